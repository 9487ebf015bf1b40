from django.urls import path

from .views import CheckerBasketAddView

urlpatterns = [path("checker/basket/", CheckerBasketAddView.as_view(), name="checker-basket")]

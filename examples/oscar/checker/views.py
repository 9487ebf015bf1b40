"""Oscar's own "add to basket", for a script: the answer is JSON instead of another page."""
from django import shortcuts
from django.contrib import messages
from django.http import JsonResponse
from oscar.core.loading import get_class

BasketAddView = get_class("basket.views", "BasketAddView")


class CheckerBasketAddView(BasketAddView):
    """Takes `product` (its UPC) and `quantity`; all of oscar's rules hold, and a refusal keeps its reason."""

    def post(self, request, *args, **kwargs):
        product = shortcuts.get_object_or_404(
            self.product_model.objects.browsable(), upc=request.POST.get("product", "")
        )
        return super().post(request, *args, pk=product.pk, **kwargs)

    def form_valid(self, form):
        super().form_valid(form)
        self._drop_messages()
        return JsonResponse({"items": self.request.basket.num_items})

    def form_invalid(self, form):
        reasons = [str(reason) for reasons in form.errors.values() for reason in reasons]
        return JsonResponse({"reason": " ".join(reasons)}, status=409)

    def _drop_messages(self):
        # The checker says it itself: the next page must not say it again.
        for _ in messages.get_messages(self.request):
            pass

"""The test shop, set up by its environment, each variable named SHOP_:

STATE        where database, pictures, search index and reports of the policy lie
POLICY       the Content-Security-Policy; empty: none, and oscar's templates as they are
DIST         the built checker, served under /static/checker/
"""
import os
from pathlib import Path

from oscar.defaults import *  # noqa: F403

HERE = Path(__file__).resolve().parent
STATE = Path(os.environ["SHOP_STATE"])
DIST = Path(os.environ["SHOP_DIST"])
POLICY = os.environ.get("SHOP_POLICY", "")

SECRET_KEY = "a shop for tests keeps no secret"
DEBUG = True
ALLOWED_HOSTS = ["127.0.0.1"]
SITE_ID = 1
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en-us"
LANGUAGES = [("en-us", "English")]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": STATE / "shop.sqlite3",
        "ATOMIC_REQUESTS": True,
        "OPTIONS": {"timeout": 20},
    }
}
# Oscar 4.2 lists what the search index holds; its own sandbox uses Whoosh too.
HAYSTACK_CONNECTIONS = {
    "default": {
        "ENGINE": "haystack.backends.whoosh_backend.WhooshEngine",
        "PATH": str(STATE / "index"),
        "INCLUDE_SPELLING": False,
    }
}

OSCAR_APPS = [
    "analytics.apps.AnalyticsConfig", "checkout.apps.CheckoutConfig", "address.apps.AddressConfig",
    "shipping.apps.ShippingConfig", "catalogue.apps.CatalogueConfig", "catalogue.reviews.apps.CatalogueReviewsConfig",
    "communication.apps.CommunicationConfig", "partner.apps.PartnerConfig", "basket.apps.BasketConfig",
    "payment.apps.PaymentConfig", "offer.apps.OfferConfig", "order.apps.OrderConfig", "customer.apps.CustomerConfig",
    "search.apps.SearchConfig", "voucher.apps.VoucherConfig", "wishlists.apps.WishlistsConfig",
    "dashboard.apps.DashboardConfig", "dashboard.reports.apps.ReportsDashboardConfig",
    "dashboard.users.apps.UsersDashboardConfig", "dashboard.orders.apps.OrdersDashboardConfig",
    "dashboard.catalogue.apps.CatalogueDashboardConfig", "dashboard.offers.apps.OffersDashboardConfig",
    "dashboard.partners.apps.PartnersDashboardConfig", "dashboard.pages.apps.PagesDashboardConfig",
    "dashboard.ranges.apps.RangesDashboardConfig", "dashboard.reviews.apps.ReviewsDashboardConfig",
    "dashboard.vouchers.apps.VouchersDashboardConfig",
    "dashboard.communications.apps.CommunicationsDashboardConfig",
    "dashboard.shipping.apps.ShippingDashboardConfig",
]
INSTALLED_APPS = [
    *(f"django.contrib.{app}" for app in
      ["admin", "auth", "contenttypes", "sessions", "messages", "staticfiles", "sites", "flatpages"]),
    "oscar.config.Shop",
    *(f"oscar.apps.{app}" for app in OSCAR_APPS),
    "widget_tweaks", "haystack", "treebeard", "easy_thumbnails", "django_tables2",
    # The example that owners copy, `examples/oscar`.
    "checker",
]
OSCAR_THUMBNAILER = "oscar.core.thumbnails.EasyThumbnails"
OSCAR_SHOP_NAME = "Test shop"
OSCAR_SHOP_TAGLINE = "liniments"
OSCAR_DEFAULT_CURRENCY = "USD"
OSCAR_INITIAL_ORDER_STATUS = "Pending"
OSCAR_ALLOW_ANON_CHECKOUT = True

MIDDLEWARE = [
    "shop.policy.PolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "oscar.apps.basket.middleware.BasketMiddleware",
    "django.contrib.flatpages.middleware.FlatpageFallbackMiddleware",
]
AUTHENTICATION_BACKENDS = [
    "oscar.apps.customer.auth_backends.EmailBackend", "django.contrib.auth.backends.ModelBackend",
]
ROOT_URLCONF = "shop.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            # Under a policy oscar's own templates lose their inline code.
            "loaders": [
                "django.template.loaders.filesystem.Loader",
                "shop.policy.Loader" if POLICY else "django.template.loaders.app_directories.Loader",
            ],
            "context_processors": [
                "django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
                "django.template.context_processors.i18n", "django.contrib.messages.context_processors.messages",
                "oscar.apps.search.context_processors.search_form", "oscar.apps.checkout.context_processors.checkout",
                "oscar.apps.communication.notifications.context_processors.notifications",
                "oscar.core.context_processors.metadata",
            ],
        },
    }
]
STATIC_URL = "/static/"
STATICFILES_DIRS = [HERE / "static", ("checker", DIST)]
MEDIA_URL = "/media/"
MEDIA_ROOT = STATE / "media"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

CHECKER_SNIPPET = DIST / "snippet.html"
CHECKER_PRODUCTS = [
    "acute-sinew-liniment", "sinew-herbal-ice", "chronic-sinew-liniment", "sinew-injury-poultice",
    "sinew-sports-massage-oil",
]

"""Fills an empty shop: the five products with price and stock, and the pages with the checker. May run again."""
import os
import sys
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
django.setup()

import oscar  # noqa: E402
from django.conf import settings  # noqa: E402
from django.contrib.flatpages.models import FlatPage  # noqa: E402
from django.contrib.sites.models import Site  # noqa: E402
from django.core.files.base import ContentFile  # noqa: E402
from oscar.apps.catalogue.categories import create_from_breadcrumbs  # noqa: E402
from oscar.core.loading import get_model  # noqa: E402
from PIL import Image  # noqa: E402

#: Id of the checker, title, stage, price, stock, colour of its picture. Prices and stock are invented.
PRODUCTS = [
    ("acute-sinew-liniment", "Acute Sinew Liniment", "Acute", "24.95", 50, "#a33b2a"),
    # Nobody can buy this one.
    ("sinew-herbal-ice", "Sinew Herbal Ice", "Acute", "29.95", 0, "#2a6fa3"),
    ("chronic-sinew-liniment", "Chronic Sinew Liniment", "Chronic", "24.95", 50, "#7a4fa0"),
    ("sinew-injury-poultice", "Sinew Injury Poultice", "Chronic", "34.95", 30, "#4f7a3a"),
    # One is left: a second in the same basket is refused.
    ("sinew-sports-massage-oil", "Sinew Sports Massage Oil", "Warm-up", "19.95", 1, "#b9892a"),
]
PAGES = [("/calf-pain/event/", "Calf pain: check it"), ("/calf-pain/forms/", "Calf pain: check it, with forms")]

Product, ProductClass = get_model("catalogue", "Product"), get_model("catalogue", "ProductClass")
ProductImage, Country = get_model("catalogue", "ProductImage"), get_model("address", "Country")
Partner, StockRecord = get_model("partner", "Partner"), get_model("partner", "StockRecord")


def picture(colour):
    drawn = BytesIO()
    Image.new("RGB", (440, 400), colour).save(drawn, "PNG")
    return ContentFile(drawn.getvalue())


def fill():
    site, _ = Site.objects.update_or_create(pk=1, defaults={"domain": "127.0.0.1", "name": settings.OSCAR_SHOP_NAME})
    kind, _ = ProductClass.objects.get_or_create(name="Liniment", defaults={"track_stock": True})
    partner, _ = Partner.objects.get_or_create(code="maker", defaults={"name": "The maker"})
    Country.objects.get_or_create(iso_3166_1_a2="US", defaults={"printable_name": "United States"})
    for upc, title, stage, price, stock, colour in PRODUCTS:
        product, _ = Product.objects.update_or_create(upc=upc, defaults={
            "title": title, "slug": upc, "product_class": kind, "structure": "standalone",
            "description": f"<p>The shop's own words on <b>{title}</b>.</p>",
        })
        product.categories.set([create_from_breadcrumbs(f"Stage > {stage}")])
        StockRecord.objects.update_or_create(partner=partner, partner_sku=upc, defaults={
            "product": product, "price": Decimal(price), "price_currency": "USD", "num_in_stock": stock,
        })
        if not product.images.exists():
            image = ProductImage(product=product, caption=title)
            image.original.save(f"{upc}.png", picture(colour))
    for url, title in PAGES:
        page, _ = FlatPage.objects.update_or_create(url=url, defaults={
            "title": title, "content": "<p>Does your calf ache more the longer you run?</p>",
        })
        page.sites.set([site])
    missing = settings.MEDIA_ROOT / "image_not_found.jpg"
    missing.write_bytes((Path(oscar.__file__).parent / "static/oscar/img/image_not_found.jpg").read_bytes())


fill()

"""`{% checker %}…{% endchecker %}`: the checker's snippet, with this shop's products in it."""
import html
import json
import re
from pathlib import Path

from django import template
from django.conf import settings
from django.utils.html import strip_tags
from django.utils.safestring import mark_safe
from oscar.core.loading import get_class, get_model

register = template.Library()

#: What stands in the built `snippet.html` for the shop's forms, and the catalog that it brings as an example.
FORMS = "<!--products-->"
CATALOG = re.compile(r'<script type="application/json" slot="catalog">.*?</script>', re.DOTALL)

#: The checker takes no longer description.
LONGEST_DESCRIPTION = 600

#: What would end the script element early, or begin a comment in it; as in Django's own `json_script`.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.tag
def checker(parser, token):
    """Shows the checker. What stands between the tags goes into the element: forms for the product slots."""
    forms = parser.parse(("endchecker",))
    parser.delete_first_token()
    return Checker(forms)


class Checker(template.Node):
    def __init__(self, forms):
        self.forms = forms

    def render(self, context):
        snippet = Path(settings.CHECKER_SNIPPET).read_text(encoding="utf-8")
        found = len(CATALOG.findall(snippet)), snippet.count(FORMS)
        if found != (1, 1):
            raise template.TemplateSyntaxError(
                f"`{settings.CHECKER_SNIPPET}` holds {found[0]} catalogs and {found[1]} places for forms, "
                "not one of each: is it the build's own?"
            )
        written = json.dumps(catalog(context["request"])).translate(ESCAPES)
        script = f'<script type="application/json" slot="catalog">{written}</script>'
        forms = self.forms.render(context)
        return mark_safe(CATALOG.sub(lambda _: script, snippet).replace(FORMS, forms))


@register.simple_tag
def checker_products():
    """The shop's products that the checker knows: those whose UPC is one of the checker's ids."""
    products = get_model("catalogue", "Product").objects.browsable()
    return products.filter(upc__in=settings.CHECKER_PRODUCTS).order_by("title")


def catalog(request):
    """The address, price, picture and stock of each product, as the shop shows them to this customer."""
    strategy = get_class("partner.strategy", "Selector")().strategy(request=request, user=request.user)
    return {"products": {product.upc: entry(product, strategy) for product in checker_products()}}


def entry(product, strategy):
    info = strategy.fetch_for_product(product)
    described = {
        "url": product.get_absolute_url(),
        "availability": "in-stock" if info.availability.is_available_to_buy else "out-of-stock",
    }
    if info.price.exists:
        price = info.price.incl_tax if info.price.is_tax_known else info.price.excl_tax
        described |= {"price": str(price), "currency": info.price.currency}
    image = product.primary_image()
    if image and not isinstance(image, dict):
        described["image"] = image.original.url
    if text := plain(product.description):
        described["description"] = text
    return described


def plain(text):
    """Oscar's descriptions are HTML; the checker takes words only."""
    words = " ".join(html.unescape(strip_tags(text)).split())
    return words if len(words) <= LONGEST_DESCRIPTION else words[: LONGEST_DESCRIPTION - 1] + "…"

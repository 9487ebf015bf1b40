"""The policy's header, where its reports go, and oscar's templates without inline code."""
import json
import re

from django.conf import settings
from django.http import HttpResponse
from django.template.loaders.app_directories import Loader as AppLoader

REPORTS = "/policy-reports/"


class PolicyMiddleware:
    """Sends the policy with every page, and keeps what browsers report of it, one line a report."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path == REPORTS:
            report = json.loads(request.body or b"{}").get("csp-report", {})
            with open(settings.STATE / "reports.jsonl", "a", encoding="utf-8") as reports:
                reports.write(json.dumps(report) + "\n")
            return HttpResponse(status=204)
        response = self.get_response(request)
        if settings.POLICY:
            response["Content-Security-Policy"] = f"{settings.POLICY}; report-uri {REPORTS}"
        response["X-Content-Type-Options"] = "nosniff"
        return response


#: What an owner has to change in oscar 4.2's own templates to do without inline code. The rest of oscar's inline
#: code (wish lists, avatars, the dashboard) is on pages that no test opens.
REPLACED = {
    "oscar/base.html": [
        (r'<script src="https://[^"]*jquery[^"]*"></script>',
         '<script src="{% static "oscar/js/jquery/jquery.min.js" %}"></script>'),
        (r"<script>window\.jQuery.*?</script>\s*(?={% endblock %})", ""),
        (r"<script>\s*\$\(function\(\) \{\s*({% block onbodyload %}{% endblock %})\s*\}\);\s*</script>",
         r'<script src="{% static "shop/start.js" %}"></script>{% comment %}\1{% endcomment %}'),
        (r'{% include "oscar/partials/google_analytics.html" %}', ""),
        (r"</head>", r'<link rel="stylesheet" href="{% static "shop/hidden.css" %}"></head>'),
    ],
    "oscar/partials/mini_basket.html": [
        (re.escape("onclick=\"window.location.href='{% url 'basket:summary' %}';\""),
         "data-href=\"{% url 'basket:summary' %}\""),
    ],
    "oscar/basket/partials/basket_content.html": [('style="display:none"', 'class="hidden-by-shop"')],
    "oscar/partials/form.html": [(re.escape('onclick="window.history.go(-1);return false"'), "data-back")],
}


class Loader(AppLoader):
    """Oscar's templates, with those changes. One that does not fit any more is an error, not a silent hole."""

    def get_contents(self, origin):
        text = super().get_contents(origin)
        for old, new in REPLACED.get(origin.template_name, ()):
            text, times = re.subn(old, new, text, flags=re.DOTALL)
            if times == 0:
                raise RuntimeError(f"{origin.template_name}: {old!r} is gone; oscar changed its template")
        return text

"""The symptom checker in a django-oscar shop: tags for templates, and a basket that answers in JSON."""

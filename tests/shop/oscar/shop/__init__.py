"""A django-oscar shop for tests: oscar's own storefront, on 127.0.0.1, never for production."""

"""Lets the sign-in library's pages (Django templates) carry our layout and components (Jinja2)."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag(takes_context=True)
def page_part(context: Any, name: str, **values: Any) -> SafeString:
    """Render the named Jinja2 template with `values`: {% page_part "layout/header.jinja" %}."""
    return mark_safe(render_to_string(name, values, request=context.get("request")))  # noqa: S308 (escaped by Jinja2)

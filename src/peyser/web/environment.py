"""How our own pages are rendered: Jinja2 under Django's backend, strict about what a template may leave out."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, StrictUndefined

from peyser.web import formats
from peyser.web.components.attributes import (
    choices_of,
    date_parts,
    field_kind,
    input_attributes,
    summary_errors,
)
from peyser.web.components.findings import finding_lines
from peyser.web.navigation import navigation
from peyser.web.repeat import new_once


def url(name: str, *args: object, **kwargs: object) -> str:
    """Return the address of the named page; a template writes url("job", order.pk)."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


def translate_message(text: object) -> str:
    """Return the translation of a text that was written elsewhere (a rule's message, a choice's label).

    Unlike `_()` in a template the result is not marked safe, and a per cent sign in it means itself.
    """
    return gettext(str(text)) if text else ""


def environment(**options: Any) -> Environment:
    """Return the one environment that compiles each template once; called by Django's Jinja2 backend."""
    options["undefined"] = StrictUndefined
    env = Environment(  # noqa: S701 (Django's backend passes autoescape=True)
        extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True, cache_size=-1, **options
    )
    env.policies["ext.i18n.trimmed"] = True
    env.install_gettext_callables(gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext)  # type: ignore[attr-defined]
    env.globals.update(
        url=url,
        static=static,
        current_language=get_language,
        navigation=navigation,
        translate_message=translate_message,
        finding_lines=finding_lines,
        new_once=new_once,
        field_kind=field_kind,
        input_attributes=input_attributes,
        choices_of=choices_of,
        date_parts=date_parts,
        summary_errors=summary_errors,
        format_date=formats.format_date,
        format_datetime=formats.format_datetime,
        format_time=formats.format_time,
        format_money=formats.format_money,
        format_number=formats.format_number,
        format_phone=formats.format_phone,
        format_age=formats.format_age,
    )
    return env

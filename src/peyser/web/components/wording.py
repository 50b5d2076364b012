"""Names in the reader's language, and values of records as words."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from peyser.reference.models import ServiceCode
from peyser.reference.queries import program_named
from peyser.web.formats import format_date, format_datetime


def in_language(english: str | None, spanish: str | None) -> str:
    """The Spanish name for a reader of Spanish, when there is one; else the English one."""
    return (spanish if (get_language() or "").startswith("es") else english) or english or ""


def service_name(service: Any) -> str:
    """The name of a service as `participation.queries.services_of` gives it."""
    return in_language(service.title, service.title_es)


def demands_in_words(version: ServiceCode) -> str:
    """What recording a service asks for beyond its day."""
    asked = [ServiceCode.Demand(demand).label for demand in version.demands]
    return as_words([*([_("A note")] if version.needs_note else []), *asked])


def program_name(code: str) -> str:
    """The name of a program; its code where the list does not know it."""
    found = program_named(code)
    return in_language(found.name, found.name_es) if found else code


def titles(records: dict[str, Any]) -> dict[str, str]:
    """Code → title of occupations."""
    return {code: in_language(record.title, record.title_es) for code, record in records.items()}


def names(records: dict[str, Any]) -> dict[str, str]:
    """Code → name of skills."""
    return {code: in_language(record.name, record.name_es) for code, record in records.items()}


def language_name(code: str) -> str:
    return str(dict(settings.LANGUAGES).get(code, code))


def yes_no(answer: bool | None) -> str:
    """Yes, No, or the empty text while nobody has said."""
    return "" if answer is None else _("Yes") if answer else _("No")


def as_words(value: Any) -> str:
    """A stored value as a reader sees it: dates by the calendar, yes and no, lists with commas."""
    if value is None or isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, dt.datetime):
        return format_datetime(value)
    if isinstance(value, dt.date):
        return format_date(value)
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(as_words(one) for one in value)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def chosen(choices: Iterable[tuple[Any, Any]], value: Any) -> str:
    """The label of a stored choice; the value itself when it is no longer offered."""
    return str(dict(choices).get(value, "" if value is None else value))

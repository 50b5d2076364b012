"""What is wrong with each field, in words of ours and in the reader's language."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

Facts = Mapping[str, Any]

TEXTS: dict[str, Callable[[Facts], str]] = {
    "missing": lambda f: _("This field is required."),
    "extra_forbidden": lambda f: _("This field is not known."),
    "string_type": lambda f: _("Send a text."),
    "string_too_long": lambda f: _("Use at most %(most)s characters.") % {"most": f["max_length"]},
    "string_too_short": lambda f: _("Use at least %(least)s characters.") % {"least": f["min_length"]},
    "too_long": lambda f: _("Send at most %(most)s of these.") % {"most": f["max_length"]},
    "too_short": lambda f: _("Send at least %(least)s of these.") % {"least": f["min_length"]},
    "greater_than_equal": lambda f: _("Use %(least)s or more.") % {"least": f["ge"]},
    "less_than_equal": lambda f: _("Use %(most)s or less.") % {"most": f["le"]},
    "decimal_max_digits": lambda f: _("This number is too large."),
    "decimal_whole_digits": lambda f: _("This number is too large."),
    "decimal_max_places": lambda f: _("Use at most %(most)s decimal places.") % {"most": f["decimal_places"]},
    "one_of": lambda f: _("Use one of: %(known)s.") % {"known": f["known"]},
    "nul_character": lambda f: _("Take out the NUL character."),
    "time_shape": lambda f: _("Send a time of day such as 08:30."),
    "date_shape": lambda f: _("Send a date such as 2026-03-02."),
    "date_range": lambda f: _("Check the year."),
    "email_shape": lambda f: _("Enter an e-mail address such as name@example.org."),
    "website_shape": lambda f: _("Enter a web address that begins with https://."),
    "phone_shape": lambda f: _("Enter a phone number with 10 digits, like 573-555-0123."),
    "ssn_shape": lambda f: _("Enter all nine digits, or leave this empty. It is your choice."),
    "string_pattern_mismatch": lambda f: _("This does not have the shape that is asked for."),
}
BY_BEGINNING: dict[str, Callable[[], str]] = {
    "bool": lambda: _("Send true or false."),
    "int": lambda: _("Send a whole number."),
    "decimal": lambda: _("Send a number."),
    "float": lambda: _("Send a number."),
    "datetime": lambda: _("Send a date and time with a time zone, such as 2026-03-02T15:30:00Z."),
    "timezone": lambda: _("Send a date and time with a time zone, such as 2026-03-02T15:30:00Z."),
    "date": lambda: _("Send a date such as 2026-03-02."),
    "list": lambda: _("Send a list."),
    "model": lambda: _("Send a JSON object."),
    "dict": lambda: _("Send a JSON object."),
}


def messages_by_field(errors: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The first objection to each field: `given_name`, or `past_jobs.0.title` within a list; "" for the whole."""
    found: dict[str, str] = {}
    for error in errors:
        found.setdefault(_place(error["loc"]), _words(error))
    return found


def _place(loc: tuple[Any, ...]) -> str:
    source, *steps = loc
    return ".".join(map(str, steps[1:] if source == "body" else steps))


def _words(error: Mapping[str, Any]) -> str:
    kind = str(error["type"])
    if kind in TEXTS:
        return TEXTS[kind](error.get("ctx", {}))
    return next(
        (text() for beginning, text in BY_BEGINNING.items() if kind.startswith(beginning)),
        _("Check this value."),
    )

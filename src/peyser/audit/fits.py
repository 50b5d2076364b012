"""Whether values fit the columns that shall hold them: asked before writing, so that nobody meets a database error."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.utils.translation import gettext as _

NUL = "\x00"


def misfits(model: type[models.Model], values: Mapping[str, Any]) -> dict[str, str]:
    """What is wrong with each value that its column cannot hold, by the name of the column; empty when all fit.

    Looks at length, range, digits and choices. None and, for texts, the empty text are left to the caller.
    """
    faults = {name: misfit(model._meta.get_field(name), value) for name, value in values.items()}
    return {name: fault for name, fault in faults.items() if fault}


def misfit(field: Any, value: Any) -> str:
    """What is wrong with one value for one column; empty when it fits."""
    if value is None or value == "":
        return ""
    if isinstance(field, ArrayField):
        return next((fault for item in value if (fault := misfit(field.base_field, item))), "")
    if isinstance(value, str) and NUL in value:
        return _("Take out the NUL character.")
    if field.choices and value not in {key for key, _label in field.flatchoices}:
        return _("Choose from the list.")
    if isinstance(field, models.CharField):
        return too_long(str(value), int(field.max_length or 0))
    if isinstance(field, models.DecimalField):
        return _decimal_misfit(field, value)
    return _integer_misfit(field, value) if isinstance(field, models.IntegerField) else ""


def text_misfit(value: str) -> str:
    """What is wrong with a text of any length; empty when it can be kept."""
    return _("Take out the NUL character.") if NUL in value else ""


def too_long(value: str, most: int) -> str:
    return _("Use at most %(most)s characters.") % {"most": most} if most and len(value) > most else ""


def _decimal_misfit(field: Any, value: Any) -> str:
    number = Decimal(value)
    if not number.is_finite() or number.copy_abs() >= Decimal(10) ** (field.max_digits - field.decimal_places):
        return _("This number is too large.")
    if -int(number.as_tuple().exponent) > field.decimal_places:
        return _("Use at most %(most)s decimal places.") % {"most": field.decimal_places}
    return ""


def _integer_misfit(field: Any, value: int) -> str:
    least, most = connection.ops.integer_field_range(field.get_internal_type())
    if least is not None and value < least:
        return _("Use %(least)s or more.") % {"least": least}
    return _("Use %(most)s or less.") % {"most": most} if most is not None and value > most else ""

"""The shape of an order before the rule book is asked: what follows from what, and what can be kept at all."""

import dataclasses
import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from peyser.audit.fits import misfits
from peyser.job_orders.choices import Kind, SpecialCategory
from peyser.job_orders.facts import AES, OrderDetails, with_aes_in_step
from peyser.job_orders.models import JobOrder
from peyser.job_orders.talk import COLUMN_OF, talk_misfits
from peyser.kernel.errors import BadInput
from peyser.reference.models import ZipCode

NOT_COLUMNS = {"attest", "received_at", "copied_from", *COLUMN_OF}
HOURS_OF_A_WEEK = 168
HOURS_OF_A_DAY = 24
AMOUNTS = {"wage_min", "wage_max", "hours_per_week", "hours_per_day", "pieces_per_hour"}


def prepared(details: OrderDetails) -> OrderDetails:
    """The details with what follows from others: AES in step, H-2A screened by staff."""
    title, categories = with_aes_in_step(
        details.title.strip(),
        details.special_categories,
        agricultural=details.attest.agricultural and details.kind == Kind.REGULAR,
    )
    return dataclasses.replace(
        details,
        title=title,
        special_categories=categories,
        agricultural_kind=details.agricultural_kind if SpecialCategory.AES in categories else "",
        staff_screened=details.staff_screened or details.kind == Kind.H_2A,
    )


def check_shape(details: OrderDetails, *, on: dt.date | None = None) -> None:
    """Raise BadInput for values that no record can hold or that cannot stand together, field by field.

    `on` is today, where a talk that is said to be still to come is a fault.
    """
    errors = _misfits(details) | talk_misfits(details, on=on)
    errors |= _missing(details) | _day_faults(details) | _referral_faults(details)
    if not errors.keys() & AMOUNTS:
        errors |= _pay_faults(details)
    if errors:
        raise BadInput(errors)


def check_draft(details: OrderDetails) -> None:
    """Raise BadInput, field by field, for what no record can hold; what is missing is not judged yet."""
    errors = _misfits(details) | _day_faults(details) | _referral_faults(details)
    if not errors.keys() & AMOUNTS:
        errors |= {name: fault for name, fault in _pay_faults(details).items() if name != "wage_unit"}
    if details.openings < 1:
        errors["openings"] = _("Enter how many workers are needed, 1 or more.")
    if errors:
        raise BadInput(errors)


def check_receipt(details: OrderDetails, *, at: dt.datetime) -> None:
    """Raise BadInput for an instant of receipt that has no time zone or lies ahead of `at`."""
    if details.received_at is not None:
        check_instant(details.received_at, at=at)


def check_instant(received_at: dt.datetime, *, at: dt.datetime) -> None:
    """The same for an instant on its own."""
    if received_at.tzinfo is None or received_at > at:
        raise BadInput({"received_at": _("The order cannot have been received later than now.")})


def columns(details: OrderDetails) -> dict[str, Any]:
    """The values as columns of the order."""
    named = {f.name: getattr(details, f.name) for f in dataclasses.fields(details) if f.name not in NOT_COLUMNS}
    plain = {name: list(item) if isinstance(item, tuple) else item for name, item in named.items()}
    return plain | {"federally_illegal_drug": details.attest.federally_illegal_drug}


def _misfits(details: OrderDetails) -> dict[str, str]:
    errors = misfits(JobOrder, columns(details)) | talk_misfits(details)
    if "title" in errors and details.title.startswith(f"{AES} "):
        errors["title"] = _("Use a shorter title: AES is put in front of a farm job's title.")
    if details.worksite_zip and not ZipCode.objects.filter(code=details.worksite_zip).exists():
        errors["worksite_zip"] = _("Enter a 5-digit U.S. ZIP code that exists, such as 65101.")
    return errors


def _missing(details: OrderDetails) -> dict[str, str]:
    needed = {"title": details.title.removeprefix(AES), "description": details.description}
    return {name: _("This field is required.") for name, words in needed.items() if not words.strip()}


def _pay_faults(details: OrderDetails) -> dict[str, str]:
    errors: dict[str, str] = {}
    lowest, highest, hours = details.wage_min, details.wage_max, details.hours_per_week
    if lowest is not None and highest is not None and highest < lowest:
        errors["wage_max"] = _("The highest pay cannot be below the lowest. Check both amounts.")
    if lowest is not None and not details.wage_unit:
        errors["wage_unit"] = _("Choose what the pay is for: an hour, a week, a month or a year.")
    for name, wage in (("wage_min", lowest), ("wage_max", highest)):
        if wage is not None and wage < 0:
            errors[name] = _("Enter the wage in dollars, such as 18.50.")
    if hours is not None and not 0 <= hours <= HOURS_OF_A_WEEK:
        errors["hours_per_week"] = _("A week has 168 hours. Check the number.")
    daily = details.hours_per_day
    if daily is not None and not 0 <= daily <= HOURS_OF_A_DAY:
        errors["hours_per_day"] = _("A day has 24 hours. Check the number.")
    if details.pieces_per_hour is not None and details.pieces_per_hour < 0:
        errors["pieces_per_hour"] = _("Enter the pieces that a usual worker makes in an hour, such as 12.")
    return errors


def _referral_faults(details: OrderDetails) -> dict[str, str]:
    if details.max_referrals is None or details.max_referrals > 0:
        return {}
    return {"max_referrals": _("Enter 1 or more, or leave it empty for no limit.")}


def _day_faults(details: OrderDetails) -> dict[str, str]:
    errors: dict[str, str] = {}
    if details.starts_on and details.ends_on and details.ends_on < details.starts_on:
        errors["ends_on"] = _("The last day of work cannot come before the first. Check both dates.")
    if details.open_on and details.last_day_on and details.last_day_on < details.open_on:
        errors["last_day_on"] = _("The last day to apply cannot come before the order opens.")
    return errors

"""Pay below the minimum that a supervisor accepted for one order, and for this pay alone."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class AcceptedPay(models.Model):
    """Columns of a job order: `accepted_pay` is the pay that was accepted, as `pay_of` writes it; "" is none."""

    accepted_pay = models.CharField(
        _("pay that was accepted"), max_length=120, blank=True, default="", db_default=""
    )
    accepted_pay_statement = models.TextField(
        _("why the pay was accepted"), blank=True, default="", db_default=""
    )

    class Meta:
        abstract = True


def pay_of(paid: Any) -> str:
    """What the minimum wage is compared with, of an `OrderDetails` or a `JobOrder`; equal lines are the same pay."""
    numbers = (paid.wage_min, paid.wage_max, paid.hours_per_week, paid.pieces_per_hour)
    written = ["-" if number is None else f"{number:.2f}" for number in numbers]
    return "|".join([*written, paid.wage_unit, "tips" if paid.tipped else "", paid.worksite_state])

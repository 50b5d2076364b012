"""The talk with an employer that wants to be kept confidential: what is said of it, and what of it is believed."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits, text_misfit
from peyser.job_orders.confidential_models import ConfidentialityRequest

if TYPE_CHECKING:
    from peyser.job_orders.facts import OrderDetails

# Answers to an order that are no columns of it, by the column of the request or the draft that keeps each.
COLUMN_OF = {
    "confidential_need": "need",
    "confidential_talked_on": "talked_on",
    "confidential_talked_with": "talked_with",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """When and with whom the order-taker talked, what was said of the need, and what was found."""

    on: dt.date | None = None
    held_with: str = ""
    need: str = ""
    need_established: bool = False
    opening_exists: bool = False

    @property
    def is_recorded(self) -> bool:
        """It says when, with whom and why."""
        return self.on is not None and bool(self.held_with.strip()) and bool(self.need.strip())


def talk_in(details: "OrderDetails") -> Talk:
    """The talk as the answers of an order tell it; that the opening exists is one of its statements."""
    return Talk(
        on=details.confidential_talked_on,
        held_with=(details.confidential_talked_with or "").strip(),
        need=(details.confidential_need or "").strip(),
        need_established=details.attest.need_established,
        opening_exists=details.attest.position_exists,
    )


def needs_talk(details: "OrderDetails", *, actor: Actor, was_hidden: bool) -> bool:
    """Whether staff hide an employer anew and have not recorded the talk. An employer's own request waits for it."""
    if details.show_employer_name or was_hidden or not actor.is_staff:
        return False
    talk = talk_in(details)
    return not (talk.is_recorded and talk.need_established)


def as_said(details: "OrderDetails", *, actor: Actor) -> "OrderDetails":
    """The details without what only staff may say of a talk, and without a talk where the name is shown."""
    if actor.is_staff and not details.show_employer_name:
        return details
    return dataclasses.replace(
        details,
        confidential_need="" if details.show_employer_name else details.confidential_need,
        confidential_talked_on=None,
        confidential_talked_with="",
        attest=dataclasses.replace(details.attest, need_established=False),
    )


def without_talk(answers: Mapping[str, Any]) -> dict[str, Any]:
    """The answers of an employer to a draft, without what only staff may say; why it asks stays."""
    staff_only = {"confidential_talked_on", "confidential_talked_with", "need_established"}
    return {name: value for name, value in answers.items() if name not in staff_only}


def talk_faults(talk: Talk, *, on: dt.date) -> dict[str, str]:
    """What is wrong with a talk that was recorded on that day, by the column."""
    faults = misfits(ConfidentialityRequest, {"talked_with": talk.held_with})
    if fault := text_misfit(talk.need):
        faults["need"] = fault
    if talk.on is not None and talk.on > on:
        faults["talked_on"] = _("The talk cannot have been later than today.")
    return faults


def talk_misfits(details: "OrderDetails", *, on: dt.date | None = None) -> dict[str, str]:
    """The same by the answers of an order; without a day for what no record can hold alone."""
    faults = talk_faults(talk_in(details), on=on or dt.date.max)
    return {name: faults[column] for name, column in COLUMN_OF.items() if column in faults}

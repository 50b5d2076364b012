"""The records that decisions of the rule book are about, by the name that the actions give them.

"employer:7", "job-order:7", "referral:7", "seeker:7" or "seeker:7/job-order:9". Whoever may not open the record
does not learn what was decided about it.
"""

import datetime as dt
import re
from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist

from peyser.accounts.actor import Actor
from peyser.employers.models import Employer
from peyser.employers.queries import employer_for_actor
from peyser.job_orders.queries import job_for_actor
from peyser.referrals.queries import referral_for_actor
from peyser.seekers.queries import seeker_for_actor

SHAPE = re.compile(
    r"(employer|job-order|referral|seeker):([0-9]{1,15})(?:/(job-order):([0-9]{1,15}))?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A record that somebody may read decisions about: its key and what people call it."""

    key: str
    name: str


def subject_for(actor: Actor, key: str, *, on: dt.date) -> Subject:
    """The record behind a key. Raises ObjectDoesNotExist for an unknown key or one that the actor may not open."""
    shape = SHAPE.fullmatch(key)
    if shape is None or not actor.is_staff:
        raise Employer.DoesNotExist
    kind, pk, _second, order_pk = shape.groups()
    name = _name(actor, kind, int(pk), on=on)
    if order_pk is not None:
        if kind != "seeker":
            raise ObjectDoesNotExist
        name = f"{name}, {_name(actor, 'job-order', int(order_pk), on=on)}"
    return Subject(key, name)


def _name(actor: Actor, kind: str, pk: int, *, on: dt.date) -> str:
    if kind == "employer":
        return employer_for_actor(actor, pk).name
    if kind == "job-order":
        order = job_for_actor(actor, pk, on=on)
        return f"{order.title} ({order.number})"
    if kind == "referral":
        referral = referral_for_actor(actor, pk, on=on)
        return f"{referral.seeker.state_id}, {referral.job_order.title} ({referral.job_order.number})"
    seeker = seeker_for_actor(actor, pk, on=on)
    return f"{seeker.name} ({seeker.state_id})"

"""Keeps what is written about a confidential order from staff outside the job center that holds it.

A note, a service or a follow-up on an employer's record that names such an order would tell who the employer is.
"""

from typing import Any, TypeVar

from django.db.models import Exists, F, Model, OuterRef, QuerySet
from django.db.models.functions import StrIndex

from peyser.accounts.actor import Actor
from peyser.job_orders.models import JobOrder

# How the employer of an order is reached, in the columns of the order.
CONTACT_FIELDS = frozenset(
    {
        "contact", "worksite_street", "application_email", "application_phone", "application_url",
        "application_instructions",
    }
)  # fmt: skip
# Fields that tell, or may tell, who the employer of a confidential order is.
NAMES_THE_EMPLOYER = CONTACT_FIELDS | {
    "employer", "source_number", "entered_by", "late_entry_reason", "accepted_pay_statement",
}  # fmt: skip
Row = TypeVar("Row", bound=Model)


def without_secret_orders(actor: Actor, rows: QuerySet[Row], *texts: str) -> QuerySet[Row]:
    """The rows whose `texts` name no confidential order of their `employer` that another center holds.

    It happens in the database, so that neither a count nor a page betrays the rows that are left out.
    """
    if actor.statewide:
        return rows
    secret = JobOrder.objects.filter(employer=OuterRef("employer"), show_employer_name=False)
    secret = secret.exclude(office__in=actor.office_ids)
    for text in texts:
        named: Any = secret.alias(place=StrIndex(OuterRef(text), F("number"))).filter(place__gt=0)
        rows = rows.filter(~Exists(named))
    return rows

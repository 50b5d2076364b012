"""The Job Order Short Form: a request in few words that the job center of the worksite completes with the employer."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.casenotes.actions.write import check_words, note_by_itself
from peyser.employers.actions.terms import require_terms
from peyser.employers.models import Employer
from peyser.employers.queries import people_to_tell
from peyser.job_orders.actions.drafts import save_draft
from peyser.job_orders.deadline import entry_due_at
from peyser.job_orders.models import JobOrder, OrderDraft
from peyser.job_orders.moves import owning_office
from peyser.job_orders.permissions import can_enter_order
from peyser.job_orders.shape import check_instant
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.notifications.actions.send import send_message
from peyser.notifications.texts import short_form_received

NEEDED = ("title", "worksite_zip")


def send_short_form(
    *,
    actor: Actor,
    employer_id: int,
    answers: Mapping[str, Any],
    reach: str,
    moment: Moment,
    remarks: str = "",
    received_at: dt.datetime | None = None,
) -> JobOrder:
    """Hand a request to the job center of the worksite as a draft; the deadline of entry runs from its receipt.

    The employer sends it, or staff take it down on the phone; then `received_at` says when it reached them. `answers`
    go by the names of `OrderDetails`. Raises PermissionDenied or BadInput (by field).
    """
    employer = Employer.objects.visible_to(actor).select_related("office").get(pk=employer_id)
    if not can_enter_order(actor, employer):
        raise PermissionDenied
    require_terms(actor=actor, moment=moment)
    received_at = received_at if received_at is not None and actor.is_staff else moment.at
    _check(answers, reach, remarks, received_at, moment)
    with transaction.atomic():
        order = save_draft(actor=actor, employer_id=employer_id, answers=answers, moment=moment, part="short")
        order.office = owning_office(employer, order.worksite_zip)
        order.responsible_id = actor.user_id if actor.reaches(order.office_id) else None
        order.received_at = received_at
        order.entry_due_at = entry_due_at(received_at, on=moment.on)
        order.save()
        OrderDraft.objects.filter(order=order).update(
            handed_over=True, reach=reach.strip(), remarks=remarks.strip()
        )
        _tell(actor, employer, order, moment)
        return order


def _check(
    answers: Mapping[str, Any], reach: str, remarks: str, received_at: dt.datetime, moment: Moment
) -> None:
    errors = {name: _("This field is required.") for name in NEEDED if not str(answers.get(name, "")).strip()}
    errors |= misfits(OrderDraft, {"reach": reach.strip(), "remarks": remarks})
    if not reach.strip():
        errors["reach"] = _("Say when and how the job center reaches the employer.")
    if errors:
        raise BadInput(errors)
    check_instant(received_at, at=moment.at)
    check_words(reach=reach, remarks=remarks)


def _tell(actor: Actor, employer: Employer, order: JobOrder, moment: Moment) -> None:
    """A note on the employer's record, and a message to the contacts with an account that the center has it."""
    note_by_itself(
        actor=actor,
        moment=moment,
        employer=employer,
        subject=_("Job Order Short Form received"),
        text=_("Request %(number)s, %(title)s, for %(center)s.")
        % {"number": order.number, "title": order.title, "center": order.office.name},
    )
    text = short_form_received(title=order.title, number=order.number, center=order.office.name)
    for person in people_to_tell(employer):
        send_message(
            recipient=person, text=text, about=f"job-order:{order.pk}", moment=moment, link="/employer/"
        )

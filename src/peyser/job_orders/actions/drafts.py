"""Drafts: kept as far as they are typed, opened by the same rules as an order entered at once, or thrown away."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.employers.models import Employer
from peyser.employers.queries import contacts_of
from peyser.job_orders.actions.begin import locked_draft, new_order
from peyser.job_orders.actions.entry import enter_job_order
from peyser.job_orders.choices import Status, VoidReason
from peyser.job_orders.drafts import ANSWERS, STATEMENTS, details_of
from peyser.job_orders.models import JobOrder, OrderDraft
from peyser.job_orders.moves import owning_office
from peyser.job_orders.permissions import can_enter_order
from peyser.job_orders.shape import check_draft, check_instant
from peyser.job_orders.talk import COLUMN_OF, without_talk
from peyser.job_orders.transitions import JOB_ORDER
from peyser.job_orders.union_supply import without_union
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import next_status


def save_draft(
    *,
    actor: Actor,
    employer_id: int,
    answers: Mapping[str, Any],
    moment: Moment,
    job_order_id: int | None = None,
    part: str = "",
    copied_from: int | None = None,
) -> JobOrder:
    """Keep answers on a draft, or begin one; nothing is judged, and what is not named stays as it was.

    `answers` go by the names of `OrderDetails` and `Attestations`; `part` is the part of the form that was saved.
    Raises PermissionDenied, or BadInput for a value that no record can hold, by its name.
    """
    employer = Employer.objects.visible_to(actor).select_related("office").get(pk=employer_id)
    if not can_enter_order(actor, employer):
        raise PermissionDenied
    _check_names(answers)
    answers = answers if actor.is_staff else without_talk(without_union(answers))
    with transaction.atomic():
        order = (
            _begun(actor, employer, moment)
            if job_order_id is None
            else locked_draft(actor=actor, job_order_id=job_order_id, employer=employer)
        )
        write_answers(actor=actor, order=order, answers=answers, moment=moment)
        draft, _made = OrderDraft.objects.get_or_create(order=order, defaults={"saved_at": moment.at})
        _mark(draft, answers, part)
        if copied_from is not None and JobOrder.objects.filter(pk=copied_from, employer=employer).exists():
            draft.copied_from_id = copied_from
        draft.saved_at, draft.saved_by_id = moment.at, actor.user_id
        draft.save()
        return order


def open_job_order(*, actor: Actor, job_order_id: int, moment: Moment) -> JobOrder:
    """Enter what the draft says: judged, kept and told as an order that is entered at once. Raises as that does."""
    draft = JobOrder.objects.select_related("employer").get(pk=job_order_id)
    return enter_job_order(
        actor=actor,
        employer_id=draft.employer_id,
        details=details_of(draft),
        moment=moment,
        draft_id=job_order_id,
    )


def discard_draft(*, actor: Actor, job_order_id: int, moment: Moment) -> None:
    """Throw a draft away; the history keeps what it said. Raises PermissionDenied or BadInput (field "").

    A request that reached the job center, or that a case is about, stays on record: its employer withdraws it, and
    staff void it with a reason.
    """
    with transaction.atomic():
        order = locked_draft(actor=actor, job_order_id=job_order_id)
        handed_over = OrderDraft.objects.filter(order=order, handed_over=True).exists()
        if not handed_over and _deleted(order):
            return
        if actor.is_staff:
            raise BadInput({"": _("This request stays on record. Void it with a reason instead.")})
        order.status = next_status(JOB_ORDER, verb="void", status=order.status)
        order.void_reason, order.last_reviewed_on = VoidReason.NOT_WANTED, moment.on
        order.save(update_fields=["status", "void_reason", "last_reviewed_on"])


def write_answers(*, actor: Actor, order: JobOrder, answers: Mapping[str, Any], moment: Moment) -> None:
    """Put the answers into the draft's columns and save it; a worksite leads a request to its center."""
    kept = {name: value for name, value in answers.items() if name in ANSWERS}
    received_at = kept.pop("received_at", None)
    attest = {name: bool(value) for name, value in answers.items() if name in STATEMENTS}
    so_far = details_of(order)
    details = replace(so_far, **kept, attest=replace(so_far.attest, **attest))
    check_draft(details)
    if received_at is not None:
        check_instant(received_at, at=moment.at)
        order.received_at = received_at
    for name in kept.keys() - COLUMN_OF.keys():
        value = getattr(details, name)
        setattr(order, name, list(value) if isinstance(value, tuple) else value)
    if order.source != "staff":
        order.office = owning_office(order.employer, order.worksite_zip)
    order.save()


def _begun(actor: Actor, employer: Employer, moment: Moment) -> JobOrder:
    order = new_order(employer)
    order.status, order.received_at = Status.DRAFT, moment.at
    order.source = "staff" if actor.is_staff else "employer"
    order.contact = contacts_of(employer).first()
    order.office = employer.office
    if actor.is_staff:
        order.office_id = actor.home_office_id or employer.office_id
        order.responsible_id = actor.user_id
    return order


def _mark(draft: OrderDraft, answers: Mapping[str, Any], part: str) -> None:
    told = {name for name, value in answers.items() if name in STATEMENTS and value}
    untold = {name for name, value in answers.items() if name in STATEMENTS and not value}
    draft.statements = sorted((set(draft.statements) | told) - untold)
    for name in COLUMN_OF.keys() & answers.keys():
        nothing = None if name == "confidential_talked_on" else ""
        setattr(draft, COLUMN_OF[name], answers[name] or nothing)
    if part and part not in draft.saved_parts:
        draft.saved_parts = [*draft.saved_parts, part]


def _check_names(answers: Mapping[str, Any]) -> None:
    strange = sorted(set(answers) - ANSWERS - STATEMENTS)
    if strange:
        raise BadInput(dict.fromkeys(strange, _("A job order has no such question.")))


def _deleted(order: JobOrder) -> bool:
    """False for a draft that other records name."""
    try:
        order.delete()
    except ProtectedError:
        return False
    return True

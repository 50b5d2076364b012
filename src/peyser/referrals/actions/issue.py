"""Referring a seeker to a job order: asked for, issued, or not issued."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.casenotes.actions.write import check_words, note_by_itself
from peyser.compliance.actions.keep import Refused, judge
from peyser.compliance.models import DecisionRecord
from peyser.compliance.queries import overridden_ids
from peyser.job_orders.models import JobOrder
from peyser.job_orders.union_supply import send_to
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import TransitionRefused, next_status
from peyser.matching.explain import Match
from peyser.matching.queries import match_of
from peyser.notifications.actions.send import send_message
from peyser.notifications.texts import Text, referral_denied, referral_issued
from peyser.participation.actions.automatic import record_event
from peyser.referrals.choices import Consent, Status
from peyser.referrals.facts import Terms, referral_facts
from peyser.referrals.models import Referral
from peyser.referrals.permissions import can_refer
from peyser.referrals.transitions import REFERRAL
from peyser.rulebook.engine import Decision, decide
from peyser.rulebook.referral.notice import LABOR_DISPUTE_NOTICE
from peyser.rulebook.referral.rules import REFERRAL_RULES
from peyser.rulebook.service.automatic import Event
from peyser.seekers.actions.assist import open_to_office
from peyser.seekers.choices import VeteranStatus
from peyser.seekers.models import Seeker
from peyser.seekers.queries import is_in_reach


def issue_referral(
    *, actor: Actor, seeker_id: int, job_order_id: int, terms: Terms, moment: Moment
) -> Referral:
    """Refer a seeker to a job order; the Job Referral service is recorded by itself.

    The match as it stands, the consent and the notice of a dispute are kept with the referral; a note lands on
    the seeker's and on the employer's record. Raises PermissionDenied, BadInput, or Refused with the findings.
    """
    reach = is_in_reach(actor, seeker_id, on=moment.on)
    if not can_refer(actor, seeker_in_reach=reach):
        raise PermissionDenied
    _check(terms)
    with transaction.atomic():
        order = JobOrder.objects.select_for_update(of=("self",)).select_related("employer").get(pk=job_order_id)
        seeker = Seeker.objects.select_for_update(of=("self",)).select_related("user").get(pk=seeker_id)
        decision, record, match = _judge(actor, seeker, order, terms, moment)
        if decision.allowed:
            return _issue(actor, seeker, order, terms, match, record, moment)
    raise Refused(decision, record)


def try_referral(
    *, actor: Actor, seeker: Seeker, order: JobOrder, terms: Terms, moment: Moment
) -> tuple[Match, Decision]:
    """What the rule book would say now, without keeping the answer: for the page before the button."""
    match = match_of(order, seeker, on=moment.on)
    facts = referral_facts(actor=actor, seeker=seeker, order=order, match=match, terms=terms, moment=moment)
    settled = overridden_ids(about=f"seeker:{seeker.pk}/job-order:{order.pk}", on=moment.on)
    return match, decide(REFERRAL_RULES, facts, on=moment.on, overrides=settled)


def request_referral(*, actor: Actor, job_order_id: int, notice_read: bool, moment: Moment) -> Referral:
    """A seeker asks to be referred to this job: consent to this very job, for the holding center to answer.

    Where a labor dispute exists the seeker must have read the notice. Raises BadInput or PermissionDenied.
    """
    if actor.seeker_id is None:
        raise PermissionDenied
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=actor.seeker_id)
        priority = seeker.veteran_status != VeteranStatus.NONE
        order = JobOrder.objects.online(on=moment.on, veteran_priority=priority).get(pk=job_order_id)
        if order.dispute_at_worksite and not notice_read:
            raise BadInput({"notice_read": _("Read the notice about the labor dispute, then tick the box.")})
        open_to_office(
            seeker=seeker,
            office_id=order.office_id,
            reason=_("Asked for a referral to order %(number)s.") % {"number": order.number},
            moment=moment,
        )
        live: Referral | None = (
            Referral.objects.filter(seeker=seeker, job_order=order).exclude(status=Status.CANCELLED).first()
        )
        if live is not None:
            return live
        asked = Referral.objects.create(
            seeker=seeker,
            job_order=order,
            status=Status.REQUESTED,
            consent=Consent.SELF_REQUEST,
            consent_at=moment.at,
            dispute_notice=LABOR_DISPUTE_NOTICE if order.dispute_at_worksite else "",
            office_id=order.office_id,
            requested_at=moment.at,
        )
        record_event(
            event=Event.SELF_REFERRAL,
            seeker=seeker,
            on=moment.on,
            about=f"referral:{asked.pk}",
            actor=actor,
            moment=moment,
        )
        return asked


def deny_referral(*, actor: Actor, referral_id: int, reason: str, moment: Moment) -> Referral:
    """Do not issue what a seeker asked for, with the reason that the seeker reads."""
    if not reason.strip():
        raise BadInput({"reason": _("Say why, such as the requirement that is not met. The seeker reads it.")})
    check_words(reason=reason)
    with transaction.atomic():
        referral: Referral = (
            Referral.objects.select_for_update(of=("self",))
            .select_related("job_order", "seeker__user")
            .get(pk=referral_id)
        )
        in_reach = is_in_reach(actor, referral.seeker_id, on=moment.on) or actor.reaches(referral.office_id)
        if not can_refer(actor, seeker_in_reach=in_reach):
            raise PermissionDenied
        referral.status = _moved("deny", referral.status)
        referral.denied_reason = reason.strip()
        referral.save()
        _tell(referral, referral_denied(title=referral.job_order.title, reason=reason.strip()), moment)
        return referral


def _check(terms: Terms) -> None:
    """Raise BadInput for terms that no record can hold. Whether the consent suffices is the rule book's matter."""
    errors = misfits(Referral, {"consent": terms.consent, "consent_note": terms.consent_note})
    if errors:
        raise BadInput(errors)
    check_words(consent_note=terms.consent_note)


def _judge(
    actor: Actor, seeker: Seeker, order: JobOrder, terms: Terms, moment: Moment
) -> tuple[Decision, DecisionRecord, Match]:
    match = match_of(order, seeker, on=moment.on)
    decision, record = judge(
        REFERRAL_RULES,
        referral_facts(actor=actor, seeker=seeker, order=order, match=match, terms=terms, moment=moment),
        subject="referral",
        about=f"seeker:{seeker.pk}/job-order:{order.pk}",
        actor=actor,
        moment=moment,
    )
    return decision, record, match


def _issue(
    actor: Actor,
    seeker: Seeker,
    order: JobOrder,
    terms: Terms,
    match: Match,
    record: DecisionRecord,
    moment: Moment,
) -> Referral:
    asked = Referral.objects.select_for_update(of=("self",)).filter(seeker=seeker, job_order=order)
    referral = asked.exclude(status=Status.CANCELLED).first() or Referral(
        seeker=seeker, job_order=order, status=Status.REQUESTED, consent_at=moment.at
    )
    referral.status = _moved("issue", referral.status)
    referral.consent = terms.consent or referral.consent
    referral.consent_note = terms.consent_note
    referral.dispute_notice = LABOR_DISPUTE_NOTICE if order.dispute_at_worksite else ""
    referral.match = match.snapshot()
    referral.decision = record
    referral.office_id = referral.office_id or actor.home_office_id or order.office_id
    referral.issued_on, referral.issued_by_id = moment.on, actor.user_id
    referral.save()
    record_event(
        event=Event.JOB_REFERRAL,
        seeker=seeker,
        on=moment.on,
        about=f"referral:{referral.pk}",
        actor=actor,
        moment=moment,
    )
    facts = {"number": order.number, "title": order.title, "state_id": seeker.state_id}
    note_by_itself(
        actor=actor, moment=moment, seeker=seeker, subject=_("Referred to a job"),
        text=_("Referred to order %(number)s, %(title)s.") % facts,
    )  # fmt: skip
    note_by_itself(
        actor=actor, moment=moment, employer=order.employer, subject=_("A job seeker was referred"),
        text=_("%(state_id)s was referred to order %(number)s, %(title)s.") % facts,
    )  # fmt: skip
    _tell(
        referral,
        referral_issued(
            title=order.title,
            number=order.number,
            notice=referral.dispute_notice,
            send_to=send_to(order),
        ),
        moment,
    )
    return referral


def _moved(verb: str, status: str) -> str:
    try:
        return next_status(REFERRAL, verb=verb, status=status)
    except TransitionRefused as refused:
        raise BadInput({"": _("This referral has been answered already. Reload the page.")}) from refused


def _tell(referral: Referral, text: Text, moment: Moment) -> None:
    if referral.seeker.user is not None:
        send_message(
            recipient=referral.seeker.user,
            text=text,
            about=f"referral:{referral.pk}",
            moment=moment,
            channel=referral.seeker.channel,
            link=f"/jobs/{referral.job_order_id}/",
        )

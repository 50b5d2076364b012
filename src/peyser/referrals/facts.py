"""The facts of a referral, gathered from seeker, order, match and staff, for the rule book."""

from dataclasses import dataclass

from django.db.models import Count, Q

from peyser.accounts.actor import Actor
from peyser.employers.choices import AccessRight, AccountStatus
from peyser.job_orders.choices import HoldReason, Kind, Status
from peyser.job_orders.models import JobOrder
from peyser.job_orders.youth import breaches_for_person
from peyser.kernel.moment import Moment
from peyser.matching.explain import Match
from peyser.participation.queries import is_enrolled
from peyser.referrals.models import Referral
from peyser.rulebook.referral.facts import ReferralFacts
from peyser.rulebook.youth.limits import Breach
from peyser.seekers.choices import VeteranStatus
from peyser.seekers.models import Seeker

UNLAWFUL = frozenset({HoldReason.SUSPECTED_VIOLATION, HoldReason.SUBSTANDARD_PAY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What staff say of this referral: how the seeker agreed to this job, notice given, requirements checked."""

    consent: str | None
    consent_note: str = ""
    notice_given: bool = False
    requirements_checked: bool = False


def referral_facts(
    *, actor: Actor, seeker: Seeker, order: JobOrder, match: Match, terms: Terms, moment: Moment
) -> ReferralFacts:
    """What the rules look at, as of this moment."""
    employer = order.employer
    to_order = Referral.objects.filter(job_order=order).aggregate(
        hired=Count("pk", filter=Q(result="hired")),
        sent=Count("pk", filter=Q(status__in=("issued", "resulted"))),
        earlier=Count("pk", filter=Q(seeker=seeker, status__in=("issued", "resulted"))),
    )
    young = breaches_for_person(order, born_on=seeker.born_on, on=moment.on)
    return ReferralFacts(
        enrolled=is_enrolled(seeker_id=seeker.pk, on=moment.on),
        seeker_active=seeker.is_active,
        work_authorized=seeker.may_work_in_us,
        consent_method=terms.consent,
        meets_minimum=match.meets_minimum,
        unmet=match.unmet,
        screened_by_staff=terms.requirements_checked,
        already_referred=to_order["earlier"] > 0,
        seeker_has_veteran_priority=seeker.veteran_status != VeteranStatus.NONE,
        dispute_at_worksite=order.dispute_at_worksite,
        vacant_by_strike=order.position_vacant_by_strike,
        vacant_by_lockout=order.position_vacant_by_lockout,
        otherwise_at_issue=order.position_at_issue,
        notice_given=terms.notice_given,
        order_open=_is_open(order, moment),
        position_open=to_order["hired"] < order.openings,
        enough_referrals=order.max_referrals is not None and to_order["sent"] >= order.max_referrals,
        held_as_unlawful=order.hold_reason in UNLAWFUL or order.status == Status.VOID,
        federally_illegal_drug=order.federally_illegal_drug,
        confidential=order.is_confidential,
        h2a=order.kind == Kind.H_2A,
        veterans_hold=order.veterans_hold_until is not None and order.veterans_hold_until > moment.on,
        forbidden_at_age=bool(young - {Breach.HOURS_UNKNOWN}),
        hours_at_age_unknown=Breach.HOURS_UNKNOWN in young,
        employer_validated=employer.access_right == AccessRight.ENABLED,
        employer_discontinued=employer.status == AccountStatus.DISCONTINUED,
        employer_known_to_discriminate=employer.known_to_discriminate,
        actor_in_holding_center=actor.reaches(order.office_id),
        actor_responsible=actor.user_id is not None and actor.user_id == order.responsible_id,
    )


def _is_open(order: JobOrder, moment: Moment) -> bool:
    begun = order.open_on is not None and order.open_on <= moment.on
    over = order.last_day_on is not None and order.last_day_on < moment.on
    return order.status == Status.OPEN and begun and not over

"""Reading the compliance cases: the lists of the desk, one case, and who heard of a removed order."""

import datetime as dt
from calendar import monthrange

import holidays
from django.conf import settings
from django.db.models import Q, QuerySet

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.cases.choices import DiscontinuationStatus, DisputeStatus, FraudStatus, ViolationStatus
from peyser.cases.models import Discontinuation, FraudCase, LaborDispute, SuspectedViolation
from peyser.cases.order_queries import orders_in_reach
from peyser.employers.models import Employer
from peyser.job_orders.models import JobOrder, OpenedJob
from peyser.kernel.business_days import add_business_days
from peyser.notifications.models import Message
from peyser.referrals.models import Referral
from peyser.rulebook.parameters import value
from peyser.seekers.models import Seeker


def open_disputes(actor: Actor) -> QuerySet[LaborDispute]:
    """Labor disputes that are reported or go on, the newest report first: every staff member must know them."""
    found = LaborDispute.objects.filter(status__in=(DisputeStatus.REPORTED, DisputeStatus.CONFIRMED))
    return (
        (found if actor.is_staff else found.none()).select_related("employer").order_by("-reported_at", "-pk")
    )


def fraud_queue(actor: Actor) -> QuerySet[FraudCase]:
    """Orders that customer support investigates, the oldest first; for others those that their centers hold."""
    found = FraudCase.objects.filter(status=FraudStatus.INVESTIGATED).filter(orders_in_reach(actor))
    return found.select_related("job_order", "job_order__office", "opened_by").order_by("opened_at", "pk")


def discontinuation_queue(actor: Actor) -> QuerySet[Discontinuation]:
    """What waits for the State Monitor Advocate, and the employers whose services ended; the oldest first."""
    live = (DiscontinuationStatus.PROPOSED, DiscontinuationStatus.NOTIFIED, DiscontinuationStatus.IN_FORCE)
    found = Discontinuation.objects.filter(status__in=live)
    return (found if actor.is_staff else found.none()).select_related("employer").order_by("proposed_at", "pk")


def dispute_for(actor: Actor, pk: int) -> LaborDispute:
    """The dispute, for staff. Raises LaborDispute.DoesNotExist otherwise."""
    found = LaborDispute.objects.all() if actor.is_staff else LaborDispute.objects.none()
    return found.select_related("employer", "employer__office", "reported_by", "determined_by").get(pk=pk)


def fraud_case_for(actor: Actor, pk: int) -> FraudCase:
    """The case, for staff who reach its order. Raises FraudCase.DoesNotExist otherwise."""
    found = FraudCase.objects.filter(orders_in_reach(actor))
    return found.select_related("job_order", "job_order__employer", "opened_by", "decided_by").get(pk=pk)


def discontinuation_for(actor: Actor, pk: int) -> Discontinuation:
    """The case, for staff. Raises Discontinuation.DoesNotExist otherwise."""
    found = Discontinuation.objects.all() if actor.is_staff else Discontinuation.objects.none()
    return found.select_related("employer", "proposed_by", "decided_by", "reinstated_by").get(pk=pk)


def orders_to_determine(actor: Actor, dispute: LaborDispute) -> QuerySet[JobOrder]:
    """The employer's live orders that the actor must give an answer for: those that the actor's offices hold."""
    live = JobOrder.objects.filter(employer=dispute.employer_id, status__in=("draft", "open", "on_hold"))
    reached = live if actor.statewide else live.filter(office__in=actor.office_ids)
    return reached.select_related("office").defer("search").order_by("pk")


def who_heard_of(job_order_id: int) -> QuerySet[Seeker]:
    """Everyone who was referred to the order, asked for it, opened it, or was sent a message about it.

    Whoever applied in a way of the employer's own had to open the job first, signed in.
    """
    referred = Referral.objects.filter(job_order=job_order_id).values("seeker")
    opened = OpenedJob.objects.filter(job_order=job_order_id).values("seeker")
    notified = Message.objects.filter(about=f"job-order:{job_order_id}").values("recipient")
    told = Seeker.objects.filter(user__in=notified).order_by().values("pk")
    return Seeker.objects.filter(pk__in=referred.union(opened, told)).order_by("pk")


def answer_due_on(notified_on: dt.date) -> dt.date:
    """The last day to answer a notice of that day: working days, without the holidays of the state."""
    days_off = holidays.country_holidays(
        "US", subdiv=settings.PEYSER_STATE, years=[notified_on.year, notified_on.year + 1]
    )
    count = value("discontinuation_answer_days", on=notified_on)
    return add_business_days(notified_on, count, holidays=frozenset(days_off))


def violation_queue(actor: Actor) -> QuerySet[SuspectedViolation]:
    """What waits for a supervisor, the oldest first: the actor's centers', and all for the State Monitor Advocate."""
    found = SuspectedViolation.objects.filter(
        _violations(actor), status__in=(ViolationStatus.REPORTED, ViolationStatus.NOT_SETTLED)
    )
    return found.select_related("employer", "job_order", "office").order_by("reported_at", "pk")


def violation_for(actor: Actor, pk: int) -> SuspectedViolation:
    """The case, for its center, its reporter and the monitor. Raises SuspectedViolation.DoesNotExist otherwise."""
    found = SuspectedViolation.objects.filter(_violations(actor))
    return found.select_related("employer", "job_order", "office", "reported_by", "attempted_by").get(pk=pk)


def disputes_of(actor: Actor, employer_id: int) -> QuerySet[LaborDispute]:
    """Every labor dispute of one employer, for staff."""
    found = LaborDispute.objects.filter(employer=employer_id).order_by("pk")
    return found if actor.is_staff else found.none()


def discontinuations_of(actor: Actor, employer_id: int) -> QuerySet[Discontinuation]:
    """Every discontinuation of services to one employer, for staff."""
    found = Discontinuation.objects.filter(employer=employer_id).order_by("pk")
    return found if actor.is_staff else found.none()


def violations_of(actor: Actor, employer_id: int) -> QuerySet[SuspectedViolation]:
    """The suspected violations of one employer that the actor may open, but none that would name a hidden one."""
    found = SuspectedViolation.objects.filter(_violations(actor), employer=employer_id).order_by("pk")
    if actor.statewide:
        return found
    named = Q(job_order__isnull=True) | Q(job_order__show_employer_name=True)
    return found.filter(named | Q(job_order__office__in=actor.office_ids))


def frauds_of(actor: Actor, employer_id: int) -> QuerySet[FraudCase]:
    """The suspicions of fraud on one employer's orders that the actor may open."""
    found = FraudCase.objects.filter(orders_in_reach(actor), job_order__employer=employer_id)
    return found.select_related("job_order").order_by("pk")


def filed_an_order_recently(employer: Employer, *, on: dt.date) -> bool:
    """Whether the employer filed an order in the months that the policy looks back, void ones included.

    The order under suspicion counts when it was filed; an attempt that was stopped before entry did not file one.
    """
    months = on.year * 12 + on.month - 1 - value("violation_lookback_months", on=on)
    year, month = divmod(months, 12)
    last = monthrange(year, month + 1)[1]
    since = dt.date(year, month + 1, min(on.day, last))
    filed = JobOrder.objects.filter(employer=employer, entered_at__isnull=False, received_at__date__gte=since)
    return filed.exclude(status="draft").exists()


def _violations(actor: Actor) -> Q:
    if not actor.is_staff:
        return Q(pk__in=[])
    mine = Q(office__in=actor.office_ids) | Q(reported_by=actor.user_id)
    return Q() if actor.statewide or actor.has_role(Role.SMA) else mine

"""Reading what the screening found: the orders to look at, and the findings of one order with their history."""

from django.db.models import Count, Exists, F, Min, OuterRef, Prefetch, Q, QuerySet

from peyser.accounts.actor import Actor
from peyser.job_orders.choices import FindingState, FindingVerb
from peyser.job_orders.models import JobOrder, ScreeningDecision, ScreeningFinding
from peyser.job_orders.permissions import can_clear_certain, can_decide_finding, can_see_employer_of
from peyser.job_orders.reviews import LIVE
from peyser.job_orders.secrecy import NAMES_THE_EMPLOYER
from peyser.rulebook.screening.categories import CATEGORIES, Category, Choice

LIVE_FINDING = Q(screening_findings__ended_at__isnull=True) & ~Q(screening_findings__state=FindingState.CLEARED)


def orders_to_look_at(actor: Actor) -> QuerySet[JobOrder]:
    """Live orders of the actor's centers with marked words that nobody has cleared.

    Signs of fraud come first, then what waits for the supervisor, then the longest waiting. Each row carries
    `marked`, how many findings are left.
    """
    if not actor.is_staff:
        return JobOrder.objects.none()
    found: QuerySet[JobOrder] = JobOrder.objects.filter(status__in=LIVE).select_related("employer", "office")
    if not actor.statewide:
        found = found.filter(office__in=actor.office_ids)
    waiting = ScreeningFinding.objects.filter(ended_at__isnull=True).exclude(state=FindingState.CLEARED)
    found = found.filter(Exists(waiting.filter(order=OuterRef("pk")))).defer("search")
    fraud = waiting.filter(order=OuterRef("pk"), category=Category.FRAUD)
    escalated = waiting.filter(order=OuterRef("pk"), state=FindingState.ESCALATED)
    return found.annotate(
        fraud_sign=Exists(fraud),
        with_supervisor=Exists(escalated),
        marked=Count("screening_findings", filter=LIVE_FINDING),
        found_at=Min("screening_findings__found_at", filter=LIVE_FINDING),
    ).order_by("-fraud_sign", "-with_supervisor", "found_at", "pk")


def findings_of_order(order: JobOrder) -> QuerySet[ScreeningFinding]:
    """Every finding of the order with its decisions; those whose words are gone stand last."""
    decisions = ScreeningDecision.objects.select_related("decided_by").order_by("decided_at", "pk")
    return (
        ScreeningFinding.objects.filter(order=order)
        .prefetch_related(Prefetch("decisions", queryset=decisions))
        .order_by(F("ended_at").desc(nulls_first=True), "found_at", "pk")
    )


def tellable_findings(actor: Actor, order: JobOrder) -> QuerySet[ScreeningFinding]:
    """Those of `findings_of_order` that do not tell another center who the employer of a confidential order is."""
    found = findings_of_order(order)
    if can_see_employer_of(actor, order):
        return found
    return found.exclude(field__in=[*NAMES_THE_EMPLOYER, "employer_name"])


def waiting_findings(order: JobOrder) -> QuerySet[ScreeningFinding]:
    """The marked words that stand in the order now and that nobody has cleared."""
    return (
        ScreeningFinding.objects.filter(order=order, ended_at__isnull=True)
        .exclude(state=FindingState.CLEARED)
        .order_by("found_at", "pk")
    )


def waits(finding: ScreeningFinding, order: JobOrder) -> bool:
    """Whether the finding waits for a decision: its words stand in a live order and nobody has cleared them."""
    return finding.ended_at is None and finding.state != FindingState.CLEARED and order.status in LIVE


def words_to_change(order: JobOrder) -> QuerySet[ScreeningFinding]:
    """What staff have asked the employer to change and what still stands in a live order."""
    found = waiting_findings(order).filter(state=FindingState.CHANGE_ASKED)
    return found if order.status in LIVE else found.none()


def verbs_for(actor: Actor, finding: ScreeningFinding, order: JobOrder) -> set[str]:
    """What the actor may decide: as the category allows; what is certain only a supervisor clears."""
    if not can_decide_finding(actor, order):
        return set()
    choices = CATEGORIES[Category(finding.category)].choices
    verbs = {verb.value for verb in FindingVerb if Choice(verb.value) in choices}
    if finding.certain and not can_clear_certain(actor, order.office_id):
        verbs.discard(FindingVerb.CLEAR.value)
    return verbs

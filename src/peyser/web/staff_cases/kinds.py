"""The kinds of cases: how each is found, who may move it, and what its page says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.cases.models import Discontinuation, FraudCase, LaborDispute, SuspectedViolation
from peyser.cases.order_queries import substandard_for
from peyser.cases.permissions import (
    can_decide_discontinuation,
    can_decide_fraud,
    can_decide_violation,
    can_manage_dispute,
)
from peyser.cases.queries import (
    discontinuation_for,
    dispute_for,
    fraud_case_for,
    orders_to_determine,
    violation_for,
    who_heard_of,
)
from peyser.cases.transitions import DISCONTINUATION, FRAUD, LABOR_DISPUTE, SUBSTANDARD, VIOLATION
from peyser.job_orders.permissions import can_see_employer_of
from peyser.kernel.transitions import Step
from peyser.rulebook.cases.agencies import AGENCIES
from peyser.rulebook.cases.grounds import GROUNDS
from peyser.web.formats import format_date, format_datetime
from peyser.web.staff_cases import order_verbs, verbs
from peyser.web.staff_cases.order_rows import may_move_pay, substandard_rows
from peyser.web.staff_cases.verbs import Verb

Rows = list[tuple[str, Any]]
TO_CALL = 200
AGENCY_NAMES = {agency.key: agency.name for agency in AGENCIES}
SAID = {ground.key: ground.text for ground in GROUNDS}


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind is shown and moved.

    `may_move(actor, case, verb)`; `rows(actor, case)`: what the page tells; `needs(actor, case, verb)`: what the
    form of a verb needs besides.
    """

    title: Any
    find: Callable[[Actor, int], Any]
    table: Mapping[str, Step]
    verbs: Mapping[str, Verb]
    may_move: Callable[[Actor, Any, str], bool]
    rows: Callable[[Actor, Any], Rows]
    who_moves: Any
    needs: Callable[[Actor, Any, str], dict[str, Any]] = lambda actor, case, verb: {}


def _dispute_rows(actor: Actor, case: LaborDispute) -> Rows:
    rows: Rows = [
        (_("What was reported"), case.report),
        (_("Reported by"), f"{case.reported_by.name}, {format_datetime(case.reported_at)}"),
        (_("Occupations"), ", ".join(case.occupations) or _("Every occupation")),
        (_("Worksites"), ", ".join(case.sites) or _("Every worksite")),
        (_("What the regional manager found"), case.findings),
    ]
    if case.determined_by:
        rows.append((_("Verified by"), f"{case.determined_by.name}, {format_datetime(case.determined_at)}"))
    seen = {order.pk for order in orders_to_determine(actor, case)}
    for one in case.orders.select_related("job_order").order_by("pk"):
        if one.job_order_id in seen:
            rows.append((one.job_order.number, f"{one.job_order.title}: {one.get_significance_display()}"))
    heard = {True: case.employer_word, False: case.workers_word}
    rows.append((_("The employer’s word that it is over"), heard[True]))
    rows.append((_("The workers’ representative’s word"), heard[False]))
    return rows


def _fraud_rows(actor: Actor, case: FraudCase) -> Rows:
    order = case.job_order
    name = order.employer.name if can_see_employer_of(actor, order) else _("Confidential employer")
    heard = who_heard_of(order.pk)
    without_account = heard.filter(user__isnull=True).values_list("state_id", flat=True)
    to_call = ", ".join(without_account[:TO_CALL])
    return [
        (_("Job order"), f"{order.title}, {order.number}: {order.get_status_display()}"),
        (_("Employer"), name),
        (_("What looks wrong"), case.suspicion),
        (_("Held by"), f"{case.opened_by.name}, {format_datetime(case.opened_at)}"),
        (_("Job seekers who heard of the order"), str(heard.count())),
        (_("Of these without an account, to be called"), to_call or _("Nobody")),
        (_("Job seekers warned"), "" if case.warned is None else str(case.warned)),
        (_("What the investigation found"), case.findings),
        (_("Decided"), format_datetime(case.decided_at)),
    ]


def _discontinuation_rows(actor: Actor, case: Discontinuation) -> Rows:
    return [
        (_("Account status"), case.employer.get_status_display()),
        (_("Grounds"), "; ".join(gettext(SAID.get(key, key)) for key in case.grounds)),
        (_("What happened"), case.facts),
        (_("Proposed by"), f"{case.proposed_by.name}, {format_datetime(case.proposed_at)}"),
        (_("Notice to the employer"), case.notice),
        (_("Notice sent"), format_date(case.notified_on)),
        (_("Last day to answer"), format_date(case.answer_due_on)),
        (_("The employer’s answer"), case.answer),
        (_("Hearing asked for"), _("Yes") if case.hearing_requested else _("No")),
        (_("Decision"), case.decision),
        (_("Decided"), format_datetime(case.decided_at)),
        (_("What the employer corrected"), case.correction),
    ]


def _violation_rows(actor: Actor, case: SuspectedViolation) -> Rows:
    order = case.job_order
    known = order is None or can_see_employer_of(actor, order)
    path = (
        _("Yes: try to settle it with the employer")
        if case.filed_recently
        else _("No: refer it to an agency in writing")
    )
    return [
        (_("Employer"), case.employer.name if known else _("Confidential employer")),
        (
            _("Job order"),
            f"{order.title}, {order.number}: {order.get_status_display()}" if order else _("Not entered"),
        ),
        (_("Job center"), case.office.name),
        (_("What seems unlawful"), case.suspicion),
        (_("What the employer was told"), case.explanation),
        (_("Reported by"), f"{case.reported_by.name}, {format_datetime(case.reported_at)}"),
        (_("Did the employer file an order in the months before?"), path),
        (_("What was tried"), case.attempt),
        (_("Agency"), AGENCY_NAMES.get(case.agency, "")),
        (_("Referred"), format_datetime(case.referred_at)),
    ]


def _dispute_needs(actor: Actor, case: LaborDispute, verb: str) -> dict[str, Any]:
    if verb != "determine":
        return {}
    return {"orders": list(orders_to_determine(actor, case)), "dispute": case}


KINDS: dict[str, Kind] = {
    "disputes": Kind(
        gettext_lazy("Labor dispute"),
        dispute_for,
        LABOR_DISPUTE,
        verbs.DISPUTE,
        lambda actor, case, verb: can_manage_dispute(actor, case.employer),
        _dispute_rows,
        gettext_lazy("You can read this. Only the regional manager decides."),
        _dispute_needs,
    ),
    "fraud": Kind(
        gettext_lazy("Suspected fraud"),
        fraud_case_for,
        FRAUD,
        verbs.FRAUD,
        lambda actor, case, verb: can_decide_fraud(actor),
        _fraud_rows,
        gettext_lazy("You can read this. Only customer support decides."),
    ),
    "discontinuations": Kind(
        gettext_lazy("Discontinuation of services"),
        discontinuation_for,
        DISCONTINUATION,
        verbs.DISCONTINUATION,
        lambda actor, case, verb: can_decide_discontinuation(actor),
        _discontinuation_rows,
        gettext_lazy("You can read this. Only the State Monitor Advocate decides."),
    ),
    "violations": Kind(
        gettext_lazy("Suspected violation"),
        violation_for,
        VIOLATION,
        verbs.VIOLATION,
        lambda actor, case, verb: can_decide_violation(actor, case.office_id),
        _violation_rows,
        gettext_lazy("You can read this. Only a supervisor of the job center decides."),
    ),
    "substandard": Kind(
        gettext_lazy("Pay below the minimum"),
        substandard_for,
        SUBSTANDARD,
        order_verbs.SUBSTANDARD,
        may_move_pay,
        substandard_rows,
        gettext_lazy("You can read this. The job center of the order goes on with it; its supervisor decides."),
    ),
}

"""The compliance cases of the demo state, in several statuses each, by the steps that staff take."""

from peyser.accounts.choices import Role
from peyser.cases.actions.discontinue import (
    Decided,
    discontinue_services,
    drop_discontinuation,
    notify_employer,
    propose_discontinuation,
)
from peyser.cases.actions.dispute_end import close_dispute, follow_up_dispute, hear_side
from peyser.cases.actions.disputes import (
    Determination,
    Positions,
    determine_dispute,
    dismiss_dispute,
    report_dispute,
)
from peyser.cases.actions.fraud import clear_fraud, hold_for_fraud, remove_fraud
from peyser.cases.actions.reinstate import reinstate_services
from peyser.cases.actions.violations import (
    AgencyReferral,
    StopReport,
    fail_violation,
    refer_violation,
    settle_violation,
    stop_and_report,
)
from peyser.cases.choices import Side, Significance
from peyser.cases.models import Discontinuation, LaborDispute, SuspectedViolation
from peyser.cases.queries import orders_to_determine
from peyser.demo.actions.case_desk import CaseDesk
from peyser.demo.actions.confidential_orders import ask_for_confidentiality
from peyser.demo.actions.order_cases import order_cases
from peyser.employers.actions.discrimination import mark_discrimination

PICKETS = "The owner called: part of the crew stands with signs at the gate since this morning."


def open_cases(desk: CaseDesk) -> None:
    """Some cases of each kind. They came to pass before today."""
    _discontinuations(desk)
    _disputes(desk)
    _violations(desk)
    _frauds(desk)
    order_cases(desk)
    ask_for_confidentiality(desk)


def _disputes(desk: CaseDesk) -> None:
    """At issue and not at issue, over, unfounded, and one that waits for the regional manager."""
    _determined(desk, "dispute", Significance.NOT_AT_ISSUE, days_ago=28)
    long, later = desk.firms["dispute"], desk.moment(21, 10)
    manager = desk.someone(Role.REGIONAL_MANAGER, "dispute", later)
    going_on = LaborDispute.objects.get(employer=long.id)
    follow_up_dispute(
        actor=manager, dispute_id=going_on.pk, note="Both sides meet again next week.", moment=later
    )
    over, end = _determined(desk, "dispensary", Significance.NOT_AT_ISSUE, days_ago=9), desk.moment(3, 11)
    manager = desk.someone(Role.REGIONAL_MANAGER, "dispensary", end)
    for side in Side.values:
        hear_side(
            actor=manager, dispute_id=over.pk, side=side, word="Said by phone that it is settled.", moment=end
        )
    close_dispute(actor=manager, dispute_id=over.pk, moment=end)
    unfounded, found = _reported(desk, "farm", days_ago=6), desk.moment(5, 9)
    dismiss_dispute(
        actor=desk.someone(Role.REGIONAL_MANAGER, "farm", found),
        dispute_id=unfounded.pk,
        findings="A meeting after work. Nobody stopped working.",
        moment=found,
    )
    _determined(desk, "strike", Significance.STRIKE, days_ago=1)
    _reported(desk, "landscaper", days_ago=1)


def _reported(desk: CaseDesk, part: str, *, days_ago: int) -> LaborDispute:
    when = desk.moment(days_ago, 16)
    return report_dispute(
        actor=desk.someone(Role.JC_STAFF, part, when),
        employer_id=desk.employer_id(part),
        report=PICKETS,
        positions=Positions(),
        moment=when,
    )


def _determined(desk: CaseDesk, part: str, meaning: str, *, days_ago: int) -> LaborDispute:
    """Verified in the evening of the same day, after the last referral of it."""
    dispute, when = _reported(desk, part, days_ago=days_ago), desk.moment(days_ago, 17)
    manager = desk.someone(Role.REGIONAL_MANAGER, part, when)
    return determine_dispute(
        actor=manager,
        dispute_id=dispute.pk,
        determination=Determination(
            findings="The employer and the union steward both say that work has stopped.",
            significance={order.pk: meaning for order in orders_to_determine(manager, dispute)},
        ),
        moment=when,
    )


def _frauds(desk: CaseDesk) -> None:
    """One under investigation, one removed, one released."""
    for part, soc, decide in (
        ("dispensary", "41-2011", None),
        ("dispensary", "53-7065", remove_fraud),
        ("verified", "53-7051", clear_fraud),
    ):
        when, later = desk.moment(1, 16), desk.moment(1, 17)
        case = hold_for_fraud(
            actor=desk.someone(Role.OFFICE_MANAGER, part, when),
            job_order_id=desk.order(part, soc).pk,
            suspicion="A caller was asked to cash a check and to send part of the money on.",
            moment=when,
        )
        if decide is not None:
            support = desk.someone(Role.CSU_AGENT, part, later)
            findings = "The bank, the state registry and the owner were asked."
            decide(actor=support, case_id=case.pk, findings=findings, moment=later)


def _violations(desk: CaseDesk) -> None:
    """One with the supervisor, one settled, one not settled, and one referred to an agency."""
    when, later = desk.moment(1, 16), desk.moment(1, 17)
    _stopped(desk, "landscaper", "37-3011")
    supervisor = desk.someone(Role.OFFICE_MANAGER, "landscaper", later)
    changed = _stopped(desk, "landscaper", "37-3013")
    settle_violation(
        actor=supervisor, case_id=changed.pk, attempt="The owner took the words out.", moment=later
    )
    kept = _stopped(desk, "landscaper", "37-1012")
    fail_violation(actor=supervisor, case_id=kept.pk, attempt="The owner would not change it.", moment=later)
    attempt = stop_and_report(
        actor=desk.someone(Role.JC_STAFF, "inactive", when),
        employer_id=desk.employer_id("inactive"),
        job_order_id=None,
        report=StopReport(suspicion="Asked on the phone for men only.", explanation="Jobs are open to all."),
        moment=when,
    )
    letter = "The employer asked us by phone to send men only, and would not change the request."
    refer_violation(
        actor=desk.someone(Role.OFFICE_MANAGER, "inactive", later),
        case_id=attempt.pk,
        referral=AgencyReferral(agency="eeoc", letter=letter),
        moment=later,
    )


def _stopped(desk: CaseDesk, part: str, soc: str) -> SuspectedViolation:
    when = desk.moment(1, 16)
    return stop_and_report(
        actor=desk.someone(Role.JC_STAFF, part, when),
        employer_id=desk.employer_id(part),
        job_order_id=desk.order(part, soc).pk,
        report=StopReport(
            suspicion="The owner asked to leave out people over 40.",
            explanation="A job must be open to people of every age.",
        ),
        moment=when,
    )


def _discontinuations(desk: CaseDesk) -> None:
    """In force, given again, dropped, announced, and one that waits for the State Monitor Advocate."""
    for part in ("discontinued", "discriminates"):
        _ended(desk, part, days_ago=60)
    marked = desk.moment(60, 15)
    mark_discrimination(
        actor=desk.someone(Role.SMA, "discriminates", marked),
        employer_id=desk.employer_id("discriminates"),
        evidence="A finding of the Missouri Commission on Human Rights.",
        moment=marked,
    )
    again = desk.moment(40, 10)
    back = _ended(desk, "inactive", days_ago=90)
    reinstate_services(
        actor=desk.someone(Role.SMA, "inactive", again),
        case_id=back.pk,
        correction="The employer changed the order and wrote to us.",
        moment=again,
    )
    dropped, decided = _proposed(desk, "farm", days_ago=30), desk.moment(25, 10)
    drop_discontinuation(
        actor=desk.someone(Role.SMA, "farm", decided),
        case_id=dropped.pk,
        decision="The order was changed the same week.",
        moment=decided,
    )
    announced, sent = _proposed(desk, "dispensary", days_ago=4), desk.moment(2, 10)
    notify_employer(
        actor=desk.someone(Role.SMA, "dispensary", sent),
        case_id=announced.pk,
        notice="Twice you would not change an order that is against the law.",
        moment=sent,
    )
    _proposed(desk, "landscaper", days_ago=1)


def _proposed(desk: CaseDesk, part: str, *, days_ago: int) -> Discontinuation:
    when = desk.moment(days_ago, 9)
    return propose_discontinuation(
        actor=desk.someone(Role.JC_STAFF, part, when),
        employer_id=desk.employer_id(part),
        grounds=("order_not_altered",),
        facts="The employer was asked twice to change an order and refused.",
        moment=when,
    )


def _ended(desk: CaseDesk, part: str, *, days_ago: int) -> Discontinuation:
    case, when = _proposed(desk, part, days_ago=days_ago), desk.moment(days_ago, 14)
    decided = Decided(decision="You refused to change an order that is against the law.", immediate=True)
    return discontinue_services(
        actor=desk.someone(Role.SMA, part, when), case_id=case.pk, decided=decided, moment=when
    )

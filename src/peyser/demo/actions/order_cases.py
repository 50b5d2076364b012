"""The demo's cases about what an order says: pay below the legal minimum, in every status."""

from decimal import Decimal

from peyser.accounts.choices import Role
from peyser.cases.actions.substandard import (
    EmployerAnswer,
    record_pay_answer,
    refer_low_pay,
    tell_of_low_pay,
)
from peyser.cases.actions.substandard_end import accept_low_pay, hold_low_pay, refuse_low_pay, settle_low_pay
from peyser.cases.choices import SubstandardStatus, Way
from peyser.cases.models import SubstandardOrder
from peyser.demo.actions.case_desk import CaseDesk
from peyser.job_orders.actions.drafts import save_draft

LOW, LAWFUL = Decimal(10), Decimal(17)
JOBS = {
    SubstandardStatus.REFERRED: "Car washer",
    SubstandardStatus.HELD: "Camp counselor",
    SubstandardStatus.CHANGED: "Kitchen helper",
    SubstandardStatus.ACCEPTED: "Newspaper carrier",
    SubstandardStatus.REFUSED: "Cloakroom attendant",
}
DECIDED = {
    SubstandardStatus.HELD: (hold_low_pay, "We ask the Department of Labor whether the camp is excepted."),
    SubstandardStatus.ACCEPTED: (accept_low_pay, "The law excepts the delivery of newspapers to homes."),
    SubstandardStatus.REFUSED: (refuse_low_pay, "The law asks for more, and no exception fits this job."),
}


def order_cases(desk: CaseDesk) -> None:
    """An order that was open, and a draft for each other status."""
    _tell(desk, "landscaper", desk.order("landscaper", "49-3053").pk)
    for status, title in JOBS.items():
        _low_pay(desk, status, title)


def _low_pay(desk: CaseDesk, status: SubstandardStatus, title: str) -> None:
    part, when, later = "landscaper", desk.moment(1, 15), desk.moment(1, 16)
    case, staff = _told(desk, part, title), desk.someone(Role.JC_STAFF, part, when)
    answered = EmployerAnswer(answer="The owner thinks it over.", how=Way.PHONE, on=when.on)
    record_pay_answer(actor=staff, case_id=case.pk, answered=answered, moment=when)
    if status == SubstandardStatus.CHANGED:
        save_draft(
            actor=staff, employer_id=desk.employer_id(part), job_order_id=case.job_order_id,
            answers={"wage_min": LAWFUL}, moment=when,
        )  # fmt: skip
        settle_low_pay(actor=staff, case_id=case.pk, moment=when)
        return
    note = "The owner says that others pay no more."
    refer_low_pay(actor=staff, case_id=case.pk, note=note, moment=when)
    if status in DECIDED:
        decide, reason = DECIDED[status]
        supervisor = desk.someone(Role.OFFICE_MANAGER, part, later)
        decide(actor=supervisor, case_id=case.pk, decision=reason, moment=later)


def _told(desk: CaseDesk, part: str, title: str) -> SubstandardOrder:
    when = desk.moment(1, 14)
    staff = desk.someone(Role.JC_STAFF, part, when)
    answers = {
        "title": title, "description": f"{title}, some evenings a week.", "worksite_city": "Columbia",
        "worksite_state": "MO", "worksite_zip": "65201", "wage_min": LOW, "wage_unit": "hour",
        "position_exists": True, "hiring_requirements": ("none",), "application_methods": ("job_center",),
    }  # fmt: skip
    order = save_draft(
        actor=staff, employer_id=desk.employer_id(part), answers=answers, moment=when, part="check"
    )
    return _tell(desk, part, order.pk)


def _tell(desk: CaseDesk, part: str, order_id: int) -> SubstandardOrder:
    when = desk.moment(1, 14)
    return tell_of_low_pay(
        actor=desk.someone(Role.JC_STAFF, part, when),
        job_order_id=order_id,
        explanation="The minimum wage is higher than what the order names.",
        how=Way.PHONE,
        moment=when,
    )

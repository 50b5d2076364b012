from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.accounts.permissions import is_support, serves_people
from peyser.employers.models import Employer
from peyser.job_orders.models import JobOrder

SUPERVISORS = frozenset({Role.OFFICE_MANAGER, Role.FUNCTIONAL_LEADER})


def can_report_dispute(actor: Actor) -> bool:
    """Any staff who serve people report what they hear of a labor dispute."""
    return serves_people(actor)


def can_manage_dispute(actor: Actor, employer: Employer) -> bool:
    """The regional manager of the region whose job center serves the employer."""
    return actor.has_role(Role.REGIONAL_MANAGER) and actor.reaches(employer.office_id)


def can_hold_for_fraud(actor: Actor, job_order: JobOrder) -> bool:
    """A supervisor or functional leader within reach of the order, or customer support itself."""
    return (actor.has_role(*SUPERVISORS) or is_support(actor)) and actor.reaches(job_order.office_id)


def can_decide_fraud(actor: Actor) -> bool:
    return is_support(actor)


def can_propose_discontinuation(actor: Actor) -> bool:
    """Any staff who serve people bring the facts to the State Monitor Advocate."""
    return serves_people(actor)


def can_decide_discontinuation(actor: Actor) -> bool:
    return actor.has_role(Role.SMA)


def can_report_violation(actor: Actor) -> bool:
    """Any staff who serve people stop at once and report."""
    return serves_people(actor)


def can_decide_violation(actor: Actor, office_id: int) -> bool:
    """The supervisor of the job center that the report went to."""
    return actor.has_role(*SUPERVISORS) and actor.reaches(office_id)


def can_work_on_pay(actor: Actor, office_id: int) -> bool:
    """Staff of the job center that holds the order tell its employer, and refer the order."""
    return actor.is_staff and serves_people(actor) and actor.reaches(office_id)


def can_decide_pay(actor: Actor, office_id: int) -> bool:
    """The supervisor, manager or functional leader of that center."""
    return actor.has_role(*SUPERVISORS) and actor.reaches(office_id)

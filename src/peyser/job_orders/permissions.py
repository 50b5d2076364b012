from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.accounts.permissions import may_for_employer, serves_people
from peyser.employers.choices import Privilege
from peyser.employers.models import Employer
from peyser.job_orders.choices import HoldReason
from peyser.job_orders.models import JobOrder

HOLDERS = frozenset(
    {
        Role.OFFICE_MANAGER,
        Role.FUNCTIONAL_LEADER,
        Role.REGIONAL_MANAGER,
        Role.CSU_AGENT,
        Role.CSU_LEAD,
        Role.SMA,
    }
)

# These holds end with the decision of their case.
CASE_HOLDS: dict[str, frozenset[Role]] = {
    HoldReason.LABOR_DISPUTE: frozenset({Role.REGIONAL_MANAGER}),
    HoldReason.SUSPECTED_FRAUD: frozenset({Role.CSU_AGENT, Role.CSU_LEAD}),
    HoldReason.SUSPECTED_VIOLATION: frozenset({Role.OFFICE_MANAGER, Role.FUNCTIONAL_LEADER}),
    HoldReason.SUBSTANDARD_PAY: frozenset({Role.OFFICE_MANAGER, Role.FUNCTIONAL_LEADER}),
    HoldReason.CONFIDENTIALITY: frozenset(),
}


# Who decides what the rule book is certain of: "refer to the local JC supervisor" says the manual.
CLEARERS = frozenset({Role.OFFICE_MANAGER, Role.FUNCTIONAL_LEADER, Role.REGIONAL_MANAGER})


def can_enter_order(actor: Actor, employer: Employer) -> bool:
    """A contact who posts for the employer, or staff who serve people. Who enters H-2A and H-2B the rules say."""
    return may_for_employer(actor, employer.pk, Privilege.POST) or serves_people(actor)


def can_edit_order(actor: Actor, job_order: JobOrder) -> bool:
    """A contact who posts for the employer, or staff of the job center that holds the order."""
    if actor.employer_id is not None:
        return may_for_employer(actor, job_order.employer_id, Privilege.POST)
    return serves_people(actor) and actor.reaches(job_order.office_id)


def can_hold_order(actor: Actor, job_order: JobOrder) -> bool:
    """A supervisor within reach of the order, or customer support."""
    return actor.has_role(*HOLDERS) and actor.reaches(job_order.office_id)


def can_release_order(actor: Actor, job_order: JobOrder) -> bool:
    """Who may hold may release; a hold that a case gave only whoever decides the case, and no position at issue.

    See also `is_released_by_its_case`.
    """
    deciders = CASE_HOLDS.get(job_order.hold_reason, HOLDERS)
    return (
        not job_order.at_issue_in_dispute and actor.has_role(*deciders) and actor.reaches(job_order.office_id)
    )


def is_released_by_its_case(job_order: JobOrder) -> bool:
    """Held for fraud, a violation or its pay: its case is open, and whoever decides the case opens the order."""
    return job_order.hold_reason in {
        HoldReason.SUSPECTED_FRAUD,
        HoldReason.SUSPECTED_VIOLATION,
        HoldReason.SUBSTANDARD_PAY,
    }


def can_void_order(actor: Actor, job_order: JobOrder) -> bool:
    """Staff of the center that holds it; while a case decides on the order, nobody beside that case."""
    free = job_order.hold_reason not in CASE_HOLDS.keys() - {HoldReason.CONFIDENTIALITY}
    return free and serves_people(actor) and actor.reaches(job_order.office_id)


def can_see_employer_of(actor: Actor, job_order: JobOrder) -> bool:
    """Who the employer of a confidential order is: the holding center, its superiors, support, the employer."""
    if not job_order.is_confidential:
        return True
    if actor.employer_id is not None:
        return actor.employer_id == job_order.employer_id
    return actor.is_staff and actor.reaches(job_order.office_id)


def can_read_contact_of(actor: Actor, job_order: JobOrder) -> bool:
    """How the employer is reached: nobody's of a confidential order but its own; staff look, with a reason kept."""
    return not job_order.is_confidential or actor.employer_id == job_order.employer_id


def can_decide_finding(actor: Actor, job_order: JobOrder) -> bool:
    """Staff of the job center that holds the order, or a supervisor within reach of it."""
    return actor.is_staff and (can_edit_order(actor, job_order) or can_hold_order(actor, job_order))


def can_clear_certain(actor: Actor, office_id: int) -> bool:
    """A supervisor of the job center that holds the order; nobody clears the own words of a business for it."""
    return actor.has_role(*CLEARERS) and actor.reaches(office_id)

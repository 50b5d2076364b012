from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.accounts.permissions import serves_people
from peyser.job_orders.models import JobOrder

SUPERVISORS = frozenset(
    {Role.OFFICE_MANAGER, Role.FUNCTIONAL_LEADER, Role.REGIONAL_MANAGER, Role.CENTER_DIRECTOR}
)


def can_refer(actor: Actor, *, seeker_in_reach: bool) -> bool:
    """Staff who serve people, for a seeker whose record they may open."""
    return serves_people(actor) and seeker_in_reach


def can_result(actor: Actor, job_order: JobOrder, *, seeker_in_reach: bool) -> bool:
    """The employer of the order, staff of the holding center, or staff who serve the seeker."""
    if actor.employer_id is not None:
        return actor.employer_id == job_order.employer_id
    return serves_people(actor) and (seeker_in_reach or actor.reaches(job_order.office_id))

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.accounts.permissions import may_for_employer, serves_people
from peyser.employers.choices import Privilege
from peyser.job_orders.models import JobOrder

SUPERVISORS = frozenset(
    {Role.OFFICE_MANAGER, Role.FUNCTIONAL_LEADER, Role.REGIONAL_MANAGER, Role.CENTER_DIRECTOR}
)


def can_refer(actor: Actor, *, seeker_in_reach: bool) -> bool:
    """Staff who serve people, for a seeker whose record they may open."""
    return serves_people(actor) and seeker_in_reach


def can_result(actor: Actor, job_order: JobOrder, *, seeker_in_reach: bool) -> bool:
    """A contact of the employer who records results, staff of the holding center, or staff who serve the seeker."""
    if actor.employer_id is not None:
        return may_for_employer(actor, job_order.employer_id, Privilege.RESULTS)
    return serves_people(actor) and (seeker_in_reach or actor.reaches(job_order.office_id))

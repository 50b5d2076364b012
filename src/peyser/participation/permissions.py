from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.accounts.permissions import is_support, serves_people

# Who answers for the records of a team or a center, and mends what others entered.
SUPERVISORS = frozenset(
    {
        Role.FUNCTIONAL_LEADER,
        Role.OFFICE_MANAGER,
        Role.CENTER_DIRECTOR,
        Role.REGIONAL_MANAGER,
        Role.WP_COORDINATOR,
    }
)


def can_enroll(actor: Actor) -> bool:
    return serves_people(actor)


def enrolls_for_another_center(actor: Actor) -> bool:
    """Customer support enrolls by phone, for the job center that the person chooses."""
    return is_support(actor)


def can_record_service(actor: Actor) -> bool:
    return serves_people(actor)


def can_tend_clock(actor: Actor) -> bool:
    """Plan services and gaps, exclude exits, close enrollments: who gives services."""
    return serves_people(actor)


def supervises_services(actor: Actor) -> bool:
    return actor.has_role(*SUPERVISORS)

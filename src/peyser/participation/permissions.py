from peyser.accounts.actor import Actor
from peyser.accounts.permissions import is_support, serves_people


def can_enroll(actor: Actor) -> bool:
    return serves_people(actor)


def enrolls_for_another_center(actor: Actor) -> bool:
    """Customer support enrolls by phone, for the job center that the person chooses."""
    return is_support(actor)


def can_record_service(actor: Actor) -> bool:
    return serves_people(actor)

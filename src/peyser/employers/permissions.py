from peyser.accounts.actor import Actor
from peyser.accounts.permissions import is_support, serves_people
from peyser.employers.models import Employer


def can_register_employer(actor: Actor) -> bool:
    """An employer registers itself; staff must help one that asks."""
    return actor.user_id is None or serves_people(actor)


def can_edit_employer(actor: Actor, employer: Employer) -> bool:
    return actor.employer_id == employer.pk or serves_people(actor)


def can_verify_employers(actor: Actor) -> bool:
    return is_support(actor)

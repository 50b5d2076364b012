from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.accounts.permissions import is_support, may_for_employer, serves_people
from peyser.employers.choices import Privilege
from peyser.employers.models import Employer


def can_register_employer(actor: Actor) -> bool:
    """An employer registers itself; staff must help one that asks."""
    return actor.user_id is None or serves_people(actor)


def can_edit_employer(actor: Actor, employer: Employer) -> bool:
    """The account, its contacts, worksites and terms: a contact who manages it, or staff who serve people."""
    return may_for_employer(actor, employer.pk, Privilege.MANAGE) or serves_people(actor)


def can_verify_employers(actor: Actor) -> bool:
    return is_support(actor)


def can_mark_discrimination(actor: Actor) -> bool:
    """The State Monitor Advocate, to whom the manual directs the discontinuation of services."""
    return actor.has_role(Role.SMA)

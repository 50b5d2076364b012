from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.accounts.permissions import serves_people
from peyser.postings.models import BulletinPosting

# The manual's "JC supervisor, manager, or functional leader".
IN_CHARGE = frozenset({Role.OFFICE_MANAGER, Role.CENTER_DIRECTOR, Role.FUNCTIONAL_LEADER})


def can_enter_posting(actor: Actor, *, office_id: int) -> bool:
    """Staff who serve people, for a job center within their reach."""
    return serves_people(actor) and actor.reaches(office_id)


def is_in_charge(actor: Actor, posting: BulletinPosting) -> bool:
    """The supervisor, manager or functional leader of the center whose board it is."""
    return actor.has_role(*IN_CHARGE) and actor.reaches(posting.office_id)


def can_take_down(actor: Actor, posting: BulletinPosting) -> bool:
    return serves_people(actor) and actor.reaches(posting.office_id)

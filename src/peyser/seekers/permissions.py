from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people
from peyser.seekers.models import Seeker


def can_register_seeker(actor: Actor) -> bool:
    """A visitor registers themselves; staff register somebody who asks for help with it."""
    return actor.user_id is None or serves_people(actor)


def can_edit_seeker(actor: Actor, seeker: Seeker, *, in_reach: bool) -> bool:
    """The person, or staff who serve people and may open this record (`in_reach`)."""
    return actor.seeker_id == seeker.pk or (serves_people(actor) and in_reach)


def can_assist_seekers(actor: Actor) -> bool:
    return serves_people(actor)

import datetime as dt

from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people
from peyser.seekers.queries import is_in_reach


def can_help(actor: Actor, seeker_id: int, *, on: dt.date) -> bool:
    """Judge the readiness of this person and refer to other services: staff who serve people, within their reach."""
    return serves_people(actor) and is_in_reach(actor, seeker_id, on=on)

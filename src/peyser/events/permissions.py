from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.accounts.permissions import serves_people


def can_plan_events(actor: Actor, *, office_id: int) -> bool:
    """Staff who serve people, for a job center within their reach: make, change, cancel, sign up, record."""
    return serves_people(actor) and actor.reaches(office_id)


def can_see_roster(actor: Actor, *, office_id: int) -> bool:
    """Staff within reach of the center read who has signed up; monitors as well."""
    return actor.is_staff and actor.reaches(office_id)


def can_refer_to_events(actor: Actor) -> bool:
    """Staff sign people of their own reach up for events of any center."""
    return serves_people(actor)


def can_reopen(actor: Actor, *, office_id: int) -> bool:
    """The manager of the center opens the attendance once more when its days are over."""
    return actor.has_role(Role.OFFICE_MANAGER) and actor.reaches(office_id)

from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people


def can_see_visits(actor: Actor, *, office_id: int) -> bool:
    """Staff within reach of the center read its queue; monitors as well."""
    return actor.is_staff and actor.reaches(office_id)


def can_serve_visitors(actor: Actor, *, office_id: int) -> bool:
    """Staff who serve people, for a center within their reach."""
    return serves_people(actor) and actor.reaches(office_id)

from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people


def can_write_notes(actor: Actor) -> bool:
    """Staff who serve people write notes; the system writes its own."""
    return serves_people(actor)

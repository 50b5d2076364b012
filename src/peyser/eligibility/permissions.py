from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people


def can_handle_facts(actor: Actor) -> bool:
    """Who reads and writes the facts of a person within reach: staff who serve people, nobody else."""
    return serves_people(actor)

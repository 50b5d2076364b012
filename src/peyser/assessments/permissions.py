from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people


def can_assess(actor: Actor, *, seeker_id: int, in_reach: bool) -> bool:
    """The person's own parts, or staff who serve people and may open this record (`in_reach`)."""
    return actor.seeker_id == seeker_id or can_enter_results(actor, in_reach=in_reach)


def can_enter_results(actor: Actor, *, in_reach: bool) -> bool:
    return serves_people(actor) and in_reach

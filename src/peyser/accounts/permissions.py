from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role

# Who reads files but never writes: monitors, and those who run the system rather than serve people.
READ_ONLY = frozenset({Role.MONITOR_READONLY, Role.EO_OFFICER, Role.LWDB, Role.POLICY_ADMIN, Role.SYSADMIN})
SUPPORT = frozenset({Role.CSU_AGENT, Role.CSU_LEAD})


def serves_people(actor: Actor) -> bool:
    """Whether one of the actor's roles serves seekers and employers, not only reads or administers."""
    return bool(actor.roles - READ_ONLY)


def is_support(actor: Actor) -> bool:
    return actor.has_role(*SUPPORT)


def may_for_employer(actor: Actor, employer_id: int, privilege: str) -> bool:
    """Whether the actor is a contact of this employer who holds the privilege; without it, nothing."""
    return actor.employer_id == employer_id and privilege in actor.privileges

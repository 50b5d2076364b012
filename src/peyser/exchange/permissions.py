from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role

NIGHTLY_ROLES = frozenset({Role.WP_COORDINATOR, Role.SYSADMIN})


def can_load_nightly_files(actor: Actor) -> bool:
    """Those who answer for the data of the state load the nightly files and read what became of each row."""
    return actor.has_role(*NIGHTLY_ROLES)

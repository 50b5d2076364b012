from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role

# The state office: who owns the policy of Wagner-Peyser and who keeps codes and lookups.
STATE_OFFICE = frozenset({Role.WP_COORDINATOR, Role.POLICY_ADMIN, Role.SYSADMIN})


def can_change_catalogue(actor: Actor) -> bool:
    """Change services, switch an outage on or off, designate staff. Only with the whole state as scope."""
    return actor.statewide and actor.has_role(*STATE_OFFICE)

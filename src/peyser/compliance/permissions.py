from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role

# Those who see to it that the staff of their centers know a new issuance.
SUPERVISORS = frozenset(
    {
        Role.FUNCTIONAL_LEADER, Role.OFFICE_MANAGER, Role.CENTER_DIRECTOR, Role.REGIONAL_MANAGER,
        Role.LWDB, Role.OPERATOR, Role.WP_COORDINATOR, Role.POLICY_ADMIN,
    }
)  # fmt: skip


def can_see_readers(actor: Actor) -> bool:
    """Whether the actor may see who of their centers has not read an issuance."""
    return actor.has_role(*SUPERVISORS)

"""Who may look at customer support's work; only support itself changes anything there."""

from peyser.access.entrances import Entrance
from peyser.accounts.choices import Role

READERS = Entrance(roles=frozenset({Role.CSU_AGENT, Role.CSU_LEAD, Role.WP_COORDINATOR, Role.OFFICE_MANAGER}))

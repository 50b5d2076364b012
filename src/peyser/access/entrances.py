"""Who may enter a route. Every page and every API operation declares it; what declares nothing admits nobody."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.employers.choices import Privilege

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Entrance:
    """The kinds of people that a route admits. Which records they see there is the queries' matter.

    `privilege` narrows `employer` to the contacts who hold it.
    """

    public: bool = False
    seeker: bool = False
    employer: bool = False
    signed_in: bool = False
    roles: frozenset[str] = field(default_factory=frozenset)
    privilege: str = ""

    def admits(self, actor: Actor) -> bool:
        return (
            self.public
            or (self.signed_in and actor.user_id is not None)
            or (self.seeker and actor.seeker_id is not None)
            or (self.employer and self._admits_contact(actor))
            or actor.has_role(*self.roles)
        )

    def _admits_contact(self, actor: Actor) -> bool:
        return actor.employer_id is not None and (not self.privilege or self.privilege in actor.privileges)


PUBLIC = Entrance(public=True)
SIGNED_IN = Entrance(signed_in=True)
SEEKER = Entrance(seeker=True)
EMPLOYER = Entrance(employer=True)
POSTING = Entrance(employer=True, privilege=Privilege.POST)
RESULTING = Entrance(employer=True, privilege=Privilege.RESULTS)
MANAGING = Entrance(employer=True, privilege=Privilege.MANAGE)
STAFF = Entrance(roles=frozenset(Role.values))
# Who works with people in a center; monitors, policy and system staff read but do not serve.
FRONTLINE_ROLES = frozenset(Role.values) - {
    Role.MONITOR_READONLY, Role.POLICY_ADMIN, Role.SYSADMIN, Role.LWDB, Role.EO_OFFICER,
}  # fmt: skip
FRONTLINE = Entrance(roles=FRONTLINE_ROLES)
SUPPORT = Entrance(roles=frozenset({Role.CSU_AGENT, Role.CSU_LEAD}))


def entrance(admitted: Entrance) -> Callable[[View], View]:
    """Declare whom the view or operation admits; the middleware and the API enforce it."""

    def declare(view: View) -> View:
        view.entrance = admitted  # type: ignore[attr-defined]
        return view

    return declare

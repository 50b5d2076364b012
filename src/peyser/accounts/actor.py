from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is acting, as plain data: built once per request, job or command and passed to every action.

    `office_ids` are all offices within the scopes of the roles (region and area scopes are resolved to
    offices); `statewide` is set when one role reaches the whole state. `seeker_id` and `employer_id` are set
    for a seeker and for an employer's contact; `privileges` says what this contact may do for the employer.
    An actor with none of these is a visitor.
    """

    user_id: int | None = None
    roles: frozenset[str] = field(default_factory=frozenset)
    office_ids: frozenset[int] = field(default_factory=frozenset)
    statewide: bool = False
    home_office_id: int | None = None
    seeker_id: int | None = None
    employer_id: int | None = None
    privileges: frozenset[str] = field(default_factory=frozenset)

    @property
    def is_staff(self) -> bool:
        return bool(self.roles)

    @property
    def person_id(self) -> int:
        """The account of whoever acts, where somebody must. Raises LookupError for a visitor or the system."""
        if self.user_id is None:
            raise LookupError("Nobody is signed in.")
        return self.user_id

    def has_role(self, *roles: str) -> bool:
        return not self.roles.isdisjoint(roles)

    def reaches(self, office_id: int | None) -> bool:
        """Whether the office lies within the actor's scope."""
        return self.statewide or office_id in self.office_ids


VISITOR = Actor()
SYSTEM = Actor(statewide=True)

"""What the screening reads of a job order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

EMPLOYER_NAME = "employer_name"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderText:
    """The texts of an order and the few facts that its words are held against.

    `pay_from` in dollars for each `pay_unit` (hour, week, month, year …). `minimum_wage`: dollars an hour that
    the law asks for at the worksite on the day; None leaves pay unexamined. `min_age` in years; None is not
    stated. `more`: further texts by name, read like the description.
    """

    title: str = ""
    description: str = ""
    requirements_text: str = ""
    wage_text: str = ""
    hours: str = ""
    application_instructions: str = ""
    employer_name: str = ""
    min_age: int | None = None
    pay_from: Decimal | None = None
    pay_unit: str = "hour"
    hours_per_week: Decimal | None = None
    minimum_wage: Decimal | None = None
    more: Mapping[str, str] = field(default_factory=dict)

    def texts(self) -> dict[str, str]:
        """Each field that holds words, by name."""
        named = {name: str(getattr(self, name)) for name in TEXT_FIELDS} | dict(self.more)
        return {name: text for name, text in named.items() if text}


TEXT_FIELDS = (
    "title",
    "description",
    "requirements_text",
    "wage_text",
    "hours",
    "application_instructions",
    EMPLOYER_NAME,
)

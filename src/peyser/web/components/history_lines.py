"""The history of a record as the page shows it: names in place of ids, words in place of codes."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peyser.accounts.queries import names_by_id, staff_names_by_id
from peyser.audit.queries import Change
from peyser.offices.models import Office
from peyser.offices.queries import names_of_offices
from peyser.reference.queries import occupations_by_code, skills_by_code
from peyser.rulebook.enrollment.reasons import REASONS as REASON_ROWS
from peyser.web.components.wording import as_words, names, titles
from peyser.web.formats import format_phone

PEOPLE = frozenset(
    {
        "user", "registered_by", "case_manager", "credited_to", "responsible", "entered_by", "verified_by",
        "issued_by", "resulted_by",
    }
)  # fmt: skip
OFFICES = frozenset({"office", "home_office"})
OCCUPATIONS = frozenset({"onet_code"})
SKILLS = frozenset({"skill_codes"})
LANGUAGES = frozenset({"language"})
REASONS = frozenset({"reasons"})
# The record's own key to the record whose page this is: it says nothing there.
SILENT = frozenset({"seeker"})
PHONES = frozenset({"phone"})
SHOWN = 100
KINDS = {
    "insert": gettext_lazy("created: %(what)s"),
    "update": gettext_lazy("changed: %(what)s"),
    "delete": gettext_lazy("removed: %(what)s"),
}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change. `fields`: (label, before, after), each a text."""

    at: dt.datetime
    who: str
    action: str
    fields: tuple[tuple[str, str, str], ...]


def history_lines(
    changes: Iterable[Change],
    *,
    hidden: frozenset[str] = frozenset(),
    offices: Iterable[Office | None] = (),
    name_staff_only: bool = False,
) -> list[HistoryLine]:
    """The newest changes, each with who made it. Fields named in `hidden` are left out.

    `offices` are those that the page knows already; only others are asked for. With `name_staff_only` an
    employer's contact stays without a name. At most four queries.
    """
    newest = sorted(changes, key=lambda change: change.at, reverse=True)[:SHOWN]
    named = staff_names_by_id if name_staff_only else names_by_id
    people = named({change.who for change in newest} | set(_values(newest, PEOPLE)))
    say = _sayer(newest, people, {office.pk: office.name for office in offices if office})
    return [
        HistoryLine(
            at=change.at,
            who=_who(change.who, people),
            action=str(KINDS[change.kind]) % {"what": change.what},
            fields=tuple(
                (field.label, say(field.field, field.before), say(field.field, field.after))
                for field in change.fields
                if field.field not in hidden | SILENT
            ),
        )
        for change in newest
    ]


def _who(user_id: int | None, people: dict[int, str]) -> str:
    return people.get(user_id, _("somebody outside the staff")) if user_id else _("the system")


def _sayer(changes: list[Change], people: dict[int, str], known: dict[int, str]) -> Callable[[str, Any], str]:
    offices = known | names_of_offices(set(_values(changes, OFFICES)) - set(known))
    occupations = titles(occupations_by_code(set(_values(changes, OCCUPATIONS))))
    skills = names(skills_by_code(set(_values(changes, SKILLS))))
    tables: tuple[tuple[frozenset[str], dict[Any, str]], ...] = (
        (PEOPLE, people), (OFFICES, offices), (OCCUPATIONS, occupations), (SKILLS, skills),
        (LANGUAGES, dict(settings.LANGUAGES)), (REASONS, {one.key: _(one.label) for one in REASON_ROWS}),
    )  # fmt: skip

    def say(field: str, value: Any) -> str:
        table = next((words for fields, words in tables if field in fields), {})
        if field in PHONES:
            return format_phone(value)
        if isinstance(value, list):
            return ", ".join(str(table.get(one, one)) for one in value)
        return table[value] if table and value in table else as_words(value)

    return say


def _values(changes: Iterable[Change], fields: frozenset[str]) -> Iterable[Any]:
    for change in changes:
        for field in change.fields:
            if field.field in fields:
                for value in (field.before, field.after):
                    yield from value if isinstance(value, list) else (value,) if value else ()

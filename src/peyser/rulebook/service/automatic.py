"""Automatic services: which event of the program is a service, under which code, and to whom it is credited.

The table is automatic.toml. Whether a service starts or extends participation is a matter of its code on the day,
not of this table; `legacy_countable` keeps what the source of 2015 said of it.
"""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from peyser.rulebook.sources import Citation


class UnknownEvent(KeyError):
    """The table knows no event of this name."""


class Event(StrEnum):
    """What happens in the program and is a service by itself."""

    REGISTRATION = "registration"
    STAFF_ENTERED_RECORD = "staff_entered_record"
    MEMBERSHIP = "membership"
    WIOA_REFERRAL = "wioa_referral"
    ASSESSMENT = "assessment"
    INITIAL_ASSESSMENT_SELF = "initial_assessment_self"
    INITIAL_ASSESSMENT_WITH_STAFF = "initial_assessment_with_staff"
    KNOWLEDGE_TEST = "knowledge_test"
    PROFICIENCY_TEST = "proficiency_test"
    WORKKEYS_SCORE = "workkeys_score"
    CAREER_READY_REMEDIATION = "career_ready_remediation"
    JOB_SEARCH = "job_search"
    JOB_REFERRAL = "job_referral"
    SELF_REFERRAL = "self_referral"
    LMI_OPENED = "lmi_opened"
    LMI_WITH_STAFF = "lmi_with_staff"
    MO_CONNECTIONS_OPENED = "mo_connections_opened"
    OPTIMAL_RESUME_OPENED = "optimal_resume_opened"
    PLACED_IN_TRAINING = "placed_in_training"
    SERVICE_REFERRAL = "service_referral"
    WORKSHOP_CAREER_SKILLS_ASSESSMENT = "workshop_career_skills_assessment"
    WORKSHOP_CAREER_ADVANCEMENT = "workshop_career_advancement"
    WORKSHOP_EDUCATION_PERSONAL = "workshop_education_personal"
    WORKSHOP_JOB_SEARCH = "workshop_job_search"
    ETT_ATTENDED = "ett_attended"
    UI_WEEKLY_CLAIM = "ui_weekly_claim"


class Credit(StrEnum):
    """Who gets the credit for the service, whoever's click it was."""

    ACTOR = "actor"  # the member of staff who did it
    BIRTH_VERIFIER = "birth_verifier"  # who verified the date of birth in membership
    REFERRER = "referrer"  # who referred the person to the workshop
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class AutomaticService:
    """One line of the table, in force from `since` until `until` (exclusive).

    `secret`: that the service was given is a fact of unemployment insurance, which no list of services shows.
    """

    event: Event
    code: str
    credit: Credit
    legacy_countable: bool
    secret: bool
    since: dt.date
    until: dt.date | None
    citation: Citation

    def in_force(self, on: dt.date) -> bool:
        return self.since <= on and (self.until is None or on < self.until)


@cache
def automatic_services() -> tuple[AutomaticService, ...]:
    """Every line of the table, in its order."""
    text = files("peyser.rulebook").joinpath("service", "automatic.toml").read_text(encoding="utf-8")
    return tuple(_line(table) for table in tomllib.loads(text)["service"])


def automatic_service_on(event: str, *, on: dt.date) -> AutomaticService | None:
    """The line of this event in force that day; None before its first day. Raises UnknownEvent."""
    if event not in set(Event):
        raise UnknownEvent(event)
    return next((line for line in automatic_services() if line.event == event and line.in_force(on)), None)


def secret_codes() -> frozenset[str]:
    """The codes of the services that no list shows."""
    return frozenset(line.code for line in automatic_services() if line.secret)


def _line(table: Mapping[str, Any]) -> AutomaticService:
    return AutomaticService(
        event=Event(table["event"]),
        code=table["code"],
        credit=Credit(table["credit"]),
        legacy_countable=table["legacy_countable"],
        secret=table.get("secret", False),
        since=table["since"],
        until=table.get("until"),
        citation=Citation(table["source"], table["pinpoint"], table["quote"]),
    )

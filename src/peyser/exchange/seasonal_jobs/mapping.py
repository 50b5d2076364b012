"""From one published row to one job order and its employer, in Peyser's terms. Pure: it asks no database."""

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from peyser.exchange.seasonal_jobs import fields
from peyser.exchange.seasonal_jobs.applying import application_of
from peyser.exchange.seasonal_jobs.pay import pay_of
from peyser.exchange.seasonal_jobs.places import city_of, five_digits, known_zip, state_of, worksite_of
from peyser.exchange.seasonal_jobs.requirements import (
    checks_before_hiring,
    has_union_condition,
    requirements_of,
)
from peyser.exchange.seasonal_jobs.row import Row
from peyser.exchange.seasonal_jobs.wording import describe
from peyser.job_orders.choices import CloseReason, Duration, Kind, SpecialCategory, Status

SOURCE = "seasonal-jobs"
KINDS = {"H-2A": Kind.H_2A, "H-2B": Kind.H_2B}
CASE_NUMBER = re.compile(r"[A-Z0-9][A-Z0-9-]{0,19}")
CASE_ENDED = re.compile(r"withdrawn|denied|denial|rejected|revoked", re.IGNORECASE)
ILLEGAL_DRUG = re.compile(r"\b(marijuana|cannabis)\b", re.IGNORECASE)
MOST_TITLE, MOST_NAME, MOST_STATUS, MOST_KEY, MOST_TEXT = 150, 160, 100, 300, 100_000
MOST_OPENINGS, MOST_HOURS = 32_767, 168
FULL_TIME_HOURS = 35  # 20 CFR 655.5 and 655.103(b): full time is 35 hours a week or more


@dataclass(frozen=True, slots=True)
class PublishedEmployer:
    """The employer of a row. `key` is the same for the same name, state, ZIP code and city, however written."""

    legal_name: str
    city: str
    state: str
    zip_code: str
    key: str
    agricultural: bool


@dataclass(frozen=True, slots=True)
class SeasonalJob:
    """A row that can be taken.

    `published` are fields of the job order that follow the publisher from run to run; `at_first` are those that
    staff look after once the order is here. `requirements_stated`: the publisher's question for special
    requirements is answered, if only by "NONE".
    """

    row_number: int
    case_number: str
    case_status: str
    employer: PublishedEmployer
    published: dict[str, Any]
    at_first: dict[str, Any]
    status: str
    close_reason: str
    union_condition: bool
    requirements_stated: bool


def job_from(row: Row, *, zip_states: Mapping[str, str]) -> SeasonalJob | None:
    """Read the row; None when `row.problems` say that it cannot be taken.

    `zip_states`: the state of each ZIP code that exists, at least for those in the row.
    """
    number = row.needed_text("case_number", most=20).upper()
    if number and not CASE_NUMBER.fullmatch(number):
        row.reject("case_number", "not a case number")
    case_status = _case_status(row)
    kind = _kind(row)
    employer = _employer(row, kind=kind, zip_states=zip_states)
    published = _order(row, kind=kind, zip_states=zip_states)
    if row.problems:
        return None
    stated = published["requirements_text"]
    status, close_reason = standing(published["open_on"], published["ends_on"], on=row.on)
    return SeasonalJob(
        row_number=row.number,
        case_number=number,
        case_status=case_status,
        employer=employer,
        published=published,
        at_first={
            "special_categories": [str(SpecialCategory.ALIEN_LABOR_CERTIFICATION)],
            "hiring_requirements": checks_before_hiring(stated),
            "staff_screened": kind == Kind.H_2A,
            "federally_illegal_drug": ILLEGAL_DRUG.search(published["title"]) is not None,
        },
        status=status,
        close_reason=close_reason,
        union_condition=has_union_condition(stated),
        requirements_stated=bool(fields.as_written(row.values.get("special_req"))),
    )


def standing(open_on: dt.date | None, ends_on: dt.date | None, *, on: dt.date) -> tuple[str, str]:
    """Status and reason of closing that the dates alone give: over, not known since when, or open."""
    if ends_on is not None and ends_on < on:
        return str(Status.CLOSED), str(CloseReason.EXPIRED)
    return str(Status.DRAFT if open_on is None else Status.OPEN), ""


def employer_key(name: str, *, state: str, zip_code: str, city: str) -> str:
    """A key of at most 300 characters; empty when the name has neither letter nor digit."""
    if not _plain(name):
        return ""
    key = "|".join((SOURCE, _plain(name), state, zip_code, _plain(city)))
    return key if len(key) <= MOST_KEY else f"{SOURCE}|{hashlib.sha256(key.encode()).hexdigest()}"


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", name.casefold().replace("&", " and ")).split())


def _case_status(row: Row) -> str:
    found = row.text("case_status", most=MOST_STATUS)
    if CASE_ENDED.search(found):
        row.reject("case_status", "the case is denied or withdrawn")
    return found


def _kind(row: Row) -> str:
    written = row.needed_text("visa_class", most=10).upper()
    if written and written not in KINDS:
        row.reject("visa_class", "neither H-2A nor H-2B")
    return str(KINDS.get(written, ""))


def _employer(row: Row, *, kind: str, zip_states: Mapping[str, str]) -> PublishedEmployer:
    name = " ".join(row.needed_text("employer_business_name", most=MOST_NAME).split())
    city = city_of(row, "employer_city")
    state = state_of(row, "employer_state")
    code = known_zip(row, "employer_zip", zip_states=zip_states)
    key = employer_key(name, state=state, zip_code=five_digits(row.values.get("employer_zip")), city=city)
    if name and not key:
        row.reject("employer_business_name", "no letter and no digit")
    return PublishedEmployer(name, city, state, code, key, agricultural=kind == Kind.H_2A)


def _order(row: Row, *, kind: str, zip_states: Mapping[str, str]) -> dict[str, Any]:
    begins, ends = row.day("begin_date"), row.day("end_date")
    if begins and ends and ends < begins:
        row.reject("end_date", "before the first day of work")
    hours = row.amount_or_warn("work_hour_num_basic", most=MOST_HOURS)
    return {
        "kind": kind,
        "title": " ".join(row.needed_text("job_title", most=MOST_TITLE).split()),
        "description": describe(row, kind=kind),
        "openings": row.needed_count("total_positions", most=MOST_OPENINGS),
        **worksite_of(row, zip_states=zip_states),
        "full_time": _full_time(row, hours),
        "hours_per_week": hours,
        "duration": str(Duration.SEASONAL),
        "starts_on": begins,
        "ends_on": ends,
        **pay_of(row, most_text=MOST_TEXT),
        **requirements_of(row, most_text=MOST_TEXT),
        **application_of(row, through_job_center=kind == Kind.H_2A),
        "open_on": row.day("active_date"),
        # No last day to apply is published. Nobody can be hired after the last day of work.
        "last_day_on": ends,
    }


def _full_time(row: Row, hours: Any) -> bool:
    stated = row.flag("full_time")
    if stated is not None:
        return stated
    return hours is None or bool(hours >= FULL_TIME_HOURS)

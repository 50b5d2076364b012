"""What a row says, said as a job order; what is unknown stays unknown."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from peyser.exchange.seasonal_jobs.mapping import SeasonalJob, employer_key, job_from
from peyser.exchange.seasonal_jobs.requirements import checks_before_hiring
from peyser.exchange.seasonal_jobs.row import Row, shown
from tests.exchange.seasonal_files import published

ON = dt.date(2026, 6, 3)
ZIP_STATES = {"65201": "MO", "65203": "MO", "66101": "KS"}


def read(**changes: Any) -> tuple[SeasonalJob | None, Row]:
    row = Row(number=1, values=published(**changes), on=ON)
    return job_from(row, zip_states=ZIP_STATES), row


def order(**changes: Any) -> dict[str, Any]:
    job, row = read(**changes)
    assert job is not None, row.problems
    return job.published | job.at_first | {"status": job.status}


def rejections(**changes: Any) -> set[tuple[str, str]]:
    job, row = read(**changes)
    assert job is None
    return {(problem.field, problem.reason) for problem in row.problems}


def warnings(**changes: Any) -> set[tuple[str, str]]:
    job, row = read(**changes)
    assert job is not None, row.problems
    return {(problem.field, problem.reason) for problem in row.warnings}


def test_a_plain_row_has_no_warning() -> None:
    assert warnings() == set()


@pytest.mark.parametrize(
    ("published_unit", "unit"),
    [
        ("Hour", "hour"),
        ("Week", "week"),
        ("Bi-Weekly", "two_weeks"),
        ("Month", "month"),
        ("Year", "year"),
        ("Piece Rate", "piece"),
    ],
)
def test_pay_keeps_its_unit(published_unit: str, unit: str) -> None:
    pay = order(basic_rate_from=2058.31, pay_range_desc=published_unit)
    assert (pay["wage_min"], pay["wage_max"], pay["wage_unit"]) == (Decimal("2058.31"), None, unit)


def test_a_pay_that_does_not_fit_is_quoted_and_not_rounded() -> None:
    pay = order(basic_rate_from=0.0125, pay_range_desc="Piece Rate")
    assert (pay["wage_min"], pay["wage_unit"]) == (None, "")
    assert pay["wage_note"] == "Pay as published: $0.0125 Piece Rate."


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"pay_range_desc": "Day"}, "pay_range_desc"),
        ({"basic_rate_to": 12.0}, "basic_rate_to"),
        ({"basic_rate_from": None}, "basic_rate_from"),
    ],
)
def test_a_pay_that_cannot_stand_is_a_warning(changes: dict[str, Any], field: str) -> None:
    assert {name for name, _reason in warnings(**changes)} == {field}


def test_overtime_and_the_publishers_words_about_pay_are_noted() -> None:
    note = order(overtime_rate_from=27.75, overtime_rate_to=30.0, add_wage_info="Bonus.")["wage_note"]
    assert note == "Overtime pay: $27.75 to $30.00.\nBonus."


@pytest.mark.parametrize(
    ("published_level", "education", "text"),
    [
        ("None", 0, "Lift 50 pounds."),
        ("High School/GED", 1, "Lift 50 pounds."),
        ("Associate's", 4, "Lift 50 pounds."),
        ("Other degree (JD, MD, etc.)", None, "Education: Other degree (JD, MD, etc.)\n\nLift 50 pounds."),
    ],
)
def test_schooling_is_a_level_or_stays_a_text(published_level: str, education: int | None, text: str) -> None:
    found = order(education_level=published_level)
    assert (found["min_education"], found["requirements_text"]) == (education, text)


def test_the_days_are_those_of_the_calendar() -> None:
    found = order()
    days = (found["open_on"], found["starts_on"], found["ends_on"])
    assert days == (dt.date(2026, 2, 8), dt.date(2026, 3, 1), dt.date(2026, 11, 30))


def test_the_facts_without_a_field_are_told() -> None:
    told = order(training_req=True, num_months_training=3, worksite_locations=True)["description"]
    assert told.splitlines()[1:4] == [
        "Work hours: 7:00 A.M. to 3:30 P.M.",
        "Training needed: 3 months.",
        "There is more than one worksite.",
    ]


def test_hours_of_zero_are_hours_not_stated() -> None:
    found = order(work_hour_num_basic=0.0, full_time=False, hourly_work_schedule_am="null null")
    assert (found["hours_per_week"], found["full_time"]) == (None, False)


def test_applicants_of_a_farm_job_go_through_the_job_center() -> None:
    found = order(apply_email="N/A")
    assert found["staff_screened"]
    assert found["application_methods"] == ["phone", "job_center"]


def test_a_job_outside_farms_takes_any_way_to_apply() -> None:
    found = order(visa_class="H-2B", apply_url="WWW.BOONE.EXAMPLE/jobs")
    assert not found["staff_screened"]
    assert found["application_methods"] == ["online", "email", "phone"]
    assert found["application_url"] == "https://WWW.BOONE.EXAMPLE/jobs"


def test_two_addresses_in_one_field_stay_readable() -> None:
    text = "https://a.example or in Spanish: https://b.example"
    found = order(apply_url=text)
    assert (found["application_url"], found["application_instructions"]) == ("", text)


@pytest.mark.parametrize(
    ("changes", "status"),
    [({}, "open"), ({"end_date": "2026-06-02T00:00:00Z"}, "closed"), ({"active_date": "2525-02-04"}, "draft")],
)
def test_the_dates_give_the_status(changes: dict[str, Any], status: str) -> None:
    assert order(**changes)["status"] == status


@pytest.mark.parametrize(
    ("changes", "warning"),
    [
        ({"worksite_zip": "00000"}, ("worksite_zip", "no such ZIP code")),
        ({"worksite_zip": "Beardstown"}, ("worksite_zip", "not a ZIP code")),
        ({"worksite_zip": "66101"}, ("worksite_zip", "lies in another state than the worksite")),
        ({"active_date": "2525-02-04T12:00:00Z"}, ("active_date", "not a plausible date")),
        ({"employer_state": None}, ("employer_state", "missing")),
        ({"worksite_state": "ONTARIO"}, ("worksite_state", "not a state")),
        ({"worksite_city": "xxxxx"}, ("worksite_city", "not a name of a place")),
        ({"apply_phone": "+1406480889"}, ("apply_phone", "not a phone number, kept as written")),
        ({"work_hour_num_basic": 500.0}, ("work_hour_num_basic", "too large")),
        ({"overtime_rate_to": float("inf")}, ("overtime_rate_to", "not a finite number")),
        ({"full_time": "perhaps"}, ("full_time", "neither true nor false")),
    ],
)
def test_what_is_merely_unknown_is_a_warning(changes: dict[str, Any], warning: tuple[str, str]) -> None:
    assert warnings(**changes) == {warning}


@pytest.mark.parametrize(
    ("changes", "rejection"),
    [
        ({"case_number": None}, ("case_number", "missing")),
        ({"case_number": "H 300"}, ("case_number", "not a case number")),
        ({"case_number": "H-300-25312-390520-99"}, ("case_number", "longer than 20 characters")),
        ({"case_status": "Withdrawn"}, ("case_status", "the case is denied or withdrawn")),
        ({"visa_class": "H-1B"}, ("visa_class", "neither H-2A nor H-2B")),
        ({"job_title": "N/A"}, ("job_title", "missing")),
        ({"job_title": "x" * 151}, ("job_title", "longer than 150 characters")),
        ({"job_title": "a\0b"}, ("job_title", "holds characters that cannot be stored")),
        ({"employer_business_name": ""}, ("employer_business_name", "missing")),
        ({"employer_business_name": "***"}, ("employer_business_name", "no letter and no digit")),
        ({"total_positions": 0}, ("total_positions", "less than 1")),
        ({"total_positions": -5}, ("total_positions", "negative")),
        ({"total_positions": None}, ("total_positions", "missing")),
        ({"total_positions": 40_000}, ("total_positions", "too large")),
        ({"basic_rate_from": float("nan")}, ("basic_rate_from", "not a finite number")),
        ({"basic_rate_from": "a lot"}, ("basic_rate_from", "not a number")),
        ({"basic_rate_from": 1e12}, ("basic_rate_from", "too large")),
        ({"emp_exp_num_months": 1.5}, ("emp_exp_num_months", "not a whole number")),
        ({"begin_date": "2026-12-01"}, ("end_date", "before the first day of work")),
        ({"worksite_address": "x" * 401}, ("worksite_address", "longer than 400 characters")),
        ({"special_req": {"nested": 1}}, ("special_req", "not a text")),
    ],
)
def test_what_makes_a_row_unusable_is_named(changes: dict[str, Any], rejection: tuple[str, str]) -> None:
    assert rejections(**changes) == {rejection}


def test_a_requirement_of_several_thousand_characters_is_kept_whole() -> None:
    assert len(order(special_req="Levantar 50 libras. " * 400)["requirements_text"]) == 7999


@pytest.mark.parametrize(
    ("stated", "checks"),
    [
        ("Pre-hire background check required.", ["background_check"]),
        ("Employer-paid drug testing required prior to commencing work.", ["drug_screen"]),
        (
            "Pre-employment drug screen and criminal background check required.",
            ["background_check", "drug_screen"],
        ),
        ("Post-hire drug testing required.", []),
        ("Once hired, worker may be required to take a random drug test.", []),
        ("May be required to submit to a pre-employment drug test.", []),
        ("Pre-employment drug test required; post-hire background check, if any.", ["drug_screen"]),
        ("Pre-employment drug test and post-hire background check required.", []),
        ("NONE", []),
    ],
)
def test_only_a_check_plainly_set_before_hiring_is_noted(stated: str, checks: list[str]) -> None:
    assert checks_before_hiring(stated) == checks


def test_one_employer_has_one_key_however_written() -> None:
    one = employer_key("Smith & Sons, L.L.C.", state="MO", zip_code="65201", city="COLUMBIA")
    other = employer_key("SMITH AND SONS L L C", state="MO", zip_code="65201", city="Columbia")
    assert one == other


def test_a_shown_value_has_no_social_security_number() -> None:
    assert shown("SSN 123-45-6789\n" + "x" * 500) == ("SSN ***-**-**** " + "x" * 500)[:200]

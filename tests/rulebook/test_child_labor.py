"""What the child labor laws allow, limit by limit, at the ages on either side of each."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest

from peyser.rulebook.youth.hazards import hazards, hazards_of
from peyser.rulebook.youth.limits import YoungWork, breaches, labor_day

ON = dt.date(2026, 6, 3)
SHOP = YoungWork(
    onet_code="41-2031.00",
    title="Store helper",
    farm=False,
    hours_a_day=Decimal(3),
    hours_a_week=Decimal(18),
    begins=dt.time(15, 30),
    ends=dt.time(19, 0),
    in_school_hours=False,
    school_out=None,
    first_day=dt.date(2026, 9, 14),
    last_day=dt.date(2026, 12, 18),
)
SUMMER = {"first_day": dt.date(2026, 6, 1), "last_day": dt.date(2026, 9, 7)}


def against(age=14, **change):
    return {str(breach) for breach in breaches(dataclasses.replace(SHOP, **change), age=age, on=ON)}


def test_work_within_every_limit_is_open_to_a_worker_of_14():
    assert against() == set()


@pytest.mark.parametrize(
    ("change", "breach"),
    [
        ({"hours_a_day": Decimal("3.25")}, "day_too_long"),
        ({"hours_a_week": Decimal("18.5")}, "week_too_long"),
        ({"begins": dt.time(6, 59)}, "time_of_day"),
        ({"ends": dt.time(19, 1)}, "time_of_day"),
        ({"begins": dt.time(18, 0), "ends": dt.time(8, 0)}, "time_of_day"),
        ({"in_school_hours": True}, "school_hours"),
        ({"hours_a_week": None}, "hours_unknown"),
        ({"ends": None}, "hours_unknown"),
    ],
)
def test_the_limits_of_hours_hold_at_15_and_end_at_16(change, breach):
    assert against(age=15, **change) == {breach}
    assert against(age=16, **change) == set()


@pytest.mark.parametrize("change", [{"hours_a_day": Decimal(8)}, {"hours_a_week": Decimal(40)}])
def test_while_school_is_out_the_day_and_the_week_are_longer(change):
    assert against(**change)
    assert against(**change, **SUMMER) == set()
    assert against(**change, school_out=True) == set()


def test_in_summer_the_evening_ends_at_nine_and_only_from_june_to_labor_day():
    assert against(ends=dt.time(21, 0), **SUMMER) == set()
    assert against(ends=dt.time(21, 1), **SUMMER) == {"time_of_day"}
    a_day_more = SUMMER | {"last_day": dt.date(2026, 9, 8)}
    assert "time_of_day" in against(ends=dt.time(21, 0), **a_day_more)


def test_a_summer_job_without_an_end_runs_on_into_the_school_term():
    assert "day_too_long" in against(hours_a_day=Decimal(8), first_day=SUMMER["first_day"], last_day=None)


@pytest.mark.parametrize(("year", "day"), [(2024, 2), (2025, 1), (2026, 7)])
def test_labor_day_is_the_first_monday_of_september(year, day):
    assert labor_day(year) == dt.date(year, 9, day)


@pytest.mark.parametrize(
    ("age", "farm", "young"), [(13, False, True), (14, False, False), (11, True, True), (12, True, False)]
)
def test_the_least_age_is_lower_on_farms(age, farm, young):
    assert ("too_young" in against(age=age, farm=farm)) is young


def test_farm_work_has_no_limit_but_school_hours():
    long = {"farm": True, "hours_a_day": Decimal(10), "hours_a_week": Decimal(60), "begins": dt.time(5, 0)}
    assert against(**long) == set()
    assert against(**long, in_school_hours=True) == {"school_hours"}


@pytest.mark.parametrize(
    ("key", "onet_code", "title"),
    [
        ("explosives", "47-5032.00", "Worker"),
        ("driving", "", "Delivery driver"),
        ("coal", "", "Coal miner"),
        ("timber", "45-4021.00", "Worker"),
        ("woodworking", "51-7042.00", "Worker"),
        ("radiation", "", "Nuclear technician"),
        ("hoisting", "", "Forklift operator"),
        ("metal_machines", "51-4031.00", "Worker"),
        ("mining", "47-5041.00", "Worker"),
        ("meat", "51-3022.00", "Worker"),
        ("bakery_machines", "", "Dough mixer operator"),
        ("balers", "", "Baler operator"),
        ("brick", "", "Kiln worker"),
        ("saws", "", "Chainsaw hand"),
        ("wrecking", "", "Demolition crew"),
        ("roofing", "47-2181.00", "Worker"),
        ("excavation", "", "Excavator operator"),
    ],
)
def test_each_federal_hazard_is_closed_to_17_and_open_to_18(key, onet_code, title):
    kept_away = hazards_of(onet_code=onet_code, title=title, farm=False, age=17)
    assert key in {hazard.key for hazard in kept_away}
    assert hazards_of(onet_code=onet_code, title=title, farm=False, age=18) == ()


@pytest.mark.parametrize(
    ("onet_code", "title", "farm"),
    [
        ("51-9198.00", "Production helper", False),
        ("47-2061.00", "Laborer", False),
        ("37-3011.00", "Mowing crew", False),
        ("", "Hotel room attendant", False),
        ("", "Bartender", False),
        ("", "Tractor hand", True),
    ],
)
def test_barred_work_is_closed_to_15_and_open_to_16(onet_code, title, farm):
    work = {"onet_code": onet_code, "title": title, "farm": farm}
    assert "barred_under_16" in against(age=15, **work)
    assert against(age=16, **work) == set()


@pytest.mark.parametrize(
    "title", ["Screwdriver assembly clerk", "Storeroom clerk", "Grocery bagger", "Camp counselor"]
)
def test_words_inside_other_words_are_no_hazard(title):
    assert hazards_of(onet_code="", title=title, farm=False, age=14) == ()


def test_every_hazard_names_a_known_source():
    assert all(hazard.citation.as_dict()["title"] for hazard in hazards())


def test_before_the_first_limit_that_the_book_knows_it_is_silent():
    assert breaches(SHOP, age=12, on=dt.date(2005, 1, 1)) == frozenset()

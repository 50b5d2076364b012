import datetime as dt
import re
from pathlib import Path

import pytest
import zipcodes

from peyser.reference import shipped
from peyser.reference.file_rows import BrokenReferenceFile, from_csv, is_yes, text

SERVICES = {(service.code, service.since): service for service in shipped.service_codes()}
CURRENT = {service.code: service for service in shipped.service_codes() if service.until is None}


def duplicates(values):
    values = list(values)
    return sorted({value for value in values if values.count(value) > 1})


@pytest.mark.parametrize(
    "codes",
    [
        pytest.param([row.code for row in shipped.regions()], id="regions"),
        pytest.param([row.code for row in shipped.areas()], id="areas"),
        pytest.param([row.code for row in shipped.offices()], id="offices"),
        pytest.param([row.name for row in shipped.offices()], id="office names"),
        pytest.param([row.code for row in shipped.skills()], id="skills"),
        pytest.param([row.onet_code for row in shipped.occupations()], id="occupations"),
        pytest.param([row.title_es for row in shipped.occupations()], id="Spanish titles"),
        pytest.param(list(CURRENT), id="services in force"),
        pytest.param([row.code for row in shipped.programs()], id="programs"),
        pytest.param([row.rank for row in shipped.veteran_tiers()], id="veteran tiers"),
    ],
)
def test_codes_are_unique(codes):
    assert duplicates(codes) == []


@pytest.mark.parametrize("office", shipped.offices(), ids=lambda office: office.code)
def test_an_office_stands_where_its_zip_code_lies(office):
    (place,) = zipcodes.matching(office.zip_code)

    assert (place["city"], place["county"], place["state"]) == (office.city, office.county, "MO")


def test_there_are_14_areas_and_each_county_belongs_to_one_except_the_shared_jackson():
    counties = [county for area in shipped.areas() for county in area.counties]

    assert len(shipped.areas()) == 14
    assert len(set(counties)) == 115
    assert duplicates(counties) == ["Jackson County"]


def test_each_county_of_an_area_has_a_job_center_of_that_area():
    for area in shipped.areas():
        served = {
            county
            for office in shipped.offices()
            if office.area_code == area.code
            for county in office.counties_served
        }
        assert served == set(area.counties), area.code


def test_areas_belong_to_regions_and_job_centers_to_areas():
    regions = {region.code for region in shipped.regions()}
    areas = {area.code for area in shipped.areas()}

    assert {area.region_code for area in shipped.areas()} == regions
    assert {office.area_code for office in shipped.offices() if office.kind == "job_center"} == areas
    assert {office.area_code for office in shipped.offices() if office.kind != "job_center"} == {None}


def test_every_skill_an_occupation_names_exists():
    known = {skill.code for skill in shipped.skills()}

    missing = {
        (occupation.onet_code, code)
        for occupation in shipped.occupations()
        for code in occupation.skill_codes
        if code not in known
    }

    assert missing == set()


def test_each_occupation_has_three_to_eight_skills_and_words_in_both_languages():
    for occupation in shipped.occupations():
        assert 3 <= len(occupation.skill_codes) <= 8, occupation.onet_code
        assert 1 <= len(occupation.alternate_titles) <= 5, occupation.onet_code
        assert 1 <= len(occupation.alternate_titles_es) <= 5, occupation.onet_code
        assert duplicates(occupation.skill_codes) == [], occupation.onet_code


def test_no_job_title_stands_for_two_occupations():
    english = [w for o in shipped.occupations() for w in {o.title.lower(), *map(str.lower, o.alternate_titles)}]
    spanish = [
        w for o in shipped.occupations() for w in {o.title_es.lower(), *map(str.lower, o.alternate_titles_es)}
    ]

    assert duplicates(english) == []
    assert duplicates(spanish) == []


def test_occupation_codes_have_the_onet_form_and_zones_run_from_1_to_5():
    for occupation in shipped.occupations():
        assert re.fullmatch(r"\d{2}-\d{4}\.\d{2}", occupation.onet_code)
        assert occupation.job_zone in {None, 1, 2, 3, 4, 5}


def test_spanish_differs_from_english_in_every_list():
    rows = [
        *((row.title, row.title_es) for row in shipped.occupations()),
        *((row.name, row.name_es) for row in shipped.skills()),
        *((row.name, row.name_es) for row in shipped.service_codes()),
        *((row.name, row.name_es) for row in shipped.programs()),
        *((row.name, row.name_es) for row in shipped.veteran_tiers()),
    ]

    assert [english for english, spanish in rows if english == spanish] == []


def test_self_service_and_information_never_begin_or_extend_participation():
    for service in CURRENT.values():
        if service.category in {"self_service", "information", "follow_up", "employer"}:
            assert not service.triggers_participation, service.code
            assert not service.extends_participation, service.code


def test_a_self_recorded_service_is_self_service():
    for service in SERVICES.values():
        assert service.staff_assisted is (service.category != "self_service"), service.code


def test_a_service_names_only_known_programs():
    known = {program.code for program in shipped.programs()}

    assert {code for service in SERVICES.values() for code in service.programs} <= known


@pytest.mark.parametrize(
    ("code", "triggers", "legacy_countable"),
    [
        ("TB-JOB-REFERRAL", True, True),
        ("TB-SELF-REFERRAL", False, True),
        ("125", True, True),
        ("115", True, True),
        ("102", True, True),
        ("145", True, True),
        ("TB-CAREER-GUIDANCE", True, True),
        ("101", False, True),
        ("107", False, True),
        ("003", False, False),
        ("006", False, True),
        ("TB-REFERRED-WIOA", False, True),
        ("TB-MEMBERSHIP", False, False),
    ],
)
def test_the_services_of_the_first_circle_have_the_flags_of_their_sources(code, triggers, legacy_countable):
    service = CURRENT[code]

    assert (service.triggers_participation, service.legacy_countable) == (triggers, legacy_countable)


@pytest.mark.requirement("S002-005")
def test_each_service_of_the_former_system_says_whether_it_counted():
    former = [service for service in SERVICES.values() if "toolbox-2" in service.source]

    assert former
    assert [service.code for service in former if service.legacy_countable is None] == []


@pytest.mark.requirement("S004-004")
def test_career_services_are_basic_individualized_or_follow_up():
    others = {"self_service", "information", "training", "youth_element", "employer"}

    assert {service.category for service in SERVICES.values()} - others == {
        "basic",
        "individualized",
        "follow_up",
    }


@pytest.mark.requirement("S004-006")
def test_career_planning_is_an_individualized_service():
    assert CURRENT["FED-COUNSELING"].category == "individualized"


def test_job_development_asks_for_a_note():
    assert CURRENT["123"].needs_note


def test_only_the_veterans_specialist_records_dvop_services():
    dvop = [service for code, service in CURRENT.items() if code.startswith("TB-DVOP-")]

    assert len(dvop) == 3
    assert {service.roles for service in dvop} == {("dvop",)}


def test_a_service_that_counted_otherwise_before_has_one_version_for_each_time():
    before, today = SERVICES[("TB-RJS-ORIENTATION", dt.date(2005, 7, 1))], CURRENT["TB-RJS-ORIENTATION"]

    assert (before.until, today.since) == (dt.date(2016, 7, 1), dt.date(2016, 7, 1))
    assert (before.extends_participation, today.extends_participation) == (True, False)


def test_a_period_of_force_is_never_empty():
    for service in SERVICES.values():
        assert service.until is None or service.since < service.until, service.code


def test_every_source_key_is_explained():
    explained = (shipped.FOLDER / "SOURCES.md").read_text(encoding="utf-8")

    for key in {key for service in SERVICES.values() for key in service.source.split("; ")}:
        assert f"`{key}`" in explained


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        ("code,on\nA,maybe\n", "line 2", "on must be one of yes, no, not 'maybe'"),
        ("code,on\nA,yes\n ,no\n", "line 3", "code must be text without spaces at its ends, not ' '"),
        ("code\nA\n", "line 2", "column 'on' is missing"),
        ("code,on\nA,yes,surplus\n", "line 2", "it has values beyond the last column"),
        ("code,on\n", "whole file", "no rows"),
    ],
)
def test_a_broken_file_says_where_and_why(tmp_path, content, place, reason):
    path = tmp_path / "codes.csv"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(BrokenReferenceFile) as broken:
        from_csv(path, lambda row: (text(row, "code"), is_yes(row, "on")))

    assert str(broken.value) == f"codes.csv, {place}: {reason}"


@pytest.mark.parametrize("read", [shipped.offices, shipped.occupations])
def test_a_missing_file_is_named(tmp_path, read):
    with pytest.raises(BrokenReferenceFile, match="whole file"):
        read(folder=Path(tmp_path))

"""The shipped catalogue against the list of services of the former system, Toolbox 2.0, name by name."""

import pytest

from peyser.reference import shipped

COUNTABLE_AUTOMATIC = """
Assessment; AutoMoConnections; AutoOptimalResume; CR 101 Remediation; Initial Assessment; Job Referral;
JobsMoGov Self Job Search; Placed in Training; Referred to Other Services; Referred to WIOA Services; Self-Service LMI;
Staff Assisted LMI; Testing-Assessment; Testing-Proficiency; Workkey Assessment; Workshop- Career & Skills Assessment;
Workshop- Career Advancement & Enhancement; Workshop- Educational & Personal Skills Upgrade; Workshop- Job Search
"""
OTHER_AUTOMATIC = (
    "ETT Meeting Service; Jobs Self Registration; Membership; Staff-Entered Record; UI Weekly Claim"
)
COUNTABLE_MANUAL = """
Career Guidance; DVOP IEP; DVOP Interview Prep; DVOP Resume Prep; Federal Bonding; Financial Aid Information;
Job Development; Job Search Activity; MO Connections; Non-WIA Training; Onet; Optimal Resume; Outreach and Intake;
Provide LMI Information; Referred to WIOA Services-Manual; Resume Assistance; RJS Orientation; RJS Assessment;
RJS Job Search Review; RJS LMI Career Information; Unemployment Compensation Assistance; Workkeys Test
"""
OTHER_MANUAL = "WIA Follow up; Partnership-Project Xcel"
LISTS = [
    ("automatic", True, COUNTABLE_AUTOMATIC),
    ("automatic", False, OTHER_AUTOMATIC),
    ("manual", True, COUNTABLE_MANUAL),
    ("manual", False, OTHER_MANUAL),
]
CURRENT = [one for one in shipped.service_codes() if one.until is None]


@pytest.mark.requirement("S002-004", "S002-005")
@pytest.mark.parametrize(("capture", "counted", "names"), LISTS)
def test_each_service_of_the_former_system_is_in_the_catalogue_by_its_name(capture, counted, names):
    shipped_names = {
        one.legacy_name for one in CURRENT if (one.legacy_capture, one.legacy_countable) == (capture, counted)
    }

    assert shipped_names - {""} == {" ".join(name.split()) for name in names.split(";")}


def test_nothing_carries_a_name_that_the_former_system_did_not_have():
    former = [one for one in shipped.service_codes() if "toolbox-2" in one.source]

    assert [one.code for one in former if not (one.legacy_name and one.legacy_capture)] == []
    assert [one.code for one in CURRENT if one.legacy_name and one not in former] == []


@pytest.mark.requirement(
    "S002-003", "S002-013", "S002-017", "S002-029", "S002-030", "S002-031", "S002-032", "S002-033"
)
def test_what_counted_then_does_not_count_today_where_federal_law_says_so():
    """Self-service and information counted as services; today they neither begin nor extend a participation."""
    alone = [one for one in CURRENT if one.legacy_name and one.category in ("self_service", "information")]

    assert {"JobsMoGov Self Job Search", "Self-Service LMI", "Outreach and Intake"} <= {
        one.legacy_name for one in alone if one.legacy_countable
    }
    assert [one.code for one in alone if one.triggers_participation or one.extends_participation] == []
    assert [one.code for one in CURRENT if one.legacy_countable is False and one.extends_participation] == []


@pytest.mark.parametrize(
    ("code", "elements"),
    [
        ("102", ("1001", "1003", "1004", "1102")),
        ("125", ("1001", "1003", "1004", "1104")),
        ("145", ("1001", "1003", "1004", "1112")),
        ("006", ("1000", "1002", "1007", "1101")),
        ("107", ("1000", "1002", "1007", "1100", "1103")),
        ("TB-JOB-REFERRAL", ("1001", "1003", "1004", "1105")),
        ("FED-IEP", ("1004", "1200", "1201", "1202")),
        ("TB-DVOP-IEP", ("1004", "1005", "1200", "1201", "1202", "1213")),
        ("TB-FOLLOW-UP", ("1503",)),
        ("FED-OJT", ("1300", "1302", "1303")),
        ("FED-YOUTH-LEADERSHIP", ("906", "1408")),
        ("FED-ELIGIBILITY", ()),
    ],
)
def test_a_service_feeds_the_elements_of_the_federal_file_that_its_kind_names(code, elements):
    (service,) = [one for one in CURRENT if one.code == code]

    assert service.pirl_elements == elements


def test_only_what_counts_today_feeds_the_dates_of_staff_assisted_services():
    dates = {"1001", "1003", "1004", "906", "1200", "1300"}

    assert [
        one.code for one in CURRENT if dates & set(one.pirl_elements) and not one.triggers_participation
    ] == []
    assert [
        one.code for one in CURRENT if one.triggers_participation and not dates & set(one.pirl_elements)
    ] == []

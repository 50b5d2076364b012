"""What the demo state holds, and that it fits together."""

import dataclasses
from collections import Counter

import pytest
from django.db import connection

from peyser.accounts.choices import Role
from peyser.accounts.models import RoleAssignment, User
from peyser.casenotes.models import SeekerNote
from peyser.demo.rows.tables import MODELS, columns
from peyser.employers.choices import AccountStatus
from peyser.employers.models import Employer, TermsAcceptance, VerificationTicket
from peyser.job_orders.choices import CloseReason, HoldReason, Kind, Status
from peyser.job_orders.models import JobOrder
from peyser.kernel.ssn import is_never_issued, looks_like_ssn
from peyser.kernel.state_ids import state_id_from_number
from peyser.matching.queries import match_of
from peyser.offices.models import Office
from peyser.participation.models import Enrollment, Participation, PlannedGap, PlannedService, Service
from peyser.reference.models import ServiceCode, ZipCode
from peyser.referrals.choices import Status as ReferralStatus
from peyser.referrals.models import Placement, Referral
from peyser.rulebook.referral.facts import ReferralFacts
from peyser.seekers.models import Resume, Seeker, SocialSecurityNumber
from peyser.seekers.queries import open_steps
from peyser.seekers.sealing import finder, unseal
from tests.demo.conftest import SEEKERS, TODAY
from tests.demo.reading import dangling_references, fetch, number

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_state")]


@pytest.mark.parametrize("kind", MODELS, ids=lambda kind: kind.__name__)
def test_rows_fill_every_column_that_the_database_does_not_fill_itself(kind):
    fields = {field.column for field in MODELS[kind]._meta.concrete_fields if not field.generated}

    assert set(columns(kind)) == fields


def test_there_are_as_many_seekers_as_asked_for():
    assert Seeker.objects.count() == SEEKERS
    assert Resume.objects.count() == SEEKERS


def test_every_role_is_held_by_somebody():
    held = RoleAssignment.objects.filter(began_on__lte=TODAY, ended_on__isnull=True)

    assert set(held.values_list("role", flat=True)) == set(Role.values)


def test_every_job_center_has_its_own_staff_and_a_second_reviewer():
    needed = ["jc_staff", "case_manager", "office_manager", "functional_leader"]
    for center in Office.objects.filter(kind=Office.Kind.JOB_CENTER):
        roles = Counter(RoleAssignment.objects.filter(office=center).values_list("role", flat=True))
        assert all(roles[role] for role in needed), center
        assert roles["referral_reviewer"] == 2, center


def test_every_account_status_of_an_employer_occurs():
    assert set(Employer.objects.values_list("status", flat=True)) == set(AccountStatus.values)


def test_every_employer_accepted_the_terms_and_was_looked_at_by_support():
    assert TermsAcceptance.objects.values("employer").distinct().count() == Employer.objects.count()
    assert VerificationTicket.objects.values("employer").distinct().count() == Employer.objects.count()


@pytest.mark.parametrize("hour", [0, 12, 23])
def test_some_verifications_are_open_in_time_and_some_are_late(hour):
    due = VerificationTicket.objects.filter(status="open").values_list("due_at", flat=True)
    now = number(f"select timestamptz '{TODAY} {hour}:30 America/Chicago'")

    assert any(instant > now for instant in due)
    assert any(instant < now for instant in due)


def test_validated_employers_called_back_before_they_were_validated():
    without = fetch(
        "select t.id from employers_verificationticket t where t.status = 'validated' and not exists"
        " (select from employers_verificationcall c where c.ticket_id = t.id and c.result = 'returned'"
        " and c.called_at <= t.closed_at)"
    )
    assert without == []


@pytest.mark.parametrize(
    ("column", "wanted"),
    [
        ("status", Status.values),
        ("kind", Kind.values),
        ("hold_reason", HoldReason.values),
        ("close_reason", CloseReason.values),
    ],
)
def test_job_orders_occur_in_every(column, wanted):
    assert set(JobOrder.objects.values_list(column, flat=True)) - {""} == set(wanted)


@pytest.mark.parametrize(
    "special",
    [
        pytest.param({"show_employer_name": False, "status": "open"}, id="confidential"),
        pytest.param(
            {"dispute_at_worksite": True, "position_vacant_by_strike": False, "status": "open"},
            id="labor dispute, position not at issue",
        ),
        pytest.param(
            {"position_vacant_by_strike": True, "hold_reason": "labor_dispute"}, id="vacant by strike"
        ),
        pytest.param(
            {"title__contains": "AES", "special_categories__contains": ["aes"], "kind": "regular"}, id="AES"
        ),
        pytest.param({"federally_illegal_drug": True, "status": "void"}, id="drug"),
        pytest.param({"veterans_hold_until__gt": TODAY, "status": "open"}, id="kept for veterans"),
        pytest.param(
            {"employer__status": "pending_verification", "status": "open"}, id="employer not validated"
        ),
    ],
)
def test_the_special_orders_are_there(special):
    assert JobOrder.objects.filter(**special).exists()


def test_farm_orders_and_no_others_carry_aes():
    for order in JobOrder.objects.filter(kind=Kind.REGULAR):
        assert ("AES" in order.title.split()) == ("aes" in order.special_categories)


def test_h2_orders_were_entered_by_the_coordinator():
    coordinators = set(RoleAssignment.objects.filter(role=Role.FLC_COORDINATOR).values_list("user", flat=True))
    entered_by = JobOrder.objects.exclude(kind=Kind.REGULAR).values_list("entered_by", flat=True)

    assert set(entered_by) <= coordinators


def test_order_numbers_and_state_ids_follow_from_the_record_as_they_do_elsewhere():
    assert all(order.number == f"MO-{order.pk:07d}" for order in JobOrder.objects.all())
    assert all(seeker.state_id == state_id_from_number(seeker.pk) for seeker in Seeker.objects.all())


def test_orders_online_belong_to_validated_employers_and_some_exist():
    online = JobOrder.objects.online(on=TODAY)

    assert online.count() > 20
    assert set(online.values_list("employer__status", flat=True)) == {"active"}


def test_social_security_numbers_are_all_of_the_range_that_was_never_issued():
    kept = list(SocialSecurityNumber.objects.all())
    digits = [unseal(one.sealed, one.key_id) for one in kept]

    assert all(is_never_issued(number) for number in digits)
    assert [one.finder for one in kept] == [finder(number) for number in digits]
    assert 0.5 < len(kept) / SEEKERS < 0.7


def test_no_text_looks_like_a_social_security_number():
    texts = [
        *SeekerNote.objects.values_list("text", flat=True),
        *Resume.objects.values_list("summary", flat=True),
        *JobOrder.objects.values_list("description", flat=True),
        *User.objects.values_list("email", flat=True),
    ]
    assert [text for text in texts if looks_like_ssn(text)] == []


def test_every_reference_leads_to_a_record():
    assert dangling_references() == {}


def test_every_check_of_the_database_holds():
    checks = fetch(
        "select conrelid::regclass::text, pg_get_expr(conbin, conrelid) from pg_constraint"
        " where contype = 'c' and conrelid::regclass::text = any(%s)",
        [model._meta.db_table for model in MODELS.values()],
    )
    assert len(checks) > 10
    for table, condition in checks:
        assert number(f"select count(*) from {table} where not ({condition})") == 0  # noqa: S608


def test_nothing_happened_today_or_later():
    instants = [
        ("seekers_seeker", "registered_at"), ("employers_employer", "registered_at"),
        ("job_orders_joborder", "received_at"), ("participation_service", "recorded_at"),
        ("casenotes_seekernote", "entered_at"), ("casenotes_employernote", "entered_at"),
        ("referrals_referral", "consent_at"), ("referrals_placement", "recorded_at"),
        ("notifications_message", "created_at"), ("compliance_decisionrecord", "decided_at"),
        ("employers_verificationcall", "called_at"), ("accounts_user", "joined_at"),
    ]  # fmt: skip
    midnight = f"{TODAY} 00:00 America/Chicago"
    late = {
        table: number(f"select count(*) from {table} where {column} >= %s::timestamptz", midnight)  # noqa: S608
        for table, column in instants
    }
    assert {table: count for table, count in late.items() if count} == {}


def test_people_live_where_their_zip_code_says():
    places = {row.code: (row.city, row.state) for row in ZipCode.objects.all()}

    assert all(places[one.zip_code] == (one.city, one.state) for one in Seeker.objects.all())


def test_a_finished_profile_has_no_open_step():
    finished = Seeker.objects.filter(profile_completed_at__isnull=False)

    assert [one.state_id for one in finished if open_steps(one)] == []


def test_enrollments_are_registered_complete_and_exited():
    found = Counter(Enrollment.objects.values_list("status", flat=True))

    assert set(found) == set(Enrollment.Status.values)


def test_enrolled_people_may_work_and_have_a_finished_profile_and_a_case_manager_in_their_center():
    wrong = fetch(
        "select e.id from participation_enrollment e join seekers_seeker s on s.id = e.seeker_id where not"
        " (s.may_work_in_us and s.profile_completed_at is not null and exists (select from"
        " accounts_roleassignment r where r.user_id = e.case_manager_id and r.office_id = e.office_id))"
    )
    assert wrong == []


def test_services_of_staff_lie_within_a_complete_enrollment():
    staffed = set(ServiceCode.objects.filter(staff_assisted=True).values_list("code", flat=True))
    outside = [
        service
        for service in Service.objects.filter(code__in=staffed).select_related("enrollment")
        if service.enrollment is None or service.enrollment.completed_on > service.on
    ]
    assert outside == []


def test_an_enrollment_is_complete_since_a_service_that_triggers_participation():
    triggers = set(ServiceCode.objects.filter(triggers_participation=True).values_list("code", flat=True))
    for enrollment in Enrollment.objects.exclude(status=Enrollment.Status.REGISTERED):
        first = Service.objects.filter(enrollment=enrollment, on=enrollment.completed_on, code__in=triggers)
        assert first.exists()


def test_people_exit_on_the_day_of_their_last_service_after_ninety_quiet_days():
    keeps_going = set(ServiceCode.objects.filter(extends_participation=True).values_list("code", flat=True))
    for enrollment in Enrollment.objects.exclude(status=Enrollment.Status.REGISTERED):
        given = Service.objects.filter(enrollment=enrollment, code__in=keeps_going).order_by("-on")
        last = given.values_list("on", flat=True)[0]
        assert enrollment.exited_on == (last if (TODAY - last).days > 90 else None)


def test_services_for_veterans_were_given_by_the_specialist():
    specialists = set(RoleAssignment.objects.filter(role=Role.DVOP).values_list("user", flat=True))
    given_by = Service.objects.filter(code__startswith="TB-DVOP").values_list("credited_to", flat=True)

    assert set(given_by) <= specialists


def test_referrals_occur_in_every_status():
    assert set(Referral.objects.values_list("status", flat=True)) == set(ReferralStatus.values)


def test_issued_referrals_are_of_enrolled_people_to_orders_open_on_the_day():
    wrong = fetch(
        "select r.id from referrals_referral r join job_orders_joborder o on o.id = r.job_order_id"
        " left join participation_enrollment e on e.seeker_id = r.seeker_id"
        " where r.issued_on is not null and not coalesce(e.completed_on <= r.issued_on"
        " and (e.exited_on is null or e.exited_on >= r.issued_on) and o.open_on <= r.issued_on"
        " and (o.last_day_on is null or o.last_day_on >= r.issued_on), false)"
    )
    assert wrong == []


def test_each_issued_referral_keeps_the_answer_of_the_rule_book_and_its_service():
    names = {field.name for field in dataclasses.fields(ReferralFacts)}
    for referral in Referral.objects.filter(issued_on__isnull=False).select_related("decision"):
        assert referral.decision.allowed
        assert set(referral.decision.facts) == names
        assert Service.objects.filter(about=f"referral:{referral.pk}", seeker=referral.seeker).count() == 1


def test_the_match_kept_with_a_referral_has_the_shape_of_a_match():
    referral = Referral.objects.filter(issued_on__isnull=False).select_related("job_order", "seeker")[0]
    match = match_of(referral.job_order, referral.seeker, on=TODAY)

    assert set(referral.match) == set(match.snapshot())
    assert referral.match["meets_minimum"] is not False


def test_placements_follow_a_hire_and_begin_after_the_referral():
    placements = list(Placement.objects.select_related("referral"))

    assert placements
    assert all(one.referral.result == "hired" for one in placements)
    assert all(one.referral.issued_on <= one.started_on for one in placements)
    assert Referral.objects.filter(result="hired").count() == len(placements)


def test_no_order_hired_more_people_than_it_has_openings():
    filled = fetch(
        "select o.id from job_orders_joborder o join referrals_referral r on r.job_order_id = o.id"
        " where r.result = 'hired' group by o.id having count(*) > o.openings"
    )
    assert filled == []


def test_the_history_of_a_record_begins_with_its_making():
    seeker = Seeker.objects.order_by("pk")[0]

    assert seeker.history.get().pgh_label == "insert"
    assert seeker.history.get().pgh_context.metadata["source"] == "demo"


def test_the_next_record_of_each_table_gets_a_free_id():
    for model in MODELS.values():
        table = model._meta.db_table
        with connection.cursor() as cursor:
            cursor.execute("select nextval(pg_get_serial_sequence(%s, 'id'))", [table])
            following = cursor.fetchone()[0]
        assert not model._default_manager.filter(pk__gte=following).exists(), table


def test_phone_numbers_are_ten_digits_as_registration_stores_them():
    for model in (Seeker, Employer):
        assert model.objects.exclude(phone="").exists()
        assert not model.objects.exclude(phone="").exclude(phone__regex=r"^[0-9]{3}5550[0-9]{3}$").exists()


def test_the_clocks_run_and_staff_tended_some():
    assert Participation.objects.filter(exited_on__isnull=True).exists()
    assert Participation.objects.filter(exited_on__isnull=False).exists()
    assert PlannedService.objects.filter(status="planned").exists()
    assert PlannedGap.objects.exists()
    assert Participation.objects.exclude(exclusion="00").exists()
    assert Enrollment.objects.filter(closed_on__isnull=False).exists()

"""How well a seeker fits an order, and in which order the fitting are listed."""

import datetime as dt
from decimal import Decimal

import pytest

from peyser.casenotes.models import EmployerNote
from peyser.kernel.errors import BadInput
from peyser.matching.actions.notify import notify_qualified
from peyser.matching.queries import candidates_for, jobs_for, match_of
from peyser.notifications.models import Message
from peyser.referrals.models import Referral
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def listed(order, **limit):
    return [candidate.seeker for candidate in candidates_for(order, on=make.TODAY, **limit)]


@pytest.mark.requirement("S001-191", "S001-192", "S001-043", "S000-036")
def test_the_match_shows_three_areas_with_what_is_met_unmet_and_unknown():
    order = make.order(
        min_months=24, driver_licence="cdl_a", languages=["Spanish"], skill_codes=["welding", "blueprints"]
    )
    match = match_of(order, make.seeker(resume={"skill_codes": ["welding"]}), on=make.TODAY)
    met = {(line.area, line.name): line.met for line in match.lines}
    assert met["general", "experience"] is True
    assert met["general", "driver_licence"] is False
    assert met["specialized", "languages"] is None
    assert match.areas["skills"] == 50
    assert match.meets_minimum is False


def test_only_what_the_order_states_is_compared():
    plain = match_of(make.order(wage_min=None, wage_unit=""), make.seeker(), on=make.TODAY)
    assert {line.name for line in plain.lines} == {"work_authorization", "distance", "full_time"}
    assert plain.areas["specialized"] is None


@pytest.mark.requirement("S001-038", "S000-031")
def test_disabled_veterans_come_first_then_other_veterans_then_everyone():
    order = make.order()
    nobody = make.seeker(resume={"skill_codes": ["welding"]})
    spouse, veteran = make.seeker(veteran_status="spouse"), make.seeker(veteran_status="veteran")
    disabled = make.seeker(veteran_status="disabled")
    found = listed(order)
    assert found[0] == disabled
    assert set(found[1:3]) == {spouse, veteran}
    assert found[3] == nobody


@pytest.mark.requirement("S001-039", "S000-032")
def test_the_veterans_priority_changes_no_score():
    order = make.order()
    make.seeker(veteran_status="disabled")
    make.seeker()
    assert len({c.match.score for c in candidates_for(order, on=make.TODAY)}) == 1


@pytest.mark.requirement("S001-049", "S000-040")
def test_twins_get_equal_scores_wherever_they_are_served():
    order = make.order()
    one = make.seeker(born_on=dt.date(1960, 1, 1))
    other = make.seeker(home_office=make.office("Sedalia"), born_on=dt.date(1999, 1, 1))
    assert set(listed(order)) == {one, other}
    assert match_of(order, one, on=make.TODAY).score == match_of(order, other, on=make.TODAY).score


def test_who_is_surely_below_a_minimum_is_not_listed_and_who_has_not_said_comes_last():
    order = make.order(min_education=5)
    make.seeker(education=1)
    unknown, able = make.seeker(education=None), make.seeker(education=6)
    assert listed(order) == [able, unknown]


def test_who_would_have_to_travel_too_far_is_not_listed_unless_they_would_move():
    order = make.order(worksite_zip="63101")
    make.seeker(travel_miles=30)
    mover, traveller = make.seeker(would_relocate=True), make.seeker(travel_miles=150)
    assert set(listed(order)) == {mover, traveller}


def test_who_does_not_look_for_work_is_not_listed():
    make.seeker(is_active=False)
    make.seeker(available_from=dt.date(2026, 9, 1))
    assert listed(make.order()) == []


def test_weekly_pay_is_compared_by_the_hour():
    order = make.order(wage_min=Decimal("800"), wage_unit="week", hours_per_week=40)
    lines = {
        line.name: line.met
        for line in match_of(order, make.seeker(wage_wanted=Decimal("19")), on=make.TODAY).lines
    }
    assert lines["wage"] is True
    piece = make.order(wage_min=Decimal("2"), wage_unit="piece")
    assert "wage" not in {line.name for line in match_of(piece, make.seeker(), on=make.TODAY).lines}


def test_a_seeker_sees_the_jobs_that_fit_best_first():
    fitting = make.order(skill_codes=["welding"])
    half = make.order(skill_codes=["blueprints"])
    make.order(onet_code="31-1131.00", title="Nurse aide")
    person = make.seeker(resume={"skill_codes": ["welding"]})
    assert [job.job_order for job in jobs_for(person, on=make.TODAY)] == [fitting, half]


@pytest.mark.requirement("S001-064", "S001-065", "S001-187", "S001-188", "S001-190", "S000-050", "S000-051")
def test_the_qualified_are_notified_by_their_channel_and_the_employers_record_says_so():
    order = make.order()
    person = make.seeker(channel="text")
    make.seeker(education=None, may_work_in_us=None)

    sent = notify_qualified(actor=make.staff_actor(), job_order_id=order.pk, moment=make.moment())

    assert sent == 1
    message = Message.objects.get()
    assert (message.recipient, message.channel) == (person.user, "text")
    assert EmployerNote.objects.get(employer=order.employer).text == "1 qualified job seekers were notified."
    assert not Referral.objects.exists()


@pytest.mark.requirement("S001-065", "S000-051")
def test_when_nobody_qualifies_the_employers_record_says_so():
    order = make.order()
    notify_qualified(actor=make.staff_actor(), job_order_id=order.pk, moment=make.moment())
    assert "no qualified job seeker was found" in EmployerNote.objects.get().text


def test_nobody_is_notified_twice_nor_of_an_order_that_is_not_online():
    order, waiting = make.order(), make.order(employer=make.employer(enabled=False))
    make.seeker()
    for _ in range(2):
        notify_qualified(actor=make.staff_actor(), job_order_id=order.pk, moment=make.moment())
    assert Message.objects.count() == 1
    with pytest.raises(BadInput):
        notify_qualified(actor=make.staff_actor(), job_order_id=waiting.pk, moment=make.moment())


def test_a_message_is_written_in_the_language_of_its_reader():
    make.seeker(user=make.user(language="es"))
    notify_qualified(actor=make.staff_actor(), job_order_id=make.order().pk, moment=make.moment())
    assert Message.objects.get().recipient.language == "es"

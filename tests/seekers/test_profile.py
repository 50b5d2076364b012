"""The profile, step by step."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from peyser.kernel.errors import BadInput
from peyser.seekers.actions import profile
from peyser.seekers.models import Seeker
from peyser.seekers.queries import open_steps
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


ENDED_BEFORE_IT_BEGAN = profile.PastJob(
    title="Welder", employer_name="Mill", began_on=dt.date(2020, 1, 2), ended_on=dt.date(2020, 1, 1)
)


@pytest.fixture
def fresh():
    return make.seeker(
        profile_completed_at=None, education=None, driver_licence="", travel_miles=None, wants_full_time=None,
        occupations={}, resume={"headline": "", "completed_at": None},
    )  # fmt: skip


def save(action, person, actor=None, **facts):
    return action(actor=actor or make.actor_of(person.user), seeker_id=person.pk, moment=make.moment(), **facts)


@pytest.mark.requirement("S000-010", "S000-011")
def test_each_step_is_saved_by_itself_until_the_profile_can_be_finished(fresh):
    assert open_steps(fresh) == ("wanted", "background", "occupations", "skills", "resume")
    with pytest.raises(BadInput):
        save(profile.finish_profile, fresh)

    save(
        profile.save_wanted,
        fresh,
        values={"travel_miles": 20, "wants_full_time": True, "wage_wanted": Decimal("18.5")},
    )
    save(profile.save_background, fresh, values={"education": 1, "driver_licence": "none"})
    save(profile.save_occupations, fresh, months_by_code={make.WELDER: 24})
    save(profile.save_skills, fresh, skill_codes=["welding"])
    save(profile.save_resume, fresh, values={"headline": "Welder", "is_online": True})
    finished = save(profile.finish_profile, fresh)

    assert finished.profile_completed_at == make.NOON


@pytest.mark.requirement("S001-042", "S000-035")
def test_a_seeker_is_coded_to_all_their_occupations(fresh):
    save(profile.save_occupations, fresh, months_by_code={make.WELDER: 24, "45-2092.00": 6})
    save(profile.save_occupations, fresh, months_by_code={make.WELDER: 30, "31-1131.00": 1})
    assert dict(fresh.occupations.values_list("onet_code", "months")) == {make.WELDER: 30, "31-1131.00": 1}


@pytest.mark.parametrize(
    ("action", "facts", "field"),
    [
        (profile.save_occupations, {"months_by_code": {"99-9999.99": 1}}, "occupations"),
        (profile.save_skills, {"skill_codes": ["flying"]}, "skills"),
        (profile.save_contact, {"values": {"zip_code": "00000"}}, "zip_code"),
        (profile.save_wanted, {"values": {"wage_wanted": Decimal("-1")}}, "wage_wanted"),
        (profile.save_resume, {"values": {"summary": "My number is 123-45-6789."}}, "summary"),
        (
            profile.save_past_jobs,
            {"jobs": [ENDED_BEFORE_IT_BEGAN]},
            "past_jobs",
        ),
    ],
)  # fmt: skip
def test_bad_input_is_named_and_changes_nothing(fresh, action, facts, field):
    before = Seeker.objects.values().get(pk=fresh.pk)
    with pytest.raises(BadInput) as bad:
        save(action, fresh, **facts)
    assert set(bad.value.errors) == {field}
    assert Seeker.objects.values().get(pk=fresh.pk) == before


def test_nobody_else_changes_a_profile(fresh):
    other = make.actor_of(make.seeker().user)
    with pytest.raises(PermissionDenied):
        save(profile.save_contact, fresh, actor=other, values={"city": "Rolla"})
    with pytest.raises(PermissionDenied):
        save(
            profile.save_contact,
            fresh,
            actor=make.staff_actor(at=make.office("Sedalia")),
            values={"city": "Rolla"},
        )


def test_every_change_keeps_who_from_what_to_what(fresh):
    save(profile.save_contact, fresh, values={"city": "Rolla"})
    cities = list(fresh.history.order_by("pgh_id").values_list("city", flat=True))
    assert cities == ["Columbia", "Rolla"]

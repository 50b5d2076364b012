"""Staff are told of a new issuance and say that they have read it; supervisors see who has not."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.compliance.actions.read import confirm_reading
from peyser.compliance.models import IssuanceReading
from peyser.compliance.queries import issuances_to_know, staff_without_reading
from peyser.kernel.errors import BadInput
from peyser.rulebook.issuances import issuances
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("S000-063")]
MANUAL = "wp-manual-2024"


def read(actor, key=MANUAL, at=make.NOON):
    return confirm_reading(actor=actor, issuance=key, moment=make.moment(at))


def unread(actor, on=make.TODAY):
    return [one.issuance.key for one in issuances_to_know(actor, on=on) if one.read_at is None]


def test_an_issuance_waits_until_it_was_read():
    worker, other = make.staff_actor(), make.staff_actor()
    assert unread(worker) == [MANUAL]
    read(worker)
    assert (unread(worker), unread(other)) == ([], [MANUAL])


def test_a_new_edition_is_announced_on_its_first_day():
    worker = make.staff_actor()
    assert unread(worker, on=dt.date(2023, 12, 31)) == ["wp-manual-2020"]
    assert unread(worker, on=dt.date(2024, 1, 1)) == [MANUAL]


def test_said_twice_the_first_time_stands():
    worker = make.staff_actor()
    read(worker)
    read(worker, at=make.NOON + dt.timedelta(days=1))
    assert IssuanceReading.objects.get().read_at == make.NOON


@pytest.mark.parametrize("key", ["no-such", "wp-manual-2020", "masswf-08-112"])
def test_only_an_issuance_that_staff_are_told_of_is_read(key):
    with pytest.raises(BadInput) as bad:
        read(make.staff_actor(), key)
    assert set(bad.value.errors) == {"issuance"}
    assert not IssuanceReading.objects.exists()


@pytest.mark.parametrize("role", ["monitor_readonly", "sysadmin"])
def test_who_does_not_serve_people_is_not_told_and_says_nothing(role):
    reader = make.staff_actor(role, scope="state")
    assert issuances_to_know(reader, on=make.TODAY) == []
    with pytest.raises(PermissionDenied):
        read(reader)


def test_the_policy_of_a_local_area_is_for_its_own_staff():
    center = make.office("Sedalia", code="WC")
    assert "west-central-2025" in unread(make.staff_actor(at=center))
    assert "west-central-2025" not in unread(make.staff_actor())


def test_a_supervisor_sees_who_of_their_own_center_has_not_read_it():
    reader, late = make.staff(given_name="Rita"), make.staff(given_name="Lew")
    make.staff(at=make.office("Sedalia"))
    make.staff("monitor_readonly")
    left = make.staff()
    left.role_assignments.update(ended_on=make.TODAY)
    read(make.actor_of(reader))
    manager = make.staff("office_manager", given_name="Mo")
    found = staff_without_reading(make.actor_of(manager), issuances()[MANUAL], on=make.TODAY)
    assert {row.user for row in found} == {late, manager}


def test_what_is_to_know_is_one_query(django_assert_num_queries):
    worker = make.staff_actor()
    with django_assert_num_queries(1):
        issuances_to_know(worker, on=make.TODAY)

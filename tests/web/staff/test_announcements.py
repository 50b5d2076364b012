"""The announcement of an issuance on the page My work, saying that one has read it, and who has not."""

import pytest

from peyser.compliance.models import IssuanceReading
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("S000-063")]
LIST, MANUAL = "/staff/issuances/", "wp-manual-2024"
WAITING = "1 issuance waits for you to read it."


def page(client, address):
    return client.get(address).content.decode()


def test_my_work_tells_of_an_issuance_until_it_was_read(desk):
    assert WAITING in page(desk, "/staff/")
    assert desk.post(f"{LIST}{MANUAL}/read/", {"once": "a1"}).url == LIST
    assert WAITING not in page(desk, "/staff/")
    assert "Jun 3, 2026" in page(desk, LIST)


def test_an_issuance_out_of_force_is_not_confirmed(desk):
    desk.post(f"{LIST}wp-manual-2020/read/", {"once": "a2"})
    assert "This issuance is not one that staff read today." in page(desk, LIST)
    assert not IssuanceReading.objects.exists()


def test_a_supervisor_finds_who_has_not_read_it(desk, sign_in):
    make.staff(given_name="Lew", family_name="Late")
    manager = sign_in(make.staff("office_manager"))
    address = f"{LIST}{MANUAL}/readers/"
    assert address in page(manager, LIST)
    assert "Lew Late" in page(manager, address)
    assert address not in page(desk, LIST)
    assert desk.get(address).status_code == 403


def test_another_center_s_staff_are_not_named(sign_in):
    make.staff(given_name="Lew", family_name="Late", at=make.office("Sedalia"))
    manager = sign_in(make.staff("office_manager"))
    assert "Lew Late" not in page(manager, f"{LIST}{MANUAL}/readers/")


def test_a_reader_of_the_state_is_not_asked_to_confirm(monitor):
    assert WAITING not in page(monitor, "/staff/")
    assert monitor.post(f"{LIST}{MANUAL}/read/").status_code == 403

"""Two contacts make another place of work the main one at the same moment, with a control without the locks."""

import pytest
from django.db import IntegrityError

from peyser.employers.actions.locations import LocationDetails, change_location
from peyser.employers.models import EmployerLocation
from tests import factories as make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("reference_data")]


def both_become_main(overtaken):
    """The outcomes of two changes, each of which makes a side location the main one."""
    owner, actor = make.employer(), make.staff_actor()
    facts = {"employer": owner, "street": "4 Kiln Road", "zip_code": "65201", "city": "Columbia", "state": "MO"}
    EmployerLocation.objects.create(name="Head office", is_main=True, **facts)
    north, south = (EmployerLocation.objects.create(name=name, **facts) for name in ("North", "South"))

    def make_main(location):
        details = LocationDetails(name=location.name, street="4 Kiln Road", zip_code="65201", is_main=True)
        return change_location(actor=actor, location_id=location.pk, details=details, moment=make.moment())

    outcomes = overtaken(EmployerLocation, lambda: make_main(north), lambda: make_main(south))
    return outcomes.first, outcomes.second


def test_the_second_follows_the_first_and_one_main_location_stays(overtaken):
    assert both_become_main(overtaken) == ("done", "done")
    assert [one.name for one in EmployerLocation.objects.filter(is_main=True)] == ["South"]


@pytest.mark.usefixtures("without_locks")
def test_control_without_the_locks_one_of_them_meets_the_constraint(overtaken):
    assert IntegrityError.__name__ in both_become_main(overtaken)

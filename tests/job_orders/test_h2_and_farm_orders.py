"""H-2B orders take any way to apply; farm employers get what every other employer gets."""

import pytest

from peyser.employers.models import FollowUp
from peyser.job_orders.actions.review import contact_employer_about_order, review_order
from peyser.job_orders.actions.status import close_job_order, hold_job_order, release_job_order
from peyser.job_orders.choices import ApplicationMethod
from peyser.job_orders.models import JobOrder
from peyser.referrals.actions.issue import issue_referral
from peyser.referrals.facts import Terms
from tests import factories as make
from tests.job_orders.test_enter_job_order import enter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.mark.requirement("S001-086")
@pytest.mark.parametrize("method", ApplicationMethod.values)
def test_an_h2b_order_takes_any_way_to_apply_and_keeps_its_instructions(method):
    coordinator = make.staff_actor("flc_coordinator", scope="state")
    order = enter(
        make.employer(),
        actor=coordinator,
        kind="h_2b",
        application_methods=(method,),
        application_instructions="Call first.",
    )
    assert order.application_methods == [method]
    assert order.application_instructions == "Call first."
    assert not order.staff_screened


@pytest.mark.requirement("S001-088")
@pytest.mark.parametrize("farm", [False, True])
def test_farm_and_other_employers_get_the_same_services(farm):
    staff, manager, moment = make.staff_actor(), make.staff_actor("office_manager"), make.moment()
    order = enter(make.employer(), actor=staff, attest={"agricultural": farm})
    known = {"job_order_id": order.pk, "moment": moment}
    assert JobOrder.objects.online(on=make.TODAY).filter(pk=order.pk).exists()
    sent = issue_referral(
        actor=staff,
        seeker_id=make.enrolled().pk,
        terms=Terms(consent="in_person", requirements_checked=True),
        **known,
    )
    review_order(actor=staff, note="", **known)
    contact_employer_about_order(actor=staff, note="Offered a hiring event.", follow_up_on=make.TODAY, **known)
    hold_job_order(actor=manager, reason="enough_referrals", note="", **known)
    release_job_order(actor=manager, note="", **known)
    closed = close_job_order(actor=staff, reason="filled", note="", **known)
    assert (sent.status, closed.status) == ("issued", "closed")
    assert FollowUp.objects.filter(employer=order.employer).count() == 2

"""Each door that the end of services shuts, and that opens again with them: pages, API, search, referrals."""

import pytest
from django.test import Client
from django.urls import reverse

from peyser.cases.actions.discontinue import Decided, discontinue_services, propose_discontinuation
from peyser.cases.actions.reinstate import reinstate_services
from tests import factories as make
from tests.api.bodies import ORDER
from tests.api.caller import Caller
from tests.cases.desk import actor
from tests.web.staff.conftest import ORDER as ORDER_FORM

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data", "no_second_factor")]


@pytest.fixture(autouse=True)
def noon(monkeypatch):
    """It is noon of the day that the factories live in, for every request too."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: make.NOON)
    make.office(), make.central_office()


@pytest.fixture
def order():
    return make.order(title="Frame builder")


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def discontinued(employer):
    case = propose_discontinuation(
        actor=actor("jc_staff"), employer_id=employer.pk, grounds=("order_not_altered",), facts="Refused.",
        moment=make.moment(),
    )  # fmt: skip
    ended = Decided(decision="Ended.", immediate=True)
    return discontinue_services(actor=actor("sma"), case_id=case.pk, decided=ended, moment=make.moment())


def is_entered_by_staff_page(order):
    address = reverse("staff-employer-order-new", args=[order.employer_id])
    return signed_in(make.staff()).post(address, ORDER_FORM).status_code == 302


def is_entered_by_the_employers_page(order):
    answer = signed_in(make.employer_user(order.employer)).post(reverse("employer-order-new"), ORDER_FORM)
    return answer.status_code == 302


def is_entered_by_api(order):
    body = ORDER | {"employer_id": order.employer_id}
    return Caller(make.staff()).post("/job-orders", body)[0] == 201


def is_opened_from_a_draft(order):
    staff = Caller(make.staff())
    draft = staff.post("/job-orders/drafts", ORDER | {"employer_id": order.employer_id})[1]
    return staff.post(f"/job-orders/{draft['id']}/open", {})[0] == 200


def is_referred_to_by_staff(order):
    body = {
        "seeker_id": make.enrolled().pk, "job_order_id": order.pk, "requirements_checked": True,
        "consent": "phone", "consent_note": "Called at 10.",
    }  # fmt: skip
    return Caller(make.staff()).post("/referrals", body)[0] == 201


def is_asked_for_by_a_seeker_on_the_page(order):
    address = reverse("job-ask", args=[order.pk])
    return signed_in(make.seeker().user).post(address, {"once": "a"}).status_code == 302


def is_asked_for_by_a_seeker_by_api(order):
    answer = Caller(make.seeker().user).post("/referrals/request", {"job_order_id": order.pk})
    return answer[0] in {200, 201}


def is_on_its_public_page(order):
    return Client().get(reverse("job", args=[order.pk])).status_code == 200


def is_found_by_the_search(order):
    return order.title in Client().get(reverse("job-search")).content.decode()


def is_listed_by_the_api(order):
    return order.pk in [job["id"] for job in Caller().get("/jobs")[1]["items"]]


def is_read_by_the_api(order):
    return Caller().get(f"/jobs/{order.pk}")[0] == 200


DOORS = [
    is_entered_by_staff_page,
    is_entered_by_the_employers_page,
    is_entered_by_api,
    is_opened_from_a_draft,
    is_referred_to_by_staff,
    is_asked_for_by_a_seeker_on_the_page,
    is_asked_for_by_a_seeker_by_api,
    is_on_its_public_page,
    is_found_by_the_search,
    is_listed_by_the_api,
    is_read_by_the_api,
]


@pytest.mark.requirement("S001-178")
@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_the_end_of_services_shuts_the_door_and_reinstatement_opens_it(order, door):
    case = discontinued(order.employer)
    assert not door(order)

    reinstate_services(
        actor=actor("sma"), case_id=case.pk, correction="The order is changed.", moment=make.moment()
    )

    order.employer.refresh_from_db()
    assert door(order)

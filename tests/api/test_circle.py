"""The whole circle by the API alone, as five people: visitor, employer, customer support, seeker, staff."""

import pytest

from peyser.accounts.models import User
from tests import factories as make
from tests.api.bodies import EMPLOYER, HIRE, ORDER, SEEKER
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def signed_in(email):
    """Sign in on the site and make a token there, as a program's owner does."""
    session = Caller(User.objects.get(email=email), by_session=True)
    status, token = session.post("/tokens", {"name": "my program"})
    assert status == 201
    return Caller(token=token["key"])


def an_employer_registers_and_enters_an_order(visitor):
    status, employer = visitor.post("/employers", EMPLOYER)
    assert (status, employer["status"], employer["access_right"]) == (
        201, "pending_verification", "pending_verification",
    )  # fmt: skip
    boss = signed_in(EMPLOYER["contact_email"])
    status, order = boss.post("/job-orders", ORDER)
    assert (status, order["status"]) == (201, "open")
    assert visitor.get("/jobs")[1]["items"] == []
    _, why = boss.get(f"/job-orders/{order['id']}/why-not-online")
    assert [finding["rule_id"] for finding in why["findings"]] == ["VIS-010"]
    return boss, employer, order


def support_validates(support):
    _, queue = support.get("/verifications")
    [ticket] = queue["items"]
    evidence = {"evidence": "State registry entry checked."}
    status, refusal = support.post(f"/verifications/{ticket['id']}/validate", evidence)
    assert (status, refusal["code"]) == (422, "refused")
    assert refusal["findings"][0]["quote"]
    assert (
        support.post(f"/verifications/{ticket['id']}/calls", {"phone": "5735550100", "result": "returned"})[0]
        == 201
    )
    status, employer = support.post(f"/verifications/{ticket['id']}/validate", evidence)
    assert (status, employer["status"], employer["access_right"]) == (200, "active", "enabled")


def a_seeker_registers_and_finishes_the_profile(visitor):
    status, made = visitor.post("/seekers", SEEKER)
    assert (status, made["can_sign_in"]) == (201, True)
    maria, own = signed_in(SEEKER["email"]), f"/seekers/{made['id']}"
    parts = [
        ("PATCH", "contact", {"phone": "573-555-0111"}),
        ("PATCH", "wanted", {"travel_miles": 30, "wants_full_time": True, "wage_wanted": "18.50"}),
        ("PATCH", "background", {"education": 1, "driver_licence": "standard"}),
        ("PUT", "occupations", {"occupations": [{"onet_code": make.WELDER, "months": 60}]}),
        ("PUT", "skills", {"skills": ["welding"]}),
        ("PATCH", "resume", {"headline": "Welder", "is_online": True}),
        (
            "PUT",
            "past-jobs",
            {"past_jobs": [{"title": "Welder", "employer_name": "Yard", "began_on": "2019-01-01"}]},
        ),
    ]
    for method, part, body in parts:
        answer = maria.send(method, f"{own}/{part}", body)
        assert answer.status_code == 200, answer.content
    status, record = maria.post(f"{own}/finish")
    assert (status, record["open_steps"]) == (200, [])
    return maria, made


def staff_enroll(staff, worker, seeker):
    enrollment = {
        "office_id": make.office().pk,
        "case_manager_id": worker.pk,
        "reasons": ["staff_assistance"],
        "first_service": "125",
    }
    status, made = staff.post(f"/seekers/{seeker['id']}/enrollments", enrollment)
    assert (status, made["status"], made["completed_on"]) == (201, "complete", make.TODAY.isoformat())


@pytest.mark.requirement(
    "S001-057", "S001-056", "S001-028", "S000-023", "S001-023", "S001-184", "S001-185", "S001-187",
    "S001-193", "S002-012",
)  # fmt: skip
def test_the_whole_circle_from_an_order_to_a_placement():
    make.central_office()
    worker, visitor = make.staff(given_name="Sam"), Caller()
    staff, support = Caller(worker), Caller(make.staff("csu_agent", scope="state"))

    boss, employer, order = an_employer_registers_and_enters_an_order(visitor)
    support_validates(support)

    _, found = visitor.get("/jobs?words=welder&zip=65203&miles=20")
    [job] = found["items"]
    assert (job["id"], job["employer_name"], job["miles"] < 20) == (order["id"], EMPLOYER["legal_name"], True)
    assert visitor.get(f"/jobs/{job['id']}")[1]["how_to_apply"] is None

    maria, seeker = a_seeker_registers_and_finishes_the_profile(visitor)
    assert maria.get(f"/jobs/{job['id']}")[1]["how_to_apply"] == [{"label": "By phone", "text": "573-555-0142"}]
    assert maria.post("/referrals/request", {"job_order_id": job["id"]})[1]["status"] == "requested"

    _, looked = staff.post("/seekers/look", {"name": "maria castilo"})
    assert [one["state_id"] for one in looked["items"]] == [seeker["state_id"]]
    refer = {"seeker_id": seeker["id"], "job_order_id": job["id"], "requirements_checked": True}
    status, refusal = staff.post("/referrals", refer | {"consent": "phone"})
    assert (status, refusal["code"], [f["rule_id"] for f in refusal["findings"]]) == (
        422,
        "refused",
        ["REF-010"],
    )
    assert "until the WP enrollment has been completed" in refusal["findings"][0]["quote"]

    staff_enroll(staff, worker, seeker)
    _, candidates = staff.get(f"/job-orders/{job['id']}/candidates")
    assert [(c["seeker"]["id"], c["match"]["meets_minimum"]) for c in candidates["items"]] == [
        (seeker["id"], True)
    ]
    assert staff.post(f"/job-orders/{job['id']}/notify") == (200, {"told": 1})
    _, trial = staff.post("/referrals/examine", refer)
    assert [finding["rule_id"] for finding in trial["findings"]] == ["REF-014"]
    assert {line["name"] for line in trial["match"]["lines"]} >= {"experience", "distance", "wage"}
    assert staff.post("/referrals", refer)[0] == 422

    status, referral = staff.post("/referrals", refer | {"consent": "phone", "consent_note": "Called at 10."})
    assert (status, referral["status"], referral["consent"]) == (201, "issued", "phone")
    _, services = staff.get(f"/seekers/{seeker['id']}/services")
    assert {(one["code"], one["origin"]) for one in services["items"]} == {
        ("003", "automatic"), ("125", "manual"), ("TB-JOB-REFERRAL", "automatic"),
    }  # fmt: skip

    _, to_order = boss.get(f"/job-orders/{job['id']}/referrals")
    assert to_order["items"][0]["seeker"] == {"id": None, "state_id": None, "name": "Maria Castillo"}
    status, resulted = boss.post(f"/referrals/{referral['id']}/result", {"result": "hired", "hire": HIRE})
    assert (status, resulted["result"], resulted["placement"]["counts"]) == (200, "hired", True)

    _, on_seeker = staff.get(f"/seekers/{seeker['id']}/notes")
    _, on_employer = staff.get(f"/employers/{employer['id']}/notes")
    assert "Result of a referral" in {note["subject"] for note in on_seeker["items"]}
    assert "Result of a referral" in {note["subject"] for note in on_employer["items"]}
    subjects = {message["subject"] for message in maria.get("/messages")[1]["items"]}
    assert subjects == {"A job that fits you", "You were referred to a job"}
    _, history = staff.get(f"/job-orders/{job['id']}/history")
    assert history["items"][-1]["who"]["name"] == EMPLOYER["contact_name"]

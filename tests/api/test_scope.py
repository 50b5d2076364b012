"""Who is admitted sees only the own records: same role, other clients."""

import pytest

from peyser.employers.models import Employer
from peyser.job_orders.models import JobOrder
from tests import factories as make
from tests.api.bodies import HIRE, ORDER
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
SEEKER_PATHS = [
    ("GET", "", None),
    ("PATCH", "/contact", {"phone": "573-555-0111"}),
    ("PATCH", "/wanted", {"travel_miles": 10}),
    ("PATCH", "/background", {"education": 3}),
    ("PUT", "/occupations", {"occupations": [{"onet_code": make.WELDER, "months": 1}]}),
    ("PUT", "/skills", {"skills": ["welding"]}),
    ("PATCH", "/resume", {"headline": "Changed"}),
    ("PUT", "/past-jobs", {"past_jobs": []}),
    ("POST", "/finish", None),
    ("GET", "/enrollments", None),
    ("GET", "/services", None),
    ("GET", "/referrals", None),
]  # fmt: skip
STAFF_PATHS = [
    ("GET", "/notes", None),
    ("POST", "/notes", {"subject": "Called", "text": "By phone."}),
    ("POST", "/services", {"code": "125"}),
    ("GET", "/history", None),
]
ORDER_PATHS = [
    ("GET", "", None),
    ("PUT", "", ORDER),
    ("POST", "/close", {"reason": "filled"}),
    ("GET", "/why-not-online", None),
    ("GET", "/referrals", None),
]


def statuses(caller, base, paths):
    return {(method, path): caller.send(method, base + path, body).status_code for method, path, body in paths}


def elsewhere():
    return make.office("Springfield", counties_served=["Greene County"])


def test_a_seeker_reads_and_changes_the_own_record():
    person = make.seeker()
    found = statuses(Caller(person.user), f"/seekers/{person.pk}", SEEKER_PATHS)
    assert {pair: status for pair, status in found.items() if status == 404} == {}


def test_another_seekers_record_is_not_there():
    found = statuses(Caller(make.seeker().user), f"/seekers/{make.seeker().pk}", SEEKER_PATHS)
    assert set(found.values()) == {404}


def test_staff_work_with_the_seekers_of_their_office():
    person = make.seeker()
    found = statuses(Caller(make.staff()), f"/seekers/{person.pk}", SEEKER_PATHS + STAFF_PATHS)
    assert {pair: status for pair, status in found.items() if status == 404} == {}


def test_a_seeker_of_another_office_is_not_there():
    person = make.seeker()
    found = statuses(Caller(make.staff(at=elsewhere())), f"/seekers/{person.pk}", SEEKER_PATHS + STAFF_PATHS)
    assert set(found.values()) == {404}


def test_a_seeker_of_another_office_can_be_neither_referred_nor_tried():
    person, job, stranger = make.enrolled(), make.order(), Caller(make.staff(at=elsewhere()))
    body = {"seeker_id": person.pk, "job_order_id": job.pk, "consent": "phone"}
    assert [stranger.post(path, body)[0] for path in ("/referrals", "/referrals/examine")] == [404, 404]


def test_whoever_assists_a_seeker_of_another_office_may_open_the_record():
    person, helper = make.seeker(), Caller(make.staff(at=elsewhere()))
    _, found = helper.post("/seekers/look", {"name": "Ada Lopez"})
    assert [(one["id"], one["may_open"]) for one in found["items"]] == [(person.pk, False)]
    assert helper.post(f"/seekers/{person.pk}/assist", {"reason": "Is here and asks for help."})[0] == 201
    assert helper.get(f"/seekers/{person.pk}")[0] == 200


def test_nobody_can_assist_a_person_who_is_not_there():
    assert Caller(make.staff()).post("/seekers/987654321/assist", {"reason": "Is here."})[0] == 404


def test_an_employer_works_with_the_own_orders():
    job = make.order()
    found = statuses(Caller(make.employer_user(job.employer)), f"/job-orders/{job.pk}", ORDER_PATHS)
    assert set(found.values()) == {200}


def test_another_employers_order_and_record_are_not_there():
    job, stranger = make.order(), Caller(make.employer_user(make.employer()))
    assert set(statuses(stranger, f"/job-orders/{job.pk}", ORDER_PATHS).values()) == {404}
    assert stranger.get(f"/employers/{job.employer_id}")[0] == 404
    assert stranger.get("/job-orders")[1]["items"] == []


def test_another_employers_referral_is_not_there():
    sent, stranger = make.referral(), Caller(make.employer_user(make.employer()))
    assert stranger.get(f"/referrals/{sent.pk}")[0] == 404
    assert stranger.post(f"/referrals/{sent.pk}/result", {"result": "hired", "hire": HIRE})[0] == 404


def test_an_employer_enters_orders_for_nobody_else():
    own, other = make.employer(), make.employer()
    status, made = Caller(make.employer_user(own)).post("/job-orders", ORDER | {"employer_id": other.pk})
    assert (status, JobOrder.objects.get(pk=made["id"]).employer) == (201, own)


def test_staff_name_the_employer_of_a_new_order():
    worker, owner = Caller(make.staff()), make.employer()
    assert worker.post("/job-orders", ORDER)[1]["errors"].keys() == {"employer_id"}
    assert worker.post("/job-orders", ORDER | {"employer_id": owner.pk})[1]["employer_id"] == owner.pk


def test_messages_of_others_are_not_there():
    person = make.seeker()
    Caller(make.staff()).post(f"/job-orders/{make.order(onet_code=make.WELDER).pk}/notify")
    [message] = Caller(person.user).get("/messages")[1]["items"]
    assert Caller(make.seeker().user).post(f"/messages/{message['id']}/read")[0] == 404
    assert Caller(person.user).post(f"/messages/{message['id']}/read")[1]["read_at"] is not None


@pytest.mark.requirement("S001-136", "S001-137")
def test_a_confidential_order_names_its_employer_only_where_it_is_held():
    job = make.order(show_employer_name=False, worksite_street="7 Hidden Lane")
    sent = make.referral(make.enrolled(make.seeker(home_office=elsewhere())), job)
    secrets = (job.employer.legal_name, "7 Hidden Lane", job.application_phone)

    def told(caller):
        own = f"/job-orders/{job.pk}"
        pages = [f"/jobs/{job.pk}", own, f"{own}/history", f"{own}/referrals", "/job-orders?own_offices=false",
                 f"/referrals/{sent.pk}", "/jobs"]  # fmt: skip
        text = "".join(caller.send("GET", page).content.decode() for page in pages)
        return [secret for secret in secrets if secret in text]

    outside = Caller(make.staff(at=elsewhere()))
    assert told(Caller(make.staff())) == [secrets[0]], "the contact comes with a look alone"
    assert told(outside) == []
    assert told(Caller(make.seeker().user)) == []
    assert told(Caller()) == []
    assert outside.get(f"/job-orders/{job.pk}")[1]["employer_id"] is None


@pytest.mark.requirement("S001-136", "S001-137")
def test_a_referral_to_a_confidential_order_is_refused_outside_the_center_that_holds_it():
    job = make.order(show_employer_name=False)
    person = make.enrolled(make.seeker(home_office=elsewhere()))
    body = {"seeker_id": person.pk, "job_order_id": job.pk, "consent": "phone"}
    status, refusal = Caller(make.staff(at=elsewhere())).post("/referrals", body)
    assert (status, [finding["rule_id"] for finding in refusal["findings"]]) == (422, ["REF-050"])


def test_notes_that_name_a_confidential_order_stay_where_it_is_held():
    holder, owner = Caller(make.staff()), make.employer()
    hidden = ORDER | {"show_employer_name": False, "employer_id": owner.pk}
    hidden["attest"] = hidden["attest"] | {"asked_to_be_hidden": True, "need_established": True}
    hidden |= {"confidential_need": "Still filled.", "confidential_talked_on": "2026-06-03"}
    hidden["confidential_talked_with"] = "Q. Ward"
    status, order = holder.post("/job-orders", hidden)
    assert status == 201, order

    def told(caller):
        return any(
            order["number"] in note["text"] for note in caller.get(f"/employers/{owner.pk}/notes")[1]["items"]
        )

    assert told(holder)
    assert not told(Caller(make.staff(at=elsewhere())))


@pytest.mark.requirement("S001-140")
def test_a_colleague_refers_to_a_confidential_order_once_the_manager_has_settled_it():
    job = make.order(show_employer_name=False, responsible=make.staff())
    refer = {"seeker_id": make.enrolled().pk, "job_order_id": job.pk, "consent": "phone"}
    colleague, manager = Caller(make.staff()), Caller(make.staff("office_manager"))
    status, refusal = colleague.post("/referrals", refer)
    [finding] = refusal["findings"]
    assert (status, finding["rule_id"], finding["severity"], finding["decided_by"]) == (
        422, "REF-051", "escalate", "office_manager",
    )  # fmt: skip
    settled = {
        "rule_id": "REF-051", "seeker_id": refer["seeker_id"], "job_order_id": job.pk, "reason": "Agreed.",
        "expires_on": "2026-06-10",
    }  # fmt: skip
    assert colleague.post("/overrides", settled)[1]["code"] == "forbidden"
    status, kept = manager.post("/overrides", settled)
    assert (status, kept["reason"], kept["decided_by"]["id"]) == (201, "Agreed.", manager.get("/me")[1]["id"])
    assert colleague.post("/referrals", refer)[0] == 201


def test_an_override_names_records_that_are_within_reach():
    manager, far = Caller(make.staff("office_manager")), make.seeker(home_office=elsewhere())
    settled = {"rule_id": "REF-051", "reason": "Agreed.", "expires_on": "2026-06-10"}
    assert manager.post("/overrides", settled | {"seeker_id": far.pk})[0] == 404
    assert manager.post("/overrides", settled)[1]["code"] == "bad_input"


def test_an_employer_reads_of_an_applicant_what_the_resume_tells():
    sent = make.referral()
    status, read = Caller(make.employer_user(sent.job_order.employer)).get(f"/referrals/{sent.pk}")
    assert (status, read["applicant"]["headline"], read["match"]) == (200, "Welder", None)
    assert sent.seeker.state_id not in str(read)
    assert "1990-04-05" not in str(read)


@pytest.mark.requirement("S000-042", "S001-051")
def test_an_employer_who_is_not_verified_sees_no_seekers():
    sent = make.referral()
    Employer.objects.filter(pk=sent.job_order.employer_id).update(
        status="pending_verification", access_right="pending_verification"
    )
    boss = Caller(make.employer_user(sent.job_order.employer))
    for path in ("/referrals", f"/referrals/{sent.pk}", f"/job-orders/{sent.job_order_id}/referrals"):
        status, refusal = boss.get(path)
        assert (status, refusal["code"]) == (422, "refused")
        assert refusal["findings"]


def test_what_a_seeker_asked_for_waits_at_the_center_that_holds_the_order():
    person, job = make.enrolled(make.seeker(home_office=elsewhere())), make.order()
    _, asked = Caller(person.user).post("/referrals/request", {"job_order_id": job.pk})
    here, there = Caller(make.staff()), Caller(make.staff(at=elsewhere()))
    assert [one["id"] for one in here.get("/referrals?waiting=true")[1]["items"]] == [asked["id"]]
    assert there.get("/referrals?waiting=true")[1]["items"] == []
    assert here.get(f"/referrals/{asked['id']}")[0] == 200
    status, denied = here.post(f"/referrals/{asked['id']}/deny", {"reason": "Filled already."})
    assert (status, denied["status"], denied["denied_reason"]) == (200, "denied", "Filled already.")


def test_a_candidate_out_of_reach_is_a_state_id_and_no_more():
    near, far = make.seeker(), make.seeker(home_office=elsewhere(), given_name="Zoe")
    _, found = Caller(make.staff()).get(f"/job-orders/{make.order().pk}/candidates")
    by_id = {one["state_id"]: one for one in found["items"]}
    assert by_id[near.state_id]["seeker"] == {"id": near.pk, "name": "Ada Lopez"}
    assert by_id[far.state_id]["seeker"] is None
    assert {line["has"] for line in by_id[far.state_id]["match"]["lines"]} == {None}


@pytest.mark.requirement("S001-034")
def test_a_social_security_number_goes_in_and_never_comes_out():
    make.central_office()
    worker = Caller(make.staff())
    body = {
        "given_name": "Ana", "family_name": "Ruiz", "born_on": "1980-02-03", "zip_code": "65201",
        "may_work_in_us": True, "ssn": "123-45-6789", "ssn_notice_shown": True, "checked_for_existing_account": True,
    }  # fmt: skip
    made = worker.send("POST", "/seekers", body)
    assert made.status_code == 201, made.content
    pk, state_id = made.json()["id"], made.json()["state_id"]
    assert state_id.startswith("MO9")
    texts = [made.content.decode()]
    texts += [
        worker.send("GET", f"/seekers/{pk}{part}").content.decode() for part in ("", "/history", "/notes")
    ]
    found = worker.send("POST", "/seekers/look", {"ssn": "123 45 6789"})
    assert [one["id"] for one in found.json()["items"]] == [pk]
    assert not any(
        number in text for number in ("123456789", "123-45-6789") for text in [*texts, found.content.decode()]
    )

"""Whatever is sent, the answer is JSON with a code and never a failure; and what is refused leaves nothing behind."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peyser.accounts.models import User
from peyser.employers.models import Employer
from peyser.participation.models import Service
from peyser.seekers.models import Seeker
from tests import factories as make
from tests.api.bodies import EMPLOYER, ORDER, SEEKER
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ODD_TEXTS = st.sampled_from(
    ["", " ", "\0", "a\0b", "\ud800", "'; drop table seekers_seeker; --", "%00", "<script>", "é" * 300, "x" * 5000, "0",
     "-1", "NaN", "1e999", "2026-02-30", "0000-00-00", "9999-12-31", "65201", "00000", "null", "٣", "🙂", "\n", "a@b",
     "900-00-0000", "123-45-6789", "tel:5735550100", "http://[", "true"]
)  # fmt: skip
ODD = st.one_of(
    ODD_TEXTS,
    st.text(max_size=40),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.none(),
    st.lists(ODD_TEXTS, max_size=3),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
)
FUZZED = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def changed(body, more=()):
    """The body with some fields replaced, left out or added."""
    names = st.sampled_from([*body, *more, "surprise"])
    return st.tuples(
        st.dictionaries(names, ODD, max_size=6), st.sets(st.sampled_from(list(body)), max_size=3)
    ).map(lambda change: {name: value for name, value in (body | change[0]).items() if name not in change[1]})


def answered(caller, method, path, body):
    """Send it; the status, after checking that the answer is what every answer is."""
    response = caller.send(method, path, json.dumps(body) if not isinstance(body, bytes) else body)
    told = json.loads(response.content)
    assert response.status_code < 500, (body, told)
    if response.status_code >= 400:
        assert set(told) == {"code", "message", "errors", "findings"}
    return response.status_code


@FUZZED
@given(body=changed(SEEKER, ["ssn", "ssn_notice_shown", "phone", "language", "channel"]))
def test_a_registration_of_a_seeker_never_fails(nobody, body):
    make.central_office()
    before = Seeker.objects.count(), User.objects.count()
    if answered(nobody, "POST", "/seekers", body) != 201:
        assert (Seeker.objects.count(), User.objects.count()) == before
    Service.objects.all().delete()
    Seeker.objects.all().delete()


@FUZZED
@given(body=changed(EMPLOYER, ["trade_name", "website", "street", "contact_title", "language"]))
def test_a_registration_of_an_employer_never_fails(nobody, body):
    make.central_office()
    before = Employer.objects.count(), User.objects.count()
    if answered(nobody, "POST", "/employers", body) != 201:
        assert (Employer.objects.count(), User.objects.count()) == before


@FUZZED
@given(
    body=changed(
        ORDER, ["received_at", "starts_on", "ends_on", "wage_max", "kind", "special_categories", "shift"]
    )
)
def test_a_job_order_never_fails(body):
    employer = Employer.objects.first() or make.employer()
    answered(Caller(make.employer_user(employer)), "POST", "/job-orders", body)


@FUZZED
@given(body=st.dictionaries(st.sampled_from(["name", "born_on", "state_id", "ssn", "email", "phone"]), ODD))
def test_a_look_never_fails(body):
    answered(
        Caller(User.objects.filter(role_assignments__isnull=False).first() or make.staff()),
        "POST",
        "/seekers/look",
        body,
    )


CASES = [
    ("disputes", {"report": "Pickets.", "occupations": [make.WELDER], "sites": ["65201"]}),
    ("discontinuations", {"grounds": ["order_not_altered"], "facts": "Refused twice."}),
    ("violations", {"suspicion": "Men only.", "explanation": "Open to all.", "job_order_id": None}),
    ("frauds", {"suspicion": "A check.", "job_order_id": 1}),
]


@FUZZED
@given(
    case=st.sampled_from(CASES).flatmap(
        lambda case: st.tuples(st.just(case[0]), changed(case[1], ["employer_id"]))
    )
)
def test_the_beginning_of_a_case_never_fails(case):
    employer = Employer.objects.first() or make.employer()
    worker = User.objects.filter(role_assignments__isnull=False).first() or make.staff()
    answered(Caller(worker), "POST", f"/cases/{case[0]}", {"employer_id": employer.pk} | case[1])


@FUZZED
@given(body=st.binary(max_size=60))
def test_bytes_never_fail(nobody, body):
    assert answered(nobody, "POST", "/seekers", body) in {400, 422}


@FUZZED
@given(words=st.text(max_size=30), zip_code=ODD_TEXTS)
def test_a_search_never_fails(nobody, words, zip_code):
    response = nobody.client.get(
        "/api/v1/jobs", {"words": words.encode(errors="replace"), "zip": zip_code.encode(errors="replace")}
    )
    assert response.status_code in {200, 422}

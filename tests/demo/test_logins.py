"""The people whom one can sign in as."""

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import check_password
from django.core.management import call_command
from django.utils import translation

from peyser.access.actors import actor_for
from peyser.accounts.choices import Role
from peyser.accounts.models import User
from peyser.demo.logins import EMPLOYER, EMPLOYER_PENDING, LOGINS, PASSWORD, SEEKER, SEEKER_ES, demo_logins
from peyser.employers.models import Employer
from peyser.job_orders.models import JobOrder
from peyser.participation.queries import is_enrolled
from peyser.referrals.models import Referral
from peyser.seekers.models import Seeker
from tests.demo.conftest import TODAY, build

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_state")]


def actor_of(email):
    return actor_for(User.objects.get(email=email), on=TODAY)


def employer_of(email):
    return Employer.objects.get(pk=actor_of(email).employer_id)


@pytest.mark.parametrize("login", LOGINS, ids=lambda login: login.email)
def test_everybody_on_the_list_can_sign_in(login):
    user = User.objects.get(email=login.email)

    assert user.is_active
    assert check_password(PASSWORD, user.password)
    assert EmailAddress.objects.get(user=user).verified


def test_the_list_has_everybody_once():
    emails = [email for _, email, _ in demo_logins()]

    assert len(emails) == len(set(emails)) == len(LOGINS)


def test_for_every_role_there_is_somebody_on_the_list():
    roles = set()
    for _, email, _ in demo_logins():
        roles |= actor_of(email).roles

    assert roles == set(Role.values)


def test_the_list_is_in_the_readers_language():
    with translation.override("en"):
        assert demo_logins()[0] == ("Job seeker", SEEKER, PASSWORD)


def test_a_password_of_the_demo_is_as_long_as_real_ones():
    assert len(PASSWORD) >= 15


def test_staff_of_the_list_work_where_the_seeker_of_the_list_lives():
    seeker = Seeker.objects.get(user__email=SEEKER)

    assert actor_of("staff.columbia@peyser.example").reaches(seeker.home_office_id)


def test_support_serves_the_whole_state_from_its_own_desk():
    support = actor_of("support@peyser.example")

    assert support.statewide
    assert support.home_office_id is not None


def test_the_seeker_of_the_list_is_enrolled_and_has_a_resume_online():
    seeker = Seeker.objects.get(user__email=SEEKER)

    assert is_enrolled(seeker_id=seeker.pk, on=TODAY)
    assert seeker.resume.is_online
    assert seeker.is_active


def test_the_second_seeker_reads_spanish_and_waits_for_an_enrollment():
    seeker = Seeker.objects.get(user__email=SEEKER_ES)

    assert (seeker.language, seeker.user.language) == ("es", "es")
    assert seeker.profile_completed_at is not None
    assert not is_enrolled(seeker_id=seeker.pk, on=TODAY)


def test_the_employer_of_the_list_is_validated_and_has_referrals_to_answer():
    employer = employer_of(EMPLOYER)

    assert (employer.status, employer.access_right) == ("active", "enabled")
    assert JobOrder.objects.online(on=TODAY).filter(employer=employer).count() >= 3
    assert Referral.objects.filter(job_order__employer=employer, status="issued").exists()


def test_the_second_employer_waits_for_validation_with_an_order():
    employer = employer_of(EMPLOYER_PENDING)

    assert employer.status == "pending_verification"
    assert employer.job_orders.get().status == "open"


def test_the_file_has_one_line_for_each_login(logins_file):
    build(seekers=3, replace=True)

    lines = logins_file.read_text(encoding="utf-8").splitlines()
    assert lines == [f"{role} — {email} — {password}" for role, email, password in demo_logins()]


def test_the_logins_are_there_in_the_smallest_demo_state():
    call_command("demo", seekers=2, orders=0, today=TODAY.isoformat(), replace=True, verbosity=0)

    assert User.objects.filter(email__in=[login.email for login in LOGINS]).count() == len(LOGINS)

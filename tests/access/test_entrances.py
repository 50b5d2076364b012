"""Every route of the site declares whom it admits, and admits nobody else."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.exceptions import NoReverseMatch

from peyser.access.entrances import EMPLOYER, FRONTLINE_ROLES, PUBLIC, SEEKER, STAFF, SUPPORT
from peyser.access.middleware import GUARDED_ELSEWHERE
from peyser.accounts.actor import VISITOR, Actor
from peyser.accounts.choices import Role
from tests import factories as make

# What a visitor may open. A new public page is added here on purpose, never by accident.
REGISTRATION = {
    "seeker-register",
    "employer-register",
}  # their actions turn away who has an account of another kind
PUBLIC_ROUTES = {
    "home", "job-search", "job", "policy", "policy-rule", "accessibility", "privacy", "bonding-sheet",
    "set-language", "seeker-register", "employer-register", "employer-invitation", "health",
    "gallery", "short-form-sheet", "issuances", "issuance",
    "visit", "visit-thanks", "events", "events-month", "event", "event-file", "events-feed",
}  # fmt: skip


def routes(resolver=None, prefix=""):
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from routes(entry, prefix + str(entry.pattern))
        elif isinstance(entry, URLPattern):
            module = getattr(getattr(entry.callback, "view_class", entry.callback), "__module__", "")
            if not module.startswith(GUARDED_ELSEWHERE):
                yield entry.name, prefix + str(entry.pattern), entry.callback


def test_every_page_declares_its_entrance():
    silent = [path for _name, path, view in routes() if not hasattr(view, "entrance")]
    assert silent == []


@pytest.mark.requirement("S001-027", "S000-022")
def test_the_public_pages_are_these_and_no_others():
    public = {name for name, _path, view in routes() if view.entrance.admits(VISITOR)}
    assert public == PUBLIC_ROUTES


def test_the_entrances_admit_their_own_kind_alone():
    seeker, employer = Actor(user_id=1, seeker_id=1), Actor(user_id=2, employer_id=1)
    monitor, agent = (
        Actor(user_id=3, roles=frozenset({"monitor_readonly"})),
        Actor(user_id=4, roles=frozenset({"csu_agent"})),
    )
    admitted = {
        "seeker": [SEEKER.admits(a) for a in (VISITOR, seeker, employer, monitor)],
        "employer": [EMPLOYER.admits(a) for a in (VISITOR, seeker, employer, monitor)],
        "staff": [STAFF.admits(a) for a in (VISITOR, seeker, employer, monitor)],
        "support": [SUPPORT.admits(a) for a in (VISITOR, seeker, monitor, agent)],
        "public": [PUBLIC.admits(a) for a in (VISITOR, seeker, employer, monitor)],
    }
    assert admitted == {
        "seeker": [False, True, False, False],
        "employer": [False, False, True, False],
        "staff": [False, False, False, True],
        "support": [False, False, False, True],
        "public": [True, True, True, True],
    }
    assert Role.MONITOR_READONLY not in FRONTLINE_ROLES


def people():
    """One signed-in person of each kind, and of each role."""
    yield "visitor", None
    yield "seeker", make.seeker().user
    yield "employer", make.employer_user(make.employer())
    for role in Role.values:
        yield role, make.staff(role)


def addresses():
    """Each page with an id that exists for nobody: what is asked here is who may come in at all."""
    for name, path, view in routes():
        try:
            match = get_resolver().reverse_dict.getlist(name)
        except NoReverseMatch:
            match = []
        parameters = match[0][0][0][1] if match else []
        yield (
            name,
            view,
            "/" + get_resolver().reverse(name, **dict.fromkeys(parameters, _value(path, parameters))),
        )


def _value(path, parameters):
    return 0 if "<int:" in path else ("contact" if parameters else "")


@pytest.mark.django_db
@pytest.mark.usefixtures("reference_data")
def test_every_page_for_everybody_answers_as_declared(client):
    """Whom the entrance does not admit gets 403, or the sign-in page; the admitted never get these two."""
    faults = []
    for kind, person in people():
        client.logout()
        if person is not None:
            client.force_login(person)
        actor = make.actor_of(person) if person else VISITOR
        for name, view, address in addresses():
            answer = client.get(address)
            turned_away = answer.status_code == 403 or "/account/login/" in answer.get("Location", "")
            if name in REGISTRATION and person is not None:
                continue
            if turned_away is view.entrance.admits(actor) and answer.status_code != 405:
                faults.append(f"{kind} at {name}: {answer.status_code}")
    assert faults == [], "\n".join(faults)


@pytest.mark.django_db
def test_staff_without_a_second_factor_reach_nothing(client):
    worker = make.staff()
    worker.authenticator_set.all().delete()
    client.force_login(worker)
    answer = client.get("/staff/")
    assert (answer.status_code, answer["Location"]) == (302, "/account/2fa/")

"""Who stands behind a confidential order makes no difference to anything that others get from the program."""

import difflib
import logging

import pytest
from django.core import mail

from peyser.access import clock
from peyser.api.schemas.notes import note_out
from peyser.api.schemas.shapes import person_ref
from peyser.job_orders.queries import view_for
from peyser.notifications.actions.deliver import deliver_waiting
from tests import factories as make
from tests.privacy import walk
from tests.privacy.two_worlds import in_world

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
WHO = (
    "visitor", "unrelated seeker", "referred seeker", "seeker who asked", "another employer",
    "staff elsewhere", "manager elsewhere", "monitor elsewhere",
)  # fmt: skip


@pytest.fixture(autouse=True)
def noon(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: make.NOON)
    monkeypatch.setattr("django.utils.timezone.now", lambda: make.NOON)


def what_is_told(who, only=""):
    """The answers that differ between the two worlds, each with its first different lines."""

    def look(twin):
        mail.outbox.clear()
        deliver_waiting(at=make.NOON, limit=1000)
        return walk.everything_for(twin.people[who], twin, only)

    first, second = in_world(0, look), in_world(1, look)
    assert first.keys() == second.keys()
    return {asked: _difference(first[asked], second[asked]) for asked in first if first[asked] != second[asked]}


def _difference(first, second):
    lines = difflib.unified_diff(first.splitlines(), second.splitlines(), n=0, lineterm="")
    return [line.strip()[:300] for line in list(lines)[2:9] if not line.startswith("@@")]


@pytest.mark.requirement("S001-133")
@pytest.mark.parametrize("who", WHO)
def test_no_answer_depends_on_who_the_confidential_employer_is(who):
    told = what_is_told(who)
    assert told == {}, "\n".join(f"{asked}: {lines}" for asked, lines in told.items())


def _tells_the_log(actor, order, **options):
    logging.getLogger("peyser").debug("employer %s", order.employer_id)
    return view_for(actor, order, **options)


def _with_author(note):
    return note_out(note).model_copy(update={"author": person_ref(note.author)})


LEAKS = [
    ("visitor", "^(job|get_job)$", "peyser.job_orders.queries.can_see_employer_of", lambda actor, order: True),
    ("visitor", "^job$", "peyser.web.public.jobs.view_for", _tells_the_log),
    (
        "staff elsewhere",
        "^staff-employer-(notes|services)$",
        "peyser.web.staff.employers.follow_ups.without_secret_orders",
        lambda actor, rows, *texts: rows,
    ),
    ("staff elsewhere", "^list_seeker_notes$", "peyser.api.resources.notes.note_out", _with_author),
]


@pytest.mark.parametrize(("who", "only", "place", "leak"), LEAKS)
def test_control_a_leak_in_a_page_a_log_a_list_or_a_serializer_is_found(monkeypatch, who, only, place, leak):
    assert what_is_told(who, only) == {}
    monkeypatch.setattr(place, leak)
    assert what_is_told(who, only) != {}


def test_a_route_with_a_parameter_that_the_walk_does_not_know_fails():
    def look(twin):
        with pytest.raises(walk.Unknown):
            walk.values_of(twin, "jobs-of-a-firm", "firm_name")

    in_world(0, look)

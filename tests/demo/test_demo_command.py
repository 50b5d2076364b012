"""The command: the same again, refused, replaced, broken off."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from peyser.demo import lives
from peyser.demo.actions import build as building
from peyser.demo.rows.tables import MODELS
from peyser.employers.models import Employer
from peyser.job_orders.models import JobOrder
from peyser.seekers.models import Seeker
from tests.demo.conftest import TODAY, build
from tests.demo.reading import dangling_references, digests, fetch, number

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_state")]


def count_indexes():
    return number("select count(*) from pg_indexes where schemaname = current_schema()")


def test_the_same_seed_gives_the_same_rows_and_another_seed_others():
    build(seed=7, replace=True)
    first = digests()
    build(seed=7, replace=True)
    second = digests()
    build(seed=8, replace=True)
    third = digests()

    assert first == second
    assert first["seekers.Seeker"] != third["seekers.Seeker"]


def test_at_scale_the_same_people_come_out_without_history():
    build(seed=7, replace=True)
    people = digests()["seekers.Seeker"]
    indexes = count_indexes()
    build(seed=7, replace=True, scale=True)

    assert digests()["seekers.Seeker"] == people
    assert dangling_references() == {}
    assert number("select count(*) from seekers_seekerevent") == 0
    assert count_indexes() == indexes
    assert fetch("show session_replication_role") == [("origin",)]


@pytest.mark.parametrize(
    "day",
    [
        pytest.param("2026-11-23", id="a Monday"),
        pytest.param("2026-11-22", id="a Sunday"),
        pytest.param("2025-01-02", id="after a holiday"),
        pytest.param("2023-03-01", id="under the manual of 2020"),
    ],
)
def test_it_fits_together_on_any_day(day):
    build(today=day, replace=True, seekers=60)

    assert dangling_references() == {}
    assert Employer.objects.filter(verification_tickets__due_at__gt=f"{day} 23:59-06:00").exists()
    assert number("select count(*) from job_orders_joborder where received_at >= %s::date", day) == 0


def test_a_second_run_is_refused_and_changes_nothing():
    before = digests()

    with pytest.raises(CommandError, match="holds seekers already"):
        build()
    assert digests() == before


def test_replacing_leaves_only_the_new_people():
    build(seekers=5, replace=True)

    assert Seeker.objects.count() == 5
    assert number("select count(*) from seekers_seekerevent") == 5


def test_a_run_that_breaks_off_leaves_everything_as_it_was(monkeypatch):
    before = digests()
    draw = lives.draw_person

    def break_off(world, dice, number):
        if number == 30:
            raise KeyboardInterrupt
        return draw(world, dice, number)

    monkeypatch.setattr(lives, "draw_person", break_off)
    monkeypatch.setattr(building, "CHUNK", 10)
    with pytest.raises(KeyboardInterrupt):
        build(replace=True)

    assert digests() == before


def test_it_writes_beside_records_that_are_there_already():
    build(seekers=0, orders=30, replace=True)
    earlier = set(JobOrder.objects.values_list("pk", flat=True))
    connection.check_constraints()
    fetch("update accounts_user set email = 'before.' || email returning id")
    fetch("update account_emailaddress set email = 'before.' || email returning id")
    fetch("update employers_employer set fein = '' returning id")
    build(seekers=3, orders=30)

    assert JobOrder.objects.filter(pk__in=earlier).count() == len(earlier)
    assert JobOrder.objects.count() == 2 * len(earlier)


def test_it_is_refused_outside_of_demo_and_tests(monkeypatch):
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "peyser.config.settings.production")

    with pytest.raises(CommandError, match="never written in production"):
        build(replace=True)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"seekers": "-1"}, "--seekers must be 0 or more, not -1."),
        ({"seekers": "many"}, "--seekers must be a whole number, not 'many'."),
        ({"seekers": "10000000"}, "--seekers must be 9,999,999 or less, not 10,000,000."),
        ({"seed": "one"}, "--seed must be a whole number, not 'one'."),
        ({"orders": "2.5"}, "--orders must be a whole number, not '2.5'."),
        ({"services_per_seeker": "-3"}, "--services-per-seeker must be from 0 to 200, not -3."),
        ({"services_per_seeker": "nan"}, "--services-per-seeker must be from 0 to 200, not nan."),
        ({"today": "yesterday"}, "--today must be a day such as 2026-11-24, not 'yesterday'."),
        ({"today": "2019-01-01"}, "--today must be a day from"),
        ({"today": "2999-01-01"}, "--today must be a day from"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(options, message):
    with pytest.raises(CommandError) as refusal:
        build(**options)

    assert str(refusal.value).startswith(message)
    assert "\n" not in str(refusal.value)


def test_it_says_how_many_rows_it_wrote_and_how_fast():
    out = io.StringIO()
    call_command("demo", seekers=12, orders=30, today=TODAY.isoformat(), replace=True, stdout=out)

    lines = out.getvalue().splitlines()
    assert any("12 of 12 seekers" in line and "rows per second" in line for line in lines)
    assert any(line.split() == ["12", "seekers.Seeker"] for line in lines)
    assert any("rows in" in line for line in lines)


def test_the_average_number_of_services_follows_the_option():
    build(seekers=400, orders=60, services_per_seeker="12", replace=True)
    average = number("select count(*)::float / 400 from participation_service")

    assert 8 < average < 16


def test_every_table_of_the_demo_gets_rows_or_may_stay_empty():
    may_be_empty = {"compliance.Override"}
    empty = {model._meta.label for model in MODELS.values() if not model._default_manager.exists()}

    assert empty <= may_be_empty

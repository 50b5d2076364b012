"""The kinds of services of the statewide policy, and the catalogue of services held against them."""

import dataclasses
import datetime as dt

import pytest

from peyser.reference import shipped
from peyser.reference.file_rows import BrokenReferenceFile
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.engine import decide
from peyser.rulebook.service.categories import (
    CATEGORIES,
    categories_on,
    category_on,
    disagreements,
    needs_finding,
)
from peyser.rulebook.service.rules import SERVICE_RULES
from peyser.rulebook.sources import citations_on
from tests.rulebook.clean_facts import SERVICE

DAYS = (MANUAL_2020, MANUAL_2024, dt.date(2026, 6, 3))
IN_FORCE = [one for one in shipped.service_codes() if one.until is None or one.until > MANUAL_2020]


def judged(service, *, need_determined, on):
    facts = dataclasses.replace(
        SERVICE,
        staff_assisted=service.staff_assisted,
        triggers_participation=service.triggers_participation,
        individualized=needs_finding(service.category, on=on),
        need_determined=need_determined,
    )
    return decide(SERVICE_RULES, facts, on=on).rule_ids


@pytest.mark.requirement("S001-004")
def test_each_service_has_a_kind_that_the_policy_defines_and_says_nothing_against_it():
    wrong = {
        one.code: faults
        for one in IN_FORCE
        if (
            faults := disagreements(
                one.category,
                by_staff=one.staff_assisted,
                triggers=one.triggers_participation,
                extends=one.extends_participation,
                on=one.since,
            )
        )
    }
    assert wrong == {}


@pytest.mark.requirement("S001-004")
def test_the_manual_of_2024_is_the_first_that_names_the_list_of_kinds():
    def named(on):
        return {cited.source for one in categories_on(on) for cited in citations_on(one.citations, on)}

    assert "wp-manual-2024" in named(MANUAL_2024)
    assert "wp-manual-2024" not in named(MANUAL_2024 - dt.timedelta(days=1))


@pytest.mark.parametrize("on", DAYS)
def test_a_kind_has_one_definition_on_a_day(on):
    keys = [one.key for one in categories_on(on)]
    assert len(keys) == len(set(keys)) == len({one.key for one in CATEGORIES})


@pytest.mark.requirement("S000-006", "S001-003")
@pytest.mark.parametrize("on", DAYS)
def test_basic_services_are_given_to_everybody_and_individualized_ones_after_a_finding(on):
    basic = [one for one in IN_FORCE if category_on(one.category, on=on).for_everybody]
    individualized = [one for one in IN_FORCE if category_on(one.category, on=on).needs_finding]

    assert {judged(one, need_determined=False, on=on) for one in basic} == {()}
    assert {judged(one, need_determined=False, on=on) for one in individualized} == {("SRV-013",)}
    assert {judged(one, need_determined=True, on=on) for one in individualized} == {()}
    assert {one.category for one in basic} >= {"self_service", "information", "basic"}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("basic,staff", "basic,self"), "without staff"),
        (("basic,staff", "follow_up,staff"), "begins no participation"),
        (("basic,staff", "magic,staff"), "knows no category"),
    ],
)
def test_a_file_with_a_service_against_its_kind_is_not_loaded(tmp_path, change, fault):
    lines = (shipped.FOLDER / "service_codes.csv").read_text(encoding="utf-8").splitlines()
    row = next(line for line in lines if line.startswith("125,"))
    (tmp_path / "service_codes.csv").write_text("\n".join([lines[0], row.replace(*change)]), encoding="utf-8")
    with pytest.raises(BrokenReferenceFile, match=fault):
        shipped.service_codes(folder=tmp_path)


def test_a_day_before_the_book_is_judged_by_its_first_manual():
    assert disagreements("basic", by_staff=True, triggers=True, extends=True, on=dt.date(2016, 7, 1)) == ()
    assert category_on("basic", on=dt.date(2016, 7, 1)) is None

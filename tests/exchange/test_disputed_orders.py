"""An order of the file at an employer in trouble: held, marked or refused as one that is entered by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from peyser.casenotes.models import EmployerNote
from peyser.cases.actions.discontinue import Decided, discontinue_services, propose_discontinuation
from peyser.cases.actions.disputes import Positions, determine_dispute, dismiss_dispute
from peyser.cases.actions.reinstate import reinstate_services
from peyser.employers.models import Employer
from peyser.exchange.models import RejectedRow
from peyser.job_orders.models import JobOrder
from tests import factories as make
from tests.cases.desk import actor, reported, said
from tests.exchange.conftest import Import
from tests.exchange.seasonal_files import published

pytestmark = pytest.mark.django_db
Imported = Callable[[dict[str, Any]], JobOrder]
FARM_WORKER = "45-2092.00"


@pytest.fixture
def orchard(offices: None) -> Employer:
    found: Employer = make.employer(
        legal_name="Boone Orchards LLC", city="Columbia", state="MO", zip_code="65201"
    )
    return found


def determine(dispute: Any, orders: dict[int, str] | None = None, **facts: Any) -> None:
    determine_dispute(
        actor=actor("regional_manager"),
        dispute_id=dispute.pk,
        determination=said(orders, **facts),
        moment=make.moment(),
    )


def refused() -> list[str]:
    return list(RejectedRow.objects.filter(field="rule book").values_list("reason", flat=True))


@pytest.mark.requirement("S001-116")
def test_an_order_waits_on_hold_until_the_reported_dispute_is_verified(
    orchard: Employer, imported: Imported
) -> None:
    dispute = reported(orchard)
    order = imported(published())
    assert (order.status, order.hold_reason) == ("on_hold", "labor_dispute")

    dismiss_dispute(
        actor=actor("regional_manager"), dispute_id=dispute.pk, findings="None.", moment=make.moment()
    )

    order.refresh_from_db()
    assert (order.status, order.hold_reason) == ("open", "")


def test_the_next_file_leaves_an_order_on_hold_as_it_is(orchard: Employer, import_rows: Import) -> None:
    reported(orchard)
    import_rows(published())
    again = import_rows(published())
    assert (again.same, JobOrder.objects.get().status) == (1, "on_hold")


@pytest.mark.requirement("S001-119", "S001-121")
def test_an_order_for_a_position_at_issue_is_refused_and_the_denial_noted(
    orchard: Employer, import_rows: Import
) -> None:
    determine(reported(orchard), others_at_issue=True, positions=Positions(occupations=(FARM_WORKER,)))
    import_rows(published(job_title="Farmworker"), published(2, job_title="farm WORKER"))
    assert set(refused()) == {"ORD-035"}
    assert not JobOrder.objects.exists()
    assert EmployerNote.objects.filter(
        employer=orchard, subject="Job order not entered: labor dispute"
    ).exists()


def test_the_next_file_does_not_note_the_same_denial_again(orchard: Employer, import_rows: Import) -> None:
    determine(reported(orchard), others_at_issue=True, positions=Positions(occupations=(FARM_WORKER,)))
    notes = EmployerNote.objects.filter(employer=orchard, subject="Job order not entered: labor dispute")
    for _ in range(2):
        import_rows(published(job_title="Farmworker"), published(2, job_title="farm WORKER"))
        assert notes.count() == 2


@pytest.mark.requirement("S001-124", "S001-125")
def test_an_order_for_another_position_is_open_and_carries_the_notice(
    orchard: Employer, imported: Imported
) -> None:
    determine(reported(orchard), others_at_issue=True, positions=Positions(occupations=("51-4121.00",)))
    order = imported(published(job_title="farm WORKER"))
    assert (order.status, order.dispute_at_worksite) == ("open", True)


def test_an_order_at_issue_is_not_changed_by_the_file_but_closes_when_its_work_is_over(
    orchard: Employer, imported: Imported, import_rows: Import
) -> None:
    order = imported(published())
    determine(reported(orchard), {order.pk: "strike"})
    import_rows(published(total_positions=9))
    order.refresh_from_db()
    assert (order.openings, order.status, refused()) == (4, "on_hold", ["ORD-035"])

    import_rows(published(end_date="2026-05-01T00:00:00Z"))

    order.refresh_from_db()
    assert order.status == "closed"


def test_another_spelling_of_the_employer_is_no_way_out_of_the_dispute(
    imported: Imported, import_rows: Import
) -> None:
    order = imported(published())
    determine(reported(order.employer), {order.pk: "lockout"})
    import_rows(published(employer_business_name="Orchards of Boone LLC"))
    order.refresh_from_db()
    assert (order.status, order.hold_reason, refused()) == ("on_hold", "labor_dispute", ["ORD-035"])


@pytest.mark.requirement("S001-178")
def test_an_order_of_a_discontinued_employer_is_refused_until_services_are_given_again(
    orchard: Employer, import_rows: Import
) -> None:
    case = propose_discontinuation(
        actor=actor("jc_staff"), employer_id=orchard.pk, grounds=("order_not_altered",), facts="Refused.",
        moment=make.moment(),
    )  # fmt: skip
    ended = Decided(decision="Ended.", immediate=True)
    discontinue_services(actor=actor("sma"), case_id=case.pk, decided=ended, moment=make.moment())
    import_rows(published())
    assert "EMP-042" in refused()[0]
    assert not JobOrder.objects.exists()

    reinstate_services(actor=actor("sma"), case_id=case.pk, correction="Changed.", moment=make.moment())

    assert import_rows(published()).added == 1


def test_an_order_of_an_employer_known_to_discriminate_is_refused(
    orchard: Employer, import_rows: Import
) -> None:
    Employer.objects.filter(pk=orchard.pk).update(known_to_discriminate=True)
    import_rows(published())
    assert refused() == ["EMP-043"]
    assert not JobOrder.objects.exists()

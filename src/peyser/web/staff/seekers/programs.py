"""The programs of one person: what each asks for, the proofs on file, and enrolling."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.eligibility.actions.facts import record_fact, withdraw_fact
from peyser.eligibility.models import EligibilityFact
from peyser.eligibility.queries import facts_of, proven_on
from peyser.participation.actions.enroll_in_program import enroll_in_program
from peyser.participation.queries import enrollments_of
from peyser.rulebook.enrollment.program_needs import PROGRAMS, needs_of
from peyser.rulebook.enrollment.proofs import KIND, PAPERS
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.wording import program_name
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.seekers.enroll import center_chosen, centers_for
from peyser.web.staff.seekers.enroll_form import CenterForm
from peyser.web.staff.seekers.frame import seeker_frame
from peyser.web.staff.seekers.program_forms import KindForm, ProgramEnrollForm, ProofForm, WithdrawForm


@staff_page
@require_safe
def programs(request: StaffRequest, pk: int) -> HttpResponse:
    """Each program with its open enrollment, what it asks for and what is proved; and all proofs."""
    frame = seeker_frame(request, pk, "programs")
    context: dict[str, Any] = {"programs": _programs(request, frame), "proofs": []}
    if frame["may_write"]:
        context["proofs"] = [
            (fact, _(KIND[fact.kind].label), _(PAPERS[fact.paper]), _holds(fact, request))
            for fact in facts_of(pk)
        ]
    return render(request, "staff/seekers/programs.jinja", frame | context)


@staff_page
@done_once
def record_proof(request: StaffRequest, pk: int) -> HttpResponse:
    """Choose the fact, then say which paper was seen."""
    frame = _writing(request, pk)
    kind = request.GET.get("kind", "")
    form = ProofForm(sent(request), kind=kind, today=request.today) if kind in KIND else KindForm()
    if isinstance(form, ProofForm) and form.is_valid() and _recorded(request, pk, form):
        messages.success(request, _("The proof is recorded."))
        return redirect("staff-seeker-programs", pk)
    label = _(KIND[kind].label) if kind in KIND else ""
    return form_page(request, "staff/seekers/proof.jinja", form, **frame, fact=label)


@staff_page
@done_once
def withdraw_proof(request: StaffRequest, pk: int, fact_pk: int) -> HttpResponse:
    """Say why a fact does not hold."""
    frame = _writing(request, pk)
    fact = found(lambda: EligibilityFact.objects.get(pk=fact_pk, seeker=pk))
    form = WithdrawForm(sent(request))
    if form.is_valid():
        given = {"fact_id": fact.pk, "reason": form.cleaned_data["reason"], "moment": moment()}
        if apply(form, lambda: withdraw_fact(actor=request.actor, **given)):
            messages.success(request, _("The fact is withdrawn."))
            return redirect("staff-seeker-programs", pk)
    words = {"fact": _(KIND[fact.kind].label), "paper": _(PAPERS[fact.paper]), "row": fact}
    return form_page(request, "staff/seekers/proof_withdraw.jinja", form, **frame, **words)


@staff_page
@done_once
def enroll_program(request: StaffRequest, pk: int, program: str) -> HttpResponse:
    """Enroll the person in one program; a refusal names each proof that is missing."""
    frame = _writing(request, pk)
    if program not in PROGRAMS:
        raise Http404
    offices = centers_for(request.actor)
    office_id = center_chosen(request, offices)
    form = ProgramEnrollForm(
        sent(request), office_id=office_id, user_id=request.actor.user_id, today=request.today
    )
    if office_id and form.is_valid() and _enrolled(request, pk, form, program, office_id):
        messages.success(request, _("The enrollment is saved."))
        return redirect("staff-seeker-programs", pk)
    around = _center(offices, office_id) | {"program": program, "program_name": program_name(program)}
    needs = _needs(program, proven_on(seeker_id=pk, on=request.today))
    return form_page(request, "staff/seekers/program_enroll.jinja", form, **frame, **around, needs=needs)


def _writing(request: StaffRequest, pk: int) -> dict[str, Any]:
    frame = seeker_frame(request, pk, "programs")
    if not frame["may_write"]:
        raise Http404
    return frame


def _recorded(request: StaffRequest, pk: int, form: ProofForm) -> Any:
    return apply(
        form, lambda: record_fact(actor=request.actor, seeker_id=pk, proof=form.proof(), moment=moment())
    )


def _enrolled(request: StaffRequest, pk: int, form: ProgramEnrollForm, program: str, office_id: int) -> Any:
    return apply(
        form,
        lambda: enroll_in_program(
            actor=request.actor,
            seeker_id=pk,
            form=form.enrollment(program=program, office_id=office_id),
            moment=moment(),
        ),
    )


def _center(offices: list[Any], office_id: int | None) -> dict[str, Any]:
    chosen = {"office": str(office_id)} if office_id else None
    return {
        "center_form": CenterForm(chosen, offices=offices) if len(offices) > 1 else None,
        "office": next((one for one in offices if one.pk == office_id), None),
    }


def _programs(request: StaffRequest, frame: dict[str, Any]) -> list[dict[str, Any]]:
    proven = proven_on(seeker_id=frame["seeker"].pk, on=request.today) if frame["may_write"] else frozenset()
    rows = list(enrollments_of(frame["seeker"]))
    return [
        {
            "code": code,
            "name": program_name(code),
            "enrollments": [row for row in rows if row.program == code],
            "open": any(row.program == code and row.exited_on is None and row.completed_on for row in rows),
            "needs": _needs(code, proven) if frame["may_write"] else [],
        }
        for code in PROGRAMS
    ]


def _needs(program: str, proven: frozenset[str]) -> list[tuple[str, bool, str]]:
    """Each thing that the program asks for: its words, whether it is proved, and the fact to prove first."""
    return [
        (_(need.label), bool(need.kinds & proven), min(need.kinds, key=list(KIND).index))
        for need in needs_of(program)
    ]


def _holds(fact: EligibilityFact, request: StaffRequest) -> str:
    """in force, over, or withdrawn."""
    if fact.withdrawn_at is not None:
        return "withdrawn"
    return "over" if fact.expires_on is not None and fact.expires_on < request.today else "in force"

from django.http import Http404
from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, entrance
from peyser.api.fields import Id
from peyser.api.paging import PageQuery, one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.eligibility import (
    FactBody,
    FactOut,
    FactPage,
    ProgramEnrollBody,
    WithdrawBody,
    fact_out,
)
from peyser.api.schemas.participation import EnrollmentOut, enrollment_out
from peyser.eligibility.actions.facts import Proof, record_fact, withdraw_fact
from peyser.eligibility.models import EligibilityFact
from peyser.eligibility.queries import facts_of
from peyser.participation.actions.enroll_in_program import ProgramForm, enroll_in_program
from peyser.seekers.queries import seeker_for_actor

router = Router(tags=["Participation"])


@router.get("/{seeker_id}/eligibility", response=FactPage, summary="List the facts that make a seeker eligible")
@entrance(FRONTLINE)
def list_facts(request: ApiRequest, seeker_id: Id, query: Query[PageQuery]) -> FactPage:
    """Newest first, withdrawn ones too."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    rows, cursor = one_page(facts_of(seeker.pk), query)
    return FactPage(items=[fact_out(row) for row in rows], next_cursor=cursor)


@router.post("/{seeker_id}/eligibility", response={201: FactOut}, summary="Record a fact with its proof")
@entrance(FRONTLINE)
def record_a_fact(request: ApiRequest, seeker_id: Id, body: FactBody) -> Status[FactOut]:
    """The same paper of the same day is kept once."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    proof = Proof(**body.model_dump(exclude={"seen_on"}), seen_on=body.seen_on or request.today)
    fact = record_fact(actor=request.actor, seeker_id=seeker.pk, proof=proof, moment=moment())
    return Status(201, fact_out(fact))


@router.post("/{seeker_id}/eligibility/{fact_id}/withdraw", response=FactOut, summary="Withdraw a fact")
@entrance(FRONTLINE)
def withdraw_a_fact(request: ApiRequest, seeker_id: Id, fact_id: Id, body: WithdrawBody) -> FactOut:
    """An enrollment that was made with the fact stays."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    if not EligibilityFact.objects.filter(pk=fact_id, seeker=seeker).exists():
        raise Http404
    return fact_out(withdraw_fact(actor=request.actor, fact_id=fact_id, reason=body.reason, moment=moment()))


@router.post("/{seeker_id}/programs", response={201: EnrollmentOut}, summary="Enroll in another program")
@entrance(FRONTLINE)
def enroll_in_a_program(request: ApiRequest, seeker_id: Id, body: ProgramEnrollBody) -> Status[EnrollmentOut]:
    """Judged by the proofs in force on that day; a refusal names each fact that has none."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    form = ProgramForm(**body.model_dump(exclude={"on"}), on=body.on or request.today)
    made = enroll_in_program(actor=request.actor, seeker_id=seeker.pk, form=form, moment=moment())
    return Status(201, enrollment_out(made))

"""What staff send at the steps of a compliance case."""

from typing import Annotated

from pydantic import Field

from peyser.api.fields import Code, Id, OneOf, OnetCode, Plain, Prose, ZipCode
from peyser.api.paging import PageQuery
from peyser.api.schemas.shapes import Body
from peyser.cases.actions.disputes import Determination, Positions
from peyser.cases.choices import Side, Significance
from peyser.rulebook.cases.agencies import AGENCIES
from peyser.rulebook.cases.grounds import GROUNDS

GroundKey = Annotated[Code, Field(json_schema_extra={"enum": [ground.key for ground in GROUNDS]})]
AgencyKey = Annotated[Code, Field(json_schema_extra={"enum": [agency.key for agency in AGENCIES]})]

FOUND = "The owner and the union steward say that work stopped on Monday."
Findings = Annotated[Prose, Field(examples=[FOUND])]


class CaseQuery(PageQuery):
    employer_id: Annotated[
        Id | None,
        Field(description="All cases of this employer, ended ones too. Without it: what is open."),
    ] = None


class PositionsBody(Body):
    """O*NET codes and ZIP codes of the positions in dispute; none means every occupation, every worksite."""

    occupations: Annotated[list[OnetCode], Field(max_length=50)] = []
    sites: Annotated[list[ZipCode], Field(max_length=50)] = []

    def positions(self) -> Positions:
        return Positions(occupations=tuple(self.occupations), sites=tuple(self.sites))


class DisputeReportBody(PositionsBody):
    employer_id: Id
    report: Prose


class OrderAnswer(Body):
    """What the dispute means for one job order."""

    job_order_id: Id
    significance: Annotated[str, OneOf(Significance)]


class DeterminationBody(PositionsBody):
    """`orders`: an answer for each of `to_determine`. `others_at_issue`: new orders for the positions are, too."""

    findings: Findings
    orders: Annotated[list[OrderAnswer], Field(max_length=1000)] = []
    others_at_issue: bool = False

    def determination(self) -> Determination:
        return Determination(
            findings=self.findings,
            significance={one.job_order_id: one.significance for one in self.orders},
            others_at_issue=self.others_at_issue,
            positions=self.positions(),
        )


class FindingsBody(Body):
    findings: Findings


class SideBody(Body):
    """Who said that the dispute is over, and how it was heard."""

    side: Annotated[str, OneOf(Side)]
    word: Prose


class StandingBody(Body):
    """How the dispute stands."""

    note: Prose


class SuspicionBody(Body):
    job_order_id: Id
    suspicion: Prose


class ProposalBody(Body):
    employer_id: Id
    grounds: Annotated[list[GroundKey], Field(min_length=1, max_length=20)]
    facts: Prose


class NoticeBody(Body):
    notice: Prose


class EmployerAnswerBody(Body):
    answer: Prose
    hearing_requested: bool = False


class EndBody(Body):
    """`immediate`: services could not wait for the employer's answer."""

    decision: Prose
    immediate: bool = False


class DecisionBody(Body):
    decision: Prose


class CorrectionBody(Body):
    correction: Prose


class StopBody(Body):
    """An order, or with `employer_id` the attempt to enter one. The employer reads the `explanation`."""

    job_order_id: Annotated[Id | None, Field(examples=[42])] = None
    employer_id: Annotated[Id | None, Field(examples=[None])] = None
    suspicion: Prose
    explanation: Prose


class AttemptBody(Body):
    """What was tried with the employer, and what came of it."""

    attempt: Prose


class AgencyBody(Body):
    """`order_changed`: the employer made the order lawful meanwhile; it is accepted."""

    agency: AgencyKey
    letter: Annotated[Plain, Field(max_length=8000)]
    order_changed: bool = False

"""What staff send at the steps of a case about an order."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from peyser.api.fields import Id, OneOf, Plain, Prose
from peyser.api.schemas.shapes import Body
from peyser.cases.actions.substandard import EmployerAnswer
from peyser.cases.choices import Way


class LowPayBody(Body):
    """The employer reads the `explanation`; `how` it was told."""

    job_order_id: Id
    explanation: Prose
    how: Annotated[str, OneOf(Way)]


class PayAnswerBody(Body):
    """What the employer answered, in which way, on which day."""

    answer: Prose
    how: Annotated[str, OneOf(Way)]
    on: dt.date

    def answered(self) -> EmployerAnswer:
        return EmployerAnswer(answer=self.answer, how=self.how, on=self.on)


class PayNoteBody(Body):
    """What the supervisor should know."""

    note: Prose


class PayStatementBody(Body):
    """Why the minimum wage law does not reach this job; the employer reads it."""

    decision: Annotated[Plain, Field(max_length=4000)]


class PayReasonBody(Body):
    """Why the order is refused or waits; the employer reads it."""

    decision: Prose

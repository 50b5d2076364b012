"""The steps of each kind of case as the page offers them: label, form, action."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from peyser.access.clock import moment
from peyser.accounts.actor import Actor
from peyser.cases.actions.discontinue import (
    Decided,
    discontinue_services,
    drop_discontinuation,
    notify_employer,
    record_answer,
)
from peyser.cases.actions.dispute_end import close_dispute, follow_up_dispute, hear_side
from peyser.cases.actions.disputes import determine_dispute, dismiss_dispute
from peyser.cases.actions.fraud import clear_fraud, remove_fraud
from peyser.cases.actions.reinstate import reinstate_services
from peyser.cases.actions.violations import AgencyReferral, fail_violation, refer_violation, settle_violation
from peyser.web.components.forms import PageForm
from peyser.web.staff_cases import forms


@dataclass(frozen=True, slots=True)
class Verb:
    """A step. `act(actor, case id, form)` does it; `lead` says what follows from it."""

    label: Any
    lead: Any
    form: type[PageForm]
    act: Callable[[Actor, int, Any], Any]
    tone: str = ""


def by_fields(action: Callable[..., Any], key: str) -> Callable[[Actor, int, Any], Any]:
    """An action whose arguments are named like the fields of its form."""
    return lambda actor, pk, form: action(actor=actor, moment=moment(), **{key: pk}, **form.cleaned_data)


def _determine(actor: Actor, pk: int, form: forms.DetermineForm) -> Any:
    return determine_dispute(actor=actor, dispute_id=pk, determination=form.determination(), moment=moment())


def _end(actor: Actor, pk: int, form: PageForm) -> Any:
    return discontinue_services(actor=actor, case_id=pk, decided=Decided(**form.cleaned_data), moment=moment())


def _refer(actor: Actor, pk: int, form: PageForm) -> Any:
    return refer_violation(
        actor=actor, case_id=pk, referral=AgencyReferral(**form.cleaned_data), moment=moment()
    )


DISPUTE: Mapping[str, Verb] = {
    "determine": Verb(
        _("Confirm the dispute"),
        _("Orders at issue go on hold. All other orders of the employer carry the notice. Staff are told."),
        forms.DetermineForm,
        _determine,
    ),
    "dismiss": Verb(
        _("No dispute found"),
        _("Orders that waited for your answer open, and whoever reported it is told."),
        forms.FindingsForm,
        by_fields(dismiss_dispute, "dispute_id"),
        "secondary",
    ),
    "hear": Verb(
        _("Write down a side’s word"),
        _("The dispute can be closed once both sides said that it is over."),
        forms.SideForm,
        by_fields(hear_side, "dispute_id"),
    ),
    "follow_up": Verb(
        _("Follow up"),
        _("The next follow-up is planned by itself."),
        forms.NoteForm,
        by_fields(follow_up_dispute, "dispute_id"),
    ),
    "close": Verb(
        _("Close the dispute"),
        _("The orders on hold open again, and everybody is told."),
        forms.ConfirmForm,
        by_fields(close_dispute, "dispute_id"),
    ),
}
FRAUD: Mapping[str, Verb] = {
    "clear": Verb(
        _("Release the order"),
        _("No fraud was found. The order is as it was before."),
        forms.JudgedFindingsForm,
        by_fields(clear_fraud, "case_id"),
    ),
    "remove": Verb(
        _("Remove the order"),
        _("The order is void for good. Everyone who opened it, was referred, asked or was told is warned."),
        forms.JudgedFindingsForm,
        by_fields(remove_fraud, "case_id"),
        "secondary",
    ),
}
DISCONTINUATION: Mapping[str, Verb] = {
    "notify": Verb(
        _("Send the notice"),
        _("The time to answer begins today."),
        forms.NoticeForm,
        by_fields(notify_employer, "case_id"),
    ),
    "answer": Verb(
        _("Write down the answer"),
        _("Once the employer has answered you may decide."),
        forms.AnswerForm,
        by_fields(record_answer, "case_id"),
    ),
    "discontinue": Verb(
        _("End services"),
        _("The account is closed, its orders go offline, and nobody is referred to them."),
        forms.EndForm,
        _end,
        "secondary",
    ),
    "drop": Verb(
        _("Drop the case"),
        _("Services to the employer go on."),
        forms.DecisionForm,
        by_fields(drop_discontinuation, "case_id"),
    ),
    "reinstate": Verb(
        _("Give services again"),
        _("The account is as it was before."),
        forms.CorrectionForm,
        by_fields(reinstate_services, "case_id"),
    ),
}
VIOLATION: Mapping[str, Verb] = {
    "settle": Verb(
        _("Accept the changed order"),
        _("The employer made the order lawful. It opens again."),
        forms.AttemptForm,
        by_fields(settle_violation, "case_id"),
    ),
    "fail": Verb(
        _("Void the order"),
        _("You tried, and the employer did not change the order. You may still refer the matter."),
        forms.AttemptForm,
        by_fields(fail_violation, "case_id"),
        "secondary",
    ),
    "refer": Verb(
        _("Refer to an agency"),
        _("The letter is kept with the case. The order is void unless it was changed."),
        forms.ReferForm,
        _refer,
    ),
}

"""A proof of a fact, and an enrollment in a program, as forms."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from peyser.accounts.queries import case_managers_of
from peyser.eligibility.actions.facts import Proof
from peyser.participation.actions.enroll_in_program import ProgramForm
from peyser.rulebook.enrollment.proofs import KIND, KINDS, PAPERS
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField
from peyser.web.staff.judged import judged


class KindForm(PageForm):
    """Which fact; the papers that prove it follow from the answer."""

    kind = forms.ChoiceField(label=_("Which fact"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [("", say("- Select -")), *((kind.key, say(kind.label)) for kind in KINDS)]
        self.fields["kind"].choices = choices  # type: ignore[attr-defined]


class ProofForm(PageForm):
    """The paper that staff saw for one fact."""

    paper = forms.ChoiceField(label=_("Which paper did you see?"))
    seen_on = DayField(label=_("Day you saw it"))
    expires_on = DayField(
        label=_("Good until"), required=False, help_text=_("Only if the paper itself has an end.")
    )
    remark = forms.CharField(
        label=_("Remark"),
        required=False,
        max_length=200,
        help_text=_("For example the number of a petition. No Social Security number."),
    )

    def __init__(self, *args: Any, kind: str, today: dt.date, **options: Any) -> None:
        super().__init__(*args, initial={"seen_on": today}, **options)
        self.kind = kind
        papers = (*KIND[kind].papers, "staff_knowledge")
        choices = [("", say("- Select -")), *((key, say(PAPERS[key])) for key in papers)]
        self.fields["paper"].choices = choices  # type: ignore[attr-defined]

    def proof(self) -> Proof:
        return Proof(
            kind=self.kind,
            **{name: self.cleaned_data[name] for name in ("paper", "seen_on", "expires_on", "remark")},
        )


class WithdrawForm(PageForm):
    reason = forms.CharField(label=_("Why it does not hold"), max_length=200)


class ProgramEnrollForm(PageForm):
    """What staff enter; whether the program may enroll the person, the rule book says."""

    on = DayField(
        label=_("Day on which the conditions are met"),
        help_text=_("Services from this day on count in the program."),
    )
    case_manager = forms.ChoiceField(label=_("Case manager"), required=False)

    questions_of_rules = {"PRG-012": "case_manager"}

    def __init__(
        self, *args: Any, office_id: int | None, user_id: int | None, today: dt.date, **options: Any
    ) -> None:
        managers = list(case_managers_of(office_id=office_id, on=today)) if office_id else []
        own = str(user_id) if any(one.pk == user_id for one in managers) else ""
        super().__init__(*args, initial={"on": today, "case_manager": own}, **options)
        judged(self, "case_manager")
        choices = [("", say("- Select -")), *((str(one.pk), one.name) for one in managers)]
        self.fields["case_manager"].choices = choices  # type: ignore[attr-defined]

    def enrollment(self, *, program: str, office_id: int) -> ProgramForm:
        chosen = self.cleaned_data["case_manager"]
        return ProgramForm(
            program=program,
            on=self.cleaned_data["on"],
            office_id=office_id,
            case_manager_id=int(chosen) if chosen else None,
        )

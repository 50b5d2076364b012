"""The forms by which staff tend a person's clock. What is missing or too long, the rules and actions say."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.participation.choices import Closure, Exclusion, GapReason, Outcome
from peyser.reference.queries import service_codes_for
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField
from peyser.web.staff.judged import judged
from peyser.web.staff.seekers.forms import SELECT, day_typed, grouped

LONGEST_LINE = 200
NEED = _("Staff found that the person needs individualized services")


class PlanForm(PageForm):
    code = forms.ChoiceField(label=_("Service"))
    on = DayField(label=_("Planned for"))

    def __init__(self, *args: Any, roles: frozenset[str], today: dt.date, **options: Any) -> None:
        super().__init__(*args, initial={"on": today}, **options)
        codes = [
            code
            for code in service_codes_for(on=day_typed(self, "on", today), roles=roles)
            if code.triggers_participation or code.extends_participation
        ]
        self.fields["code"].choices = [SELECT, *grouped(codes)]  # type: ignore[attr-defined]


class PlanClosingForm(PageForm):
    """What became of a plan. A late plan that counts as missed can still be kept."""

    GIVEN, MISSED, CANCELLED = "given", "missed", "cancelled"
    questions_of_rules = {"PAR-022": "reason", "SRV-015": "note", "SRV-013": "need_determined"}

    what = forms.ChoiceField(
        label=_("What became of it"),
        widget=forms.RadioSelect,
        choices=[
            (GIVEN, _("It was given")),
            (MISSED, _("It was not given")),
            (CANCELLED, _("It is cancelled")),
        ],
    )
    on = DayField(label=_("Day given"), required=False, help_text=_("Only when it was given."))
    note = forms.CharField(
        label=_("Note on the service"),
        required=False,
        widget=forms.Textarea,
        help_text=_("Some services need one."),
    )
    need_determined = forms.BooleanField(
        label=NEED, required=False, help_text=_("Only for individualized services.")
    )
    reason = forms.CharField(
        label=_("Why it was not given or is cancelled"), max_length=LONGEST_LINE, required=False
    )

    def __init__(self, *args: Any, today: dt.date, **options: Any) -> None:
        super().__init__(*args, initial={"on": today}, **options)


class GapForm(PageForm):
    questions_of_rules = {"PAR-033": "note", "PAR-031": "ends_on", "PAR-030": "began_on"}

    reason = forms.ChoiceField(label=_("Reason"), choices=[SELECT, *GapReason.choices])
    began_on = DayField(label=_("First day"))
    ends_on = DayField(label=_("Last day"))
    note = forms.CharField(
        label=_("What was agreed"),
        required=False,
        widget=forms.Textarea,
        help_text=_("Without details of health. Another reason than those above must be told here."),
    )

    def __init__(self, *args: Any, today: dt.date, **options: Any) -> None:
        super().__init__(*args, initial={"began_on": today}, **options)


class GapChangeForm(PageForm):
    EXTEND, TAKE_BACK = "extend", "take_back"
    questions_of_rules = {"PAR-033": "reason", "PAR-031": "ends_on"}

    what = forms.ChoiceField(
        label=_("What to do"),
        widget=forms.RadioSelect,
        choices=[(EXTEND, _("Extend it, once")), (TAKE_BACK, _("Take it back"))],
    )
    ends_on = DayField(label=_("New last day"), required=False, help_text=_("Only to extend it."))
    reason = forms.CharField(label=_("Why"), max_length=LONGEST_LINE, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        judged(self, "reason")


class ExclusionForm(PageForm):
    questions_of_rules = {"PAR-041": "proof", "PAR-042": "exclusion"}

    exclusion = forms.ChoiceField(
        label=_("Why the exit does not count in the outcomes"),
        widget=forms.RadioSelect,
        choices=Exclusion.choices,
    )
    proof = forms.CharField(
        label=_("Proof"),
        max_length=LONGEST_LINE,
        required=False,
        help_text=_("What you saw and where it is kept. Write no details of health."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        judged(self, "proof")


class ClosingForm(PageForm):
    on = DayField(label=_("Closed on"))
    closure = forms.ChoiceField(label=_("Why it is closed"), choices=[SELECT, *Closure.choices])
    outcome = forms.ChoiceField(
        label=_("What the person does now, as far as you know"), choices=[SELECT, *Outcome.choices]
    )

    def __init__(self, *args: Any, today: dt.date, **options: Any) -> None:
        super().__init__(*args, initial={"on": today}, **options)


class ReopenForm(PageForm):
    """Nothing to fill in: the button says it."""


class CorrectionForm(PageForm):
    CHANGE, TAKE_BACK = "change", "take_back"
    questions_of_rules = {"SRV-042": "reason", "SRV-013": "need_determined", "SRV-016": "on"}

    what = forms.ChoiceField(
        label=_("What is wrong"),
        widget=forms.RadioSelect,
        choices=[
            (CHANGE, _("The service or its day: correct it")),
            (TAKE_BACK, _("It was not given: take it back")),
        ],
    )
    code = forms.ChoiceField(label=_("Service"), help_text=_("Only to correct it."))
    on = DayField(label=_("Day given"), help_text=_("Only to correct it."))
    need_determined = forms.BooleanField(
        label=NEED, required=False, help_text=_("Only for individualized services.")
    )
    reason = forms.CharField(label=_("Why"), max_length=LONGEST_LINE, required=False)

    def __init__(self, *args: Any, code: str, on: dt.date, roles: frozenset[str], **options: Any) -> None:
        super().__init__(*args, initial={"code": code, "on": on, "what": self.CHANGE}, **options)
        codes = [(one.code, one.name) for one in service_codes_for(on=day_typed(self, "on", on), roles=roles)]
        # The service as it stands can always keep its code, whoever may record it anew.
        kept = [] if code in dict(codes) else [(code, code)]
        self.fields["code"].choices = [*kept, *codes]  # type: ignore[attr-defined]
        judged(self, "reason")

"""What staff write down at the steps of a compliance case."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from peyser.cases.actions.disputes import Determination, Positions
from peyser.cases.choices import Side, Significance
from peyser.cases.models import LaborDispute
from peyser.job_orders.models import JobOrder
from peyser.rulebook.cases.agencies import AGENCIES
from peyser.rulebook.cases.grounds import GROUNDS
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import LinesField
from peyser.web.staff.judged import judged


def long_text(label: Any, help_text: Any = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, max_length=4000, widget=forms.Textarea)


class PositionsForm(PageForm):
    """Which positions a dispute is about."""

    occupations = LinesField(
        label=_("Occupation codes"),
        longest=10,
        required=False,
        help_text=_("O*NET codes such as 51-4121.00, one on each line. None means every occupation."),
    )
    sites = LinesField(
        label=_("ZIP codes of the worksites"),
        longest=5,
        required=False,
        help_text=_("One on each line. None means every worksite."),
    )

    def positions(self) -> Positions:
        return Positions(occupations=self.cleaned_data["occupations"], sites=self.cleaned_data["sites"])


class ReportForm(PositionsForm):
    """What staff heard of a labor dispute."""

    report = long_text(
        _("What you know of the dispute"), _("Say who told you, and since when work has stopped.")
    )
    field_order = ("report", "occupations", "sites")


class DetermineForm(PositionsForm):
    """The regional manager's answer, order by order."""

    findings = long_text(_("What you found"), _("Say how you verified the dispute."))
    others_at_issue = forms.BooleanField(
        label=_("New orders for the positions below are at issue too"), required=False
    )

    def __init__(
        self, *args: Any, orders: Iterable[JobOrder] = (), dispute: LaborDispute | None = None, **options: Any
    ) -> None:
        if dispute is not None:
            options["initial"] = {
                "occupations": dispute.occupations,
                "sites": dispute.sites,
            }
        super().__init__(*args, **options)
        self.order_fields_by_pk = {order.pk: f"order_{order.pk}" for order in orders}
        for order in orders:
            name = self.order_fields_by_pk[order.pk]
            self.fields[name] = forms.ChoiceField(
                label=_now("Order %(number)s, %(title)s") % {"number": order.number, "title": order.title},
                choices=[("", _("Choose")), *Significance.choices],
                required=False,
            )
            judged(self, name)
        last = ["others_at_issue", "occupations", "sites"]
        self.order_fields(["findings", *self.order_fields_by_pk.values(), *last])

    def determination(self) -> Determination:
        chosen = {pk: self.cleaned_data[name] for pk, name in self.order_fields_by_pk.items()}
        return Determination(
            findings=self.cleaned_data["findings"],
            significance={pk: meaning for pk, meaning in chosen.items() if meaning},
            others_at_issue=self.cleaned_data["others_at_issue"],
            positions=self.positions(),
        )


class FindingsForm(PageForm):
    findings = long_text(_("What you found"))


class NoteForm(PageForm):
    note = long_text(_("How the dispute stands"))


class SideForm(PageForm):
    """One side's word that the dispute is over."""

    side = forms.ChoiceField(label=_("Who says so"), choices=Side.choices, widget=forms.RadioSelect)
    word = long_text(_("What was said"), _("Name the person, and say how you heard it."))


class ConfirmForm(PageForm):
    """Nothing to fill in: the button says it all."""


class SuspicionForm(PageForm):
    suspicion = long_text(
        _("What looks wrong"),
        _("For example a cashier’s check, an interview by chat, or a hotel as the place to meet."),
    )


class JudgedFindingsForm(FindingsForm):
    """What the investigation found. Left empty, the rule book says so."""

    questions_of_rules = {"CAS-031": "findings"}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["findings"].required = False
        judged(self, "findings")


class ProposeForm(PageForm):
    """Why services to an employer should end."""

    grounds = forms.MultipleChoiceField(label=_("Grounds"), widget=forms.CheckboxSelectMultiple)
    facts = long_text(_("What happened"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["grounds"].choices = [(g.key, _now(g.text)) for g in GROUNDS]  # type: ignore[attr-defined]


class NoticeForm(PageForm):
    notice = long_text(
        _("Notice to the employer"), _("The employer reads these words. Name the facts and the grounds.")
    )


class AnswerForm(PageForm):
    answer = long_text(_("What the employer answered"))
    hearing_requested = forms.BooleanField(label=_("The employer asks for a hearing"), required=False)


class EndForm(PageForm):
    decision = long_text(_("Why services end"), _("The employer reads these words."))
    immediate = forms.BooleanField(
        label=_("Services must end at once, without waiting for the answer"), required=False
    )


class DecisionForm(PageForm):
    decision = long_text(_("Why services go on"))


class CorrectionForm(PageForm):
    """What the employer corrected. Left empty, the rule book says so."""

    correction = long_text(_("What the employer corrected, and how you know"))
    questions_of_rules = {"CAS-051": "correction"}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["correction"].required = False
        judged(self, "correction")


class StopForm(PageForm):
    """What seems unlawful, and what the employer is told."""

    suspicion = long_text(_("What seems unlawful"), _("Quote the words of the order. Only staff read this."))
    explanation = long_text(
        _("What you tell the employer"), _("Say why the order cannot go on. The employer reads it.")
    )


class AttemptForm(PageForm):
    attempt = long_text(_("What you tried with the employer, and what came of it"))


class ReferForm(PageForm):
    """The letter to an enforcement agency."""

    questions_of_rules = {"CAS-063": "letter"}
    agency = forms.ChoiceField(label=_("Agency"))
    letter = forms.CharField(
        label=_("Letter"),
        max_length=8000,
        required=False,
        widget=forms.Textarea,
        help_text=_("What happened, when, and which law it may be against. You can print it afterwards."),
    )
    order_changed = forms.BooleanField(label=_("The employer changed the order: accept it"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        named = [(one.key, f"{one.name} ({_now(one.enforces)})") for one in AGENCIES]
        self.fields["agency"].choices = [("", _("Choose")), *named]  # type: ignore[attr-defined]
        judged(self, "letter")

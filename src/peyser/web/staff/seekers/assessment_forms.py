from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.assessments.choices import TestKind
from peyser.seekers.choices import BirthProof
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField


class TestForm(PageForm):
    """The result of a knowledge, proficiency or clerical test."""

    kind = forms.ChoiceField(label=_("Kind of test"), choices=TestKind.choices, widget=forms.RadioSelect)
    name = forms.CharField(label=_("Name of the test"), max_length=80)
    score = forms.CharField(label=_("Result"), max_length=40)
    taken_on = DayField(label=_("Day of the test"))


class MeetingForm(PageForm):
    """A meeting of the employment transition team."""

    on = DayField(label=_("Day of the meeting"))
    attended = forms.BooleanField(label=_("The person attended"), required=False)


class BirthForm(PageForm):
    """In which paper staff saw the date of birth. No number of a paper is kept."""

    seen_in = forms.ChoiceField(
        label=_("Where did you see the date of birth?"), choices=BirthProof.choices, widget=forms.RadioSelect
    )

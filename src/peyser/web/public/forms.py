from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.job_orders.choices import SpecialCategory
from peyser.job_orders.queries import JobSearch
from peyser.reference.queries import places_of
from peyser.web.components.fields import ZipField
from peyser.web.components.forms import PageForm

MILES = [("10", _("10 miles")), ("25", _("25 miles")), ("50", _("50 miles")), ("100", _("100 miles"))]
FULL, PART = "full", "part"
HOURS = [("", _("Any hours")), (FULL, _("Full time")), (PART, _("Part time"))]

# What a program of the state offers to seekers. The other categories are for the work of staff.
PROGRAMS = [
    (one.value, one.label)
    for one in (
        SpecialCategory.SUMMER_YOUTH,
        SpecialCategory.SUMMER_JOB_LEAGUE,
        SpecialCategory.OJT,
        SpecialCategory.GREEN_JOB,
        SpecialCategory.SHOW_ME_HEROES,
        SpecialCategory.AES,
    )
]


class JobSearchForm(PageForm):
    """Words, place and hours of a search. Nothing is required; its names make a readable address."""

    q = forms.CharField(
        label=_("Job title or words"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    zip = ZipField(label=_("ZIP code"), required=False)
    miles = forms.ChoiceField(label=_("How far"), choices=MILES, required=False, initial="25")
    hours = forms.ChoiceField(label=_("Hours"), choices=HOURS, required=False)
    program = forms.ChoiceField(label=_("Program"), choices=[("", _("Any program")), *PROGRAMS], required=False)

    def clean_zip(self) -> str:
        code = str(self.cleaned_data["zip"])
        if code and not places_of({code}):
            raise forms.ValidationError(
                _("We do not know the ZIP code %(code)s. Check the 5 digits, or leave it empty."),
                params={"code": code},
            )
        return code

    def search(self) -> JobSearch:
        """What was asked for; ask this of a valid form."""
        asked = self.cleaned_data
        return JobSearch(
            words=asked["q"],
            zip_code=asked["zip"],
            miles=int(asked["miles"] or 25),
            full_time={FULL: True, PART: False}.get(asked["hours"]),
            category=asked["program"],
        )


class ReferralRequestForm(PageForm):
    """A seeker asks to be sent to one job; the box is asked for only where a labor dispute exists."""

    notice_read = forms.BooleanField(label=_("I have read this notice"), required=False)

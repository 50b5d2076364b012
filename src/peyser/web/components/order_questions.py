"""The questions of a job order, section by section. `order_form` puts them together and judges their shape."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.job_orders.choices import (
    AgriculturalKind,
    ApplicationMethod,
    Benefit,
    DocumentWanted,
    Duration,
    HiringRequirement,
    Kind,
    LiftOften,
    SpecialCategory,
    WageUnit,
    WorkPlace,
)
from peyser.seekers.choices import DriverLicence, Education, Shift
from peyser.web.components.fields import MoneyField, PhoneField, ZipField
from peyser.web.components.forms import PageForm
from peyser.web.components.order_locations import LocationQuestion
from peyser.web.components.plain_fields import DayField, LinesField, WholeNumberField

FULL, PART = "full", "part"
SELECT = ("", _("- Select -"))


def _statement(label: Any, consequence: Any) -> forms.BooleanField:
    return forms.BooleanField(label=label, help_text=consequence, required=False)


class JobQuestions(PageForm):
    """What the job is."""

    title = forms.CharField(
        label=_("Job title"),
        max_length=150,
        help_text=_("Use the name that a worker would look for, such as “Welder” or “Line cook”."),
    )
    openings = WholeNumberField(label=_("How many workers are needed"), initial=1, least=1, most=9999)
    kind = forms.ChoiceField(
        label=_("Kind of order"), choices=Kind, widget=forms.RadioSelect, initial=Kind.REGULAR
    )
    description = forms.CharField(
        label=_("What the worker does"),
        max_length=20000,
        widget=forms.Textarea,
        help_text=_(
            "Name the main tasks, the tools, machines and materials, and how fast or exact the work must be."
        ),
    )
    occupation = forms.ChoiceField(
        label=_("Which of these is the job?"), widget=forms.RadioSelect, required=False
    )
    skill_codes = forms.MultipleChoiceField(
        label=_("Skills that help in this job"), widget=forms.CheckboxSelectMultiple, required=False
    )
    agricultural_kind = forms.ChoiceField(
        label=_("If it is farm work: which kind"),
        choices=[SELECT, *AgriculturalKind.choices],
        required=False,
        help_text=_("It is kept for farm work only, with “AES” in the title."),
    )
    special_categories = forms.MultipleChoiceField(
        label=_("Special categories"),
        choices=SpecialCategory,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Follow the guidance of the program that you mark. AES is set by itself for farm work."),
    )


class PlaceQuestions(LocationQuestion):
    """Where the work is done."""

    worksite_street = forms.CharField(label=_("Street address of the work"), max_length=400, required=False)
    worksite_zip = ZipField(label=_("ZIP code of the work"))
    worksite_city = forms.CharField(
        label=_("City"),
        max_length=60,
        required=False,
        help_text=_("Leave it empty to use the city of the ZIP code."),
    )
    work_place = forms.TypedChoiceField(
        label=_("Where the work can be done"),
        choices=WorkPlace,
        empty_value=WorkPlace.ON_SITE.value,
        required=False,
        widget=forms.RadioSelect,
        initial=WorkPlace.ON_SITE,
    )
    public_transport = _statement(
        _("A bus or train goes there at the hours of the work"), _("Job seekers without a car look for this.")
    )


class PayQuestions(PageForm):
    """Hours and pay."""

    hours = forms.ChoiceField(
        label=_("Full or part time"),
        choices=[(FULL, _("Full time")), (PART, _("Part time"))],
        widget=forms.RadioSelect,
        initial=FULL,
    )
    hours_per_week = forms.DecimalField(
        label=_("Hours a week"),
        required=False,
        min_value=1,
        max_value=168,
        max_digits=5,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    shift = forms.ChoiceField(label=_("Shift"), choices=Shift, initial=Shift.ANY)
    duration = forms.ChoiceField(
        label=_("How long the job lasts"),
        choices=Duration,
        widget=forms.RadioSelect,
        initial=Duration.PERMANENT,
    )
    starts_on = DayField(label=_("First day of work"), required=False)
    ends_on = DayField(label=_("Last day of work"), required=False)
    wage_min = MoneyField(label=_("Pay from"), required=False)
    wage_max = MoneyField(label=_("Pay up to"), required=False)
    wage_unit = forms.ChoiceField(label=_("Pay is"), choices=[SELECT, *WageUnit.choices], required=False)
    pay_by_experience = _statement(
        _("The pay depends on experience"), _("Give the lowest and the highest pay all the same, if you can.")
    )
    benefits = forms.MultipleChoiceField(
        label=_("Benefits"), choices=Benefit, widget=forms.CheckboxSelectMultiple, required=False
    )
    wage_note = forms.CharField(
        label=_("About the pay and benefits"),
        required=False,
        max_length=2000,
        widget=forms.Textarea,
        help_text=_("For example tips, overtime, health insurance, paid days off."),
    )


class NeedQuestions(PageForm):
    """What the work needs of a person."""

    min_education = forms.TypedChoiceField(
        label=_("Least schooling"),
        coerce=int,
        empty_value=None,
        required=False,
        choices=[("", _("None needed")), *(c for c in Education.choices if c[0] != Education.NONE)],
    )
    min_months = WholeNumberField(
        label=_("Months of experience"),
        required=False,
        most=600,
        help_text=_("12 months are one year. Leave it empty if you train the person."),
    )
    min_age = WholeNumberField(
        label=_("Least age, if a law sets one"),
        required=False,
        least=1,
        most=99,
        help_text=_("For example 21 to serve alcohol. For a youth order, the age of the youngest worker."),
    )
    driver_licence = forms.ChoiceField(
        label=_("Driver license"),
        required=False,
        choices=[("", _("None needed")), *(c for c in DriverLicence.choices if c[0] != DriverLicence.NONE)],
    )
    licences = LinesField(
        label=_("Other licenses or certificates"),
        required=False,
        longest=80,
        help_text=_("One on each line, such as “Certified nurse assistant”."),
    )
    languages = LinesField(
        label=_("Languages that the work needs"),
        required=False,
        longest=30,
        help_text=_("One on each line. Leave it empty if any language will do."),
    )
    lift_pounds = WholeNumberField(
        label=_("Heaviest load to lift, in pounds"), required=False, least=1, most=500
    )
    lift_often = forms.ChoiceField(
        label=_("How often it is lifted"), required=False, choices=[SELECT, *LiftOften.choices]
    )
    physical_demands = forms.CharField(
        label=_("What else the work asks of the body, and where it is done"),
        required=False,
        max_length=2000,
        widget=forms.Textarea,
        help_text=_(
            "For example standing all day, ladders, cold rooms, noise. Name only what the work itself is."
        ),
    )
    own_equipment = forms.CharField(
        label=_("Tools, clothes or a vehicle that the worker brings"),
        required=False,
        max_length=1000,
        widget=forms.Textarea,
        help_text=_("Things that people of the trade own. Nobody may have to buy from you to be hired."),
    )
    requirements_text = forms.CharField(
        label=_("Anything else that the work itself needs"),
        required=False,
        max_length=5000,
        widget=forms.Textarea,
    )


class CheckQuestions(PageForm):
    """Which checks happen before hiring."""

    hiring_requirements = forms.MultipleChoiceField(
        label=_("Checks that you make before you hire"),
        choices=HiringRequirement,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Mark each one, or mark “No checks”."),
    )
    tests_text = forms.CharField(
        label=_("Tests that you give before you hire"),
        required=False,
        max_length=1000,
        widget=forms.Textarea,
        help_text=_("For example a typing test or a welding test. Give each person the same test."),
    )


class ApplyQuestions(PageForm):
    """How a person applies."""

    application_methods = forms.MultipleChoiceField(
        label=_("How people can apply"), choices=ApplicationMethod, widget=forms.CheckboxSelectMultiple
    )
    application_url = forms.URLField(
        label=_("Web address to apply"), required=False, max_length=300, assume_scheme="https"
    )
    application_email = forms.EmailField(label=_("E-mail to apply"), required=False, max_length=254)
    application_phone = PhoneField(label=_("Phone to apply"), required=False)
    documents_wanted = forms.MultipleChoiceField(
        label=_("What to send when you apply"),
        choices=DocumentWanted,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Proof of who somebody is, or of the right to work, comes after the hire."),
    )
    application_instructions = forms.CharField(
        label=_("What people should bring, send or say"),
        required=False,
        max_length=5000,
        widget=forms.Textarea,
        help_text=_("For example: “Bring a résumé and ask for the shift lead.”"),
    )
    staff_screened = _statement(
        _("Job center staff check each person first"),
        _("People then ask the job center, and do not see how to reach you."),
    )
    max_referrals = WholeNumberField(
        label=_("Most people whom the job center should send you"),
        required=False,
        least=1,
        most=9999,
        help_text=_("Staff are told when this many were sent. Leave it empty for no limit."),
    )


class ShowQuestions(PageForm):
    """What the public sees, and from when to when."""

    hide_name = _statement(
        _("Keep our name off the posting"),
        _(
            "Job seekers see the town and the job, but not your name, street or phone. They apply through the"
            " job center that holds the order. Your job center still knows who you are."
        ),
    )
    asked_to_be_hidden = _statement(
        _("The employer asked for this on their own"),
        _("Never offer it. Say yes only if the employer brought it up."),
    )
    open_on = DayField(
        label=_("Show it from"), required=False, help_text=_("Leave it empty to show it as soon as it can be.")
    )
    last_day_on = DayField(
        label=_("Last day to apply"), required=False, help_text=_("After this day it goes offline by itself.")
    )
    received_at = forms.DateTimeField(
        label=_("When the request reached you"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Leave it empty for now. A morning request is due today, a later one the next work day."),
    )


class TruthQuestions(PageForm):
    """What is true of this job: each box says what follows when it is marked."""

    position_exists = _statement(
        _("The position exists now, and it is to be filled now"),
        _("An order needs a real opening. A list of names for later is not allowed."),
    )
    agricultural = _statement(
        _("It is farm work, or work for a farm business"),
        _("We put “AES” in front of the title, so that farm workers find it."),
    )
    self_employment = _statement(
        _("The worker would be an independent contractor, without a W-2"),
        _("Such work cannot be posted here. A job center can tell you about its notice board."),
    )
    union_condition = _statement(
        _("The worker must belong to a union, or must stay out of one"),
        _("The law forbids this condition. Take it out, and the order can go on."),
    )
    charge_to_worker = _statement(
        _("Somebody is charged a fee for bringing you and the worker together"),
        _("We cannot post such a job."),
    )
    purchase_required = _statement(
        _("The worker must buy a kit or products to be hired"), _("We cannot post such a job.")
    )
    sales_leads = _statement(
        _("The posting is there to find customers"), _("That is against the terms of service.")
    )
    network_marketing = _statement(
        _("It is network marketing, where a worker earns by signing up others"),
        _("That is against the terms of service."),
    )
    federally_illegal_drug = _statement(
        _("It has to do with marijuana, or another drug that federal law forbids"),
        _("We cannot post it, even where the state allows the drug."),
    )
    reviewed_with_employer = forms.BooleanField(
        label=_("I went through every line of this copy, and it fits the new opening"),
        help_text=_("An earlier order may ask for things that the new job does not need."),
    )
    copied_from = forms.IntegerField(required=False, widget=forms.HiddenInput)

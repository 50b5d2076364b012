"""The step of the résumé: its words, and the jobs held before."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from peyser.accounts.actor import Actor
from peyser.kernel.moment import Moment
from peyser.kernel.ssn import looks_like_ssn
from peyser.seekers.actions.profile import PastJob, save_past_jobs, save_resume
from peyser.seekers.models import Seeker, WorkHistory
from peyser.web.components.fields import MONTHS
from peyser.web.components.forms import PageForm
from peyser.web.seeker.step_form import StepForm

MOST_JOBS = 10
LONGEST = {"licences": 80, "languages": 30}
MONTH_CHOICES = [("", _("- Select -")), *MONTHS]
YEAR = {
    "required": False,
    "min_value": 1930,
    "max_value": 2100,
    "widget": forms.TextInput(attrs={"inputmode": "numeric", "maxlength": "4"}),
    "error_messages": {
        "invalid": _("Enter the year with 4 digits, like 2019."),
        "min_value": _("Enter the year with 4 digits, like 2019."),
        "max_value": _("Enter the year with 4 digits, like 2019."),
    },
}


class PastJobForm(PageForm):
    """One job held before. All empty: no job. People know months and years, so no day is asked for.

    `quiet`: the person only asked for another empty job, so nothing typed is complained of yet.
    """

    title = forms.CharField(label=_("Job title"), max_length=120, required=False)
    employer_name = forms.CharField(label=_("Employer"), max_length=120, required=False)
    began_month = forms.ChoiceField(label=_("Month you started"), choices=MONTH_CHOICES, required=False)
    began_year = forms.IntegerField(label=_("Year you started"), **YEAR)  # type: ignore[arg-type]
    ended_month = forms.ChoiceField(
        label=_("Month you left"), choices=MONTH_CHOICES, required=False, help_text=_("Empty if you are there.")
    )
    ended_year = forms.IntegerField(label=_("Year you left"), **YEAR)  # type: ignore[arg-type]
    duties = forms.CharField(
        label=_("What you did"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, quiet: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        self.quiet = quiet

    @property
    def errors(self) -> ErrorDict:
        return ErrorDict() if self.quiet else super().errors

    @property
    def is_empty(self) -> bool:
        return not any(self.cleaned_data.get(name) for name in self.fields)

    def clean(self) -> None:
        if self.is_empty and not self.errors:
            return
        told = self.cleaned_data
        needed = {
            "title": _("Fill in “Job title”."),
            "employer_name": _("Fill in “Employer”."),
            "began_month": _("Choose the month you started."),
            "began_year": _("Fill in “Year you started”."),
        }
        for name, message in needed.items():
            if not told.get(name) and name not in self.errors:
                self.add_error(name, message)
        self._check_end()
        if looks_like_ssn(told.get("duties") or ""):
            self.add_error("duties", _("Take out the number that looks like a Social Security number."))

    def _check_end(self) -> None:
        told = self.cleaned_data
        if bool(told.get("ended_month")) != bool(told.get("ended_year")) and "ended_year" not in self.errors:
            self.add_error("ended_year", _("Give both the month and the year you left, or neither."))
        began, ended = self._day("began"), self._day("ended")
        if began and ended and ended < began:
            self.add_error("ended_year", _("A job cannot end before it began. Check the dates."))

    def _day(self, which: str) -> dt.date | None:
        month, year = self.cleaned_data.get(f"{which}_month"), self.cleaned_data.get(f"{which}_year")
        return dt.date(year, int(month), 1) if month and year else None

    def past_job(self) -> PastJob:
        """What the action takes; ask this of a valid form that is not empty."""
        told = self.cleaned_data
        began = self._day("began")
        assert began is not None, "clean() asks for both parts"  # noqa: S101
        return PastJob(
            title=told["title"],
            employer_name=told["employer_name"],
            began_on=began,
            ended_on=self._day("ended"),
            duties=told["duties"],
        )

    @staticmethod
    def answers(job: WorkHistory) -> dict[str, Any]:
        """What the record holds of a job, by field name."""
        return {
            "title": job.title,
            "employer_name": job.employer_name,
            "began_month": job.began_on.month,
            "began_year": job.began_on.year,
            "ended_month": job.ended_on.month if job.ended_on else "",
            "ended_year": job.ended_on.year if job.ended_on else None,
            "duties": job.duties,
        }


class ResumeForm(StepForm):
    headline = forms.CharField(
        label=_("One line about you"),
        max_length=120,
        help_text=_("For example: Line cook with 5 years of work"),
    )
    summary = forms.CharField(
        label=_("What you are good at"),
        max_length=3000,
        required=False,
        help_text=_("Three or four sentences are enough."),
        widget=forms.Textarea,
    )
    licences = forms.CharField(
        label=_("Licenses and certificates"),
        required=False,
        max_length=1000,
        help_text=_("One on each line, like “Forklift” or “CNA”."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    languages = forms.CharField(
        label=_("Languages you speak"),
        required=False,
        max_length=300,
        help_text=_("One on each line."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    is_online = forms.BooleanField(
        label=_("Show my résumé to employers"),
        required=False,
        help_text=_("Only employers that we checked can see it. You can turn this off at any time."),
    )

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.jobs = self._job_forms(data)

    def _job_forms(self, data: Any) -> list[PastJobForm]:
        saved = list(self.seeker.work_history.order_by("-began_on", "pk")[:MOST_JOBS])
        if data is None:
            held = [PastJobForm.answers(job) for job in saved] or [{}]
            return [PastJobForm(initial=answers, prefix=f"job{n}") for n, answers in enumerate(held)]
        sent = sum(f"job{n}-title" in data for n in range(MOST_JOBS))
        jobs = [PastJobForm(data, prefix=f"job{n}", quiet=bool(self.offered)) for n in range(sent)]
        if self.offered == "add" and sent < MOST_JOBS:
            jobs.append(PastJobForm(prefix=f"job{sent}"))
        return jobs

    def answers(self, seeker: Seeker) -> dict[str, Any]:
        resume = getattr(seeker, "resume", None)
        if resume is None:
            return {}
        return {
            "headline": resume.headline,
            "summary": resume.summary,
            "licences": "\n".join(resume.licences),
            "languages": "\n".join(resume.languages),
            "is_online": resume.is_online,
        }

    def clean_licences(self) -> list[str]:
        return self._lines("licences")

    def clean_languages(self) -> list[str]:
        return self._lines("languages")

    def _lines(self, name: str) -> list[str]:
        """One entry from each line, without repeats. Raises ValidationError for a line that is too long."""
        lines = [line.strip() for line in str(self.cleaned_data[name]).splitlines()]
        kept = list(dict.fromkeys(line for line in lines if line))
        if any(len(line) > LONGEST[name] for line in kept):
            raise forms.ValidationError(
                _("Use at most %(most)s letters on each line."), params={"most": LONGEST[name]}
            )
        return kept

    def clean(self) -> None:
        if not all([job.is_valid() for job in self.jobs if job.is_bound]):
            self.add_error(None, _("Check the jobs you had before."))

    def save(self, *, actor: Actor, moment: Moment) -> None:
        """Save the words, then the jobs; whatever could be refused of the jobs was checked above."""
        save_resume(actor=actor, seeker_id=self.seeker.pk, values=self.told(), moment=moment)
        jobs = [job.past_job() for job in self.jobs if not job.is_empty]
        save_past_jobs(actor=actor, seeker_id=self.seeker.pk, jobs=jobs, moment=moment)

    def context(self, address: Callable[[str], str]) -> dict[str, Any]:
        return {"may_add": len(self.jobs) < MOST_JOBS}

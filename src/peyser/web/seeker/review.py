"""All answers of a profile on one page, each with the way to change it; here the profile is finished."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peyser.accounts.actor import Actor
from peyser.kernel.moment import Moment
from peyser.reference.queries import occupations_by_code, skills_by_code
from peyser.seekers.actions.profile import finish_profile
from peyser.seekers.models import Seeker
from peyser.seekers.queries import open_steps
from peyser.web.formats import format_date, format_money, format_phone
from peyser.web.seeker.step_form import StepForm
from peyser.web.seeker.work_forms import local_name, local_title

Row = tuple[Any, Any, str]


class ReviewForm(StepForm):
    """Asks nothing; sending it says that the answers are right."""

    def answers(self, seeker: Seeker) -> dict[str, Any]:
        return {}

    def save(self, *, actor: Actor, moment: Moment) -> None:
        if not self.partial:
            finish_profile(actor=actor, seeker_id=self.seeker.pk, moment=moment)

    def context(self, address: Callable[[str], str]) -> dict[str, Any]:
        return {
            "sections": sections(self.seeker, lambda step: f"{address(step)}?change=1"),
            "open": [(step, address(step)) for step in open_steps(self.seeker)],
        }


def sections(seeker: Seeker, address: Callable[[str], str]) -> list[tuple[str, list[Row]]]:
    """Return the answers as (heading, rows of label, answer, address to change it), in the order of the steps."""
    return [
        (_("How to reach you"), _contact(seeker, address("contact"))),
        (_("The job you want"), _wanted(seeker, address("wanted"))),
        (_("What you bring"), _background(seeker, address("background"))),
        (_("Your kind of work"), _occupations(seeker, address("occupations"))),
        (_("Your skills"), _skills(seeker, address("skills"))),
        (_("Your résumé"), _resume(seeker, address("resume"))),
    ]


def _contact(seeker: Seeker, change: str) -> list[Row]:
    place = f"{seeker.street}, {seeker.city}" if seeker.street else seeker.city
    return [
        (_("Phone"), format_phone(seeker.phone), change),
        (_("E-mail"), seeker.email, change),
        (_("Address"), f"{place} {seeker.state} {seeker.zip_code}", change),
        (_("Language"), dict(settings.LANGUAGES).get(seeker.language, ""), change),
        (_("How we tell you about jobs"), seeker.get_channel_display(), change),
    ]


def _wanted(seeker: Seeker, change: str) -> list[Row]:
    hours = {True: _("Full time"), False: _("Part time"), None: ""}[seeker.wants_full_time]
    miles = seeker.travel_miles
    start = format_date(seeker.available_from) or _("Now")
    return [
        (_("Full time or part time"), hours, change),
        (_("When you can work"), seeker.get_shift_display(), change),
        (
            _("How far you will travel"),
            "" if miles is None else ngettext("%(count)d mile", "%(count)d miles", miles) % {"count": miles},
            change,
        ),
        (_("Would move for a job"), yes_no(seeker.would_relocate), change),
        (_("Least pay for one hour"), format_money(seeker.wage_wanted), change),
        (_("First day you can work"), start, change),
        (_("Looking for work now"), yes_no(seeker.is_active), change),
    ]


def _background(seeker: Seeker, change: str) -> list[Row]:
    return [
        (_("School"), seeker.get_education_display() if seeker.education is not None else "", change),
        (_("Driver license"), seeker.get_driver_licence_display() if seeker.driver_licence else "", change),
        (_("Veteran"), seeker.get_veteran_status_display(), change),
        (_("May work in the United States"), yes_no(seeker.may_work_in_us), change),
    ]


def _occupations(seeker: Seeker, change: str) -> list[Row]:
    held = list(seeker.occupations.order_by("-months", "pk"))
    named = occupations_by_code([row.onet_code for row in held])
    rows: list[Row] = [
        (
            local_title(named[row.onet_code]),
            ngettext("%(count)d month", "%(count)d months", row.months) % {"count": row.months},
            change,
        )
        for row in held
        if row.onet_code in named
    ]
    return rows or [(_("Kind of work"), "", change)]


def _skills(seeker: Seeker, change: str) -> list[Row]:
    resume = getattr(seeker, "resume", None)
    named = skills_by_code(resume.skill_codes if resume else [])
    return [(_("Skills"), ", ".join(sorted(local_name(skill) for skill in named.values())), change)]


def _resume(seeker: Seeker, change: str) -> list[Row]:
    resume = getattr(seeker, "resume", None)
    if resume is None:
        return [(_("One line about you"), "", change)]
    jobs = seeker.work_history.count()
    return [
        (_("One line about you"), resume.headline, change),
        (_("What you are good at"), resume.summary, change),
        (_("Licenses and certificates"), ", ".join(resume.licences), change),
        (_("Languages you speak"), ", ".join(resume.languages), change),
        (_("Jobs you had before"), str(jobs), change),
        (_("Employers can see your résumé"), yes_no(resume.is_online), change),
    ]


def yes_no(answer: bool | None) -> str:
    """The answer in words; the empty text when there is none."""
    return {True: _("Yes"), False: _("No"), None: ""}[answer]

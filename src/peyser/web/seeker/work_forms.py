"""The steps that offer things to choose from: kinds of work with months of experience, and skills."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from peyser.accounts.actor import Actor
from peyser.kernel.moment import Moment
from peyser.reference.models import Occupation, Skill
from peyser.reference.queries import (
    occupations_by_code,
    skills_by_code,
    suggest_occupations,
    suggest_skills,
)
from peyser.seekers.actions.profile import save_occupations, save_skills
from peyser.seekers.models import Seeker
from peyser.web.seeker.step_form import StepForm

PICKED = re.compile(r"pick_(\d{2})(\d{4})(\d{2})")
MOST_MONTHS = 720
NUMBER_ERRORS = {
    "invalid": _("Enter the months as a whole number, like 18."),
    "min_value": _("Enter the months as a number from 0 to 720."),
    "max_value": _("Enter the months as a number from 0 to 720."),
}


def local_title(occupation: Occupation) -> str:
    """The title in the page's language."""
    return str(occupation.title_es if _spanish() else occupation.title)


def local_name(skill: Skill) -> str:
    """The name of a skill in the page's language."""
    return str(skill.name_es if _spanish() else skill.name)


def _spanish() -> bool:
    return (get_language() or "").startswith("es")


class OccupationsForm(StepForm):
    """A box to check and a number of months for each kind of work on offer: chosen, saved, or just found."""

    words = forms.CharField(
        label=_("Job title"),
        required=False,
        max_length=80,
        help_text=_("Type a job you had or want, like “cook” or “truck driver”. Then select “Find”."),
    )

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        saved = {row.onet_code: row.months for row in self.seeker.occupations.order_by("-months", "pk")}
        wanted = picked_codes(data) if data is not None else list(saved)
        found = suggest_occupations((data or {}).get("words", ""))
        known = occupations_by_code(wanted)
        offered = {code: known[code] for code in wanted if code in known}
        self.offers = offered | {one.onet_code: one for one in found}
        self.found_count = len(found) if self.offered else None
        for code, occupation in self.offers.items():
            self._add_fields(code, local_title(occupation), saved.get(code))

    def _add_fields(self, code: str, title: str, months: int | None) -> None:
        name = field_name(code)
        self.fields[f"pick_{name}"] = forms.BooleanField(
            label=title, required=False, initial=months is not None
        )
        self.fields[f"months_{name}"] = forms.IntegerField(
            label=_("Months you did this work"),
            required=False,
            initial=months,
            min_value=0,
            max_value=MOST_MONTHS,
            widget=forms.TextInput(attrs={"inputmode": "numeric"}),
            error_messages=NUMBER_ERRORS,
        )

    def answers(self, seeker: Seeker) -> dict[str, Any]:
        return {}

    def pairs(self) -> list[tuple[BoundField, BoundField]]:
        """The box and the months of each kind of work on offer."""
        return [(self[f"pick_{field_name(c)}"], self[f"months_{field_name(c)}"]) for c in self.offers]

    def clean(self) -> None:
        if not self.partial and not self._months_by_code():
            self.add_error(
                "words", _("Choose at least one kind of work. Type a job title and select “Find” to see some.")
            )

    def _months_by_code(self) -> dict[str, int]:
        told = self.cleaned_data
        return {
            code: told.get(f"months_{field_name(code)}") or 0
            for code in self.offers
            if told.get(f"pick_{field_name(code)}")
        }

    def save(self, *, actor: Actor, moment: Moment) -> None:
        if months := self._months_by_code():
            save_occupations(actor=actor, seeker_id=self.seeker.pk, months_by_code=months, moment=moment)


def field_name(code: str) -> str:
    """The O*NET code as part of a field's name: 53706200 of 53-7062.00."""
    return code.replace("-", "").replace(".", "")


def picked_codes(data: Any) -> list[str]:
    """The O*NET codes whose boxes were checked in what was sent."""
    hits = [PICKED.fullmatch(name) for name in data]
    return [f"{hit[1]}-{hit[2]}.{hit[3]}" for hit in hits if hit]


class SkillsForm(StepForm):
    words = forms.CharField(
        label=_("Look for more skills"),
        required=False,
        max_length=80,
        help_text=_("Type a skill, like “welding”. Then select “Find”."),
    )
    skills = forms.MultipleChoiceField(label=_("Skills you have"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        chosen = data.getlist("skills") if data is not None else self.initial["skills"]
        found = suggest_skills((data or {}).get("words", ""))
        self.found_count = len(found) if self.offered else None
        self.fields["skills"].choices = self._choices(chosen, found)  # type: ignore[attr-defined]

    def answers(self, seeker: Seeker) -> dict[str, Any]:
        resume = getattr(seeker, "resume", None)
        return {"skills": list(resume.skill_codes) if resume else []}

    def _choices(self, chosen: list[str], found: list[Skill]) -> list[tuple[Any, list[tuple[str, str]]]]:
        occupations = occupations_by_code(set(self.seeker.occupations.values_list("onet_code", flat=True)))
        of_work = [code for one in occupations.values() for code in one.skill_codes]
        named = skills_by_code({*of_work, *chosen})
        groups: list[tuple[Any, Iterable[Skill]]] = [
            (_("Found"), found),
            (_("You chose"), [named[code] for code in chosen if code in named]),
            (_("People in your kind of work often have these"), [named[c] for c in of_work if c in named]),
        ]
        shown: set[str] = set()
        choices = []
        for title, skills in groups:
            fresh = {one.code: local_name(one) for one in skills if one.code not in shown}
            shown |= set(fresh)
            choices.append((title, list(fresh.items())))
        return [(title, options) for title, options in choices if options]

    def save(self, *, actor: Actor, moment: Moment) -> None:
        if codes := self.cleaned_data["skills"]:
            save_skills(actor=actor, seeker_id=self.seeker.pk, skill_codes=codes, moment=moment)

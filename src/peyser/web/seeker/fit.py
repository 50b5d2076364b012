"""Why a job fits a seeker and what is missing, said to the seeker in plain words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peyser.job_orders.queries import JobView
from peyser.matching.explain import Line, Match
from peyser.reference.queries import skills_by_code
from peyser.web.formats import format_number
from peyser.web.seeker.work_forms import local_name

MET = {
    "work_authorization": gettext_lazy("You may work in the United States."),
    "education": gettext_lazy("You went as far in school as the job asks."),
    "experience": gettext_lazy("You did this kind of work long enough."),
    "minimum_age": gettext_lazy("You are old enough."),
    "driver_licence": gettext_lazy("You have the driver license."),
    "distance": gettext_lazy("The job is as near as you want."),
    "wage": gettext_lazy("The pay is what you want, or more."),
    "full_time": gettext_lazy("The hours are what you want."),
    "shift": gettext_lazy("The time of day is what you want."),
    "start": gettext_lazy("You can start on the first day."),
    "licences": gettext_lazy("You have the licenses."),
    "languages": gettext_lazy("You speak the languages."),
}
MISSED = {
    "education": gettext_lazy("The job asks for more school."),
    "experience": gettext_lazy("The job asks for more months in this kind of work."),
    "minimum_age": gettext_lazy("The law asks for an older worker."),
    "driver_licence": gettext_lazy("The job asks for another driver license."),
    "distance": gettext_lazy("The job is farther away than you want."),
    "wage": gettext_lazy("The pay is less than you want."),
    "full_time": gettext_lazy("The hours are not what you want."),
    "shift": gettext_lazy("The time of day is not what you want."),
    "start": gettext_lazy("The job starts before you can."),
    "licences": gettext_lazy("The job asks for a license that you did not list."),
    "languages": gettext_lazy("The job asks for a language that you did not list."),
}
UNKNOWN = {
    "work_authorization": gettext_lazy("Tell us if you may work in the United States."),
    "education": gettext_lazy("Tell us how far you went in school."),
    "experience": gettext_lazy("Tell us how long you did this kind of work."),
    "driver_licence": gettext_lazy("Tell us which driver license you have."),
    "distance": gettext_lazy("We do not know how far the job is from you."),
    "wage": gettext_lazy("Tell us which pay you want."),
    "full_time": gettext_lazy("Tell us if you want full-time or part-time work."),
    "languages": gettext_lazy("Tell us which languages you speak."),
}
WORDS = {True: MET, False: MISSED, None: UNKNOWN}
SKILL = "skill"


@dataclass(frozen=True, slots=True)
class Fit:
    """A job with the reasons for and against; `score` is 0 to 100."""

    job: JobView
    score: int
    why: tuple[str, ...]
    missing: tuple[str, ...]


def fits(jobs: Iterable[tuple[JobView, Match]]) -> list[Fit]:
    """Put the comparison of each job into words; one query for the names of all skills."""
    pairs = list(jobs)
    codes = {line.label for _job, match in pairs for line in match.lines if line.name == SKILL}
    names = {code: local_name(skill) for code, skill in skills_by_code(codes).items()}
    return [Fit(job, match.score, *_words(match.lines, names)) for job, match in pairs]


def _words(lines: tuple[Line, ...], names: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    skills = {
        met: ", ".join(
            names.get(line.label, line.label) for line in lines if line.name == SKILL and line.met is met
        )
        for met in (True, False)
    }
    why = [_sentence(line) for line in lines if line.met is True]
    missing = [_sentence(line) for line in lines if line.met is not True]
    if skills[True]:
        why.append(_("Skills you have: %(skills)s.") % {"skills": skills[True]})
    if skills[False]:
        missing.append(_("Skills you did not list: %(skills)s.") % {"skills": skills[False]})
    return tuple(text for text in why if text), tuple(text for text in missing if text)


def _sentence(line: Line) -> str:
    words: dict[str, Any] = WORDS[line.met]
    text = str(words.get(line.name, ""))
    if line.name == "distance" and line.has is not None:
        miles = format_number(round(line.has))
        return _("%(text)s It is %(miles)s miles away.") % {"text": text, "miles": miles}
    return text

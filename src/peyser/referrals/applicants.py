"""What an employer may know of a person referred to its order. A secret is not in here, so no page can show it."""

import datetime as dt
from dataclasses import dataclass

from peyser.reference.models import Skill
from peyser.reference.queries import skills_by_code
from peyser.referrals.models import Referral
from peyser.seekers.models import Resume


@dataclass(frozen=True, slots=True)
class PastJob:
    title: str
    employer_name: str
    began_on: dt.date
    ended_on: dt.date | None
    duties: str


@dataclass(frozen=True, slots=True)
class Applicant:
    """Phone and e-mail are empty unless the person put the résumé online.

    Never here: Social Security number, date of birth, union, veteran's detail, notes, the job center's record.
    """

    name: str
    phone: str
    email: str
    headline: str
    summary: str
    skills: tuple[Skill, ...]
    licences: tuple[str, ...]
    languages: tuple[str, ...]
    past_jobs: tuple[PastJob, ...]


def applicant_of(referral: Referral) -> Applicant:
    """The referred person as the employer of the order sees them. At most three queries."""
    seeker = referral.seeker
    resume = Resume.objects.filter(seeker=seeker).first() or Resume()
    known = skills_by_code(resume.skill_codes) if resume.skill_codes else {}
    return Applicant(
        name=seeker.name,
        phone=seeker.phone if resume.is_online else "",
        email=seeker.email if resume.is_online else "",
        headline=resume.headline,
        summary=resume.summary if resume.is_online else "",
        skills=tuple(known[code] for code in resume.skill_codes if code in known),
        licences=tuple(resume.licences),
        languages=tuple(resume.languages),
        past_jobs=tuple(
            PastJob(job.title, job.employer_name, job.began_on, job.ended_on, job.duties)
            for job in seeker.work_history.order_by("-began_on", "-pk")
        ),
    )

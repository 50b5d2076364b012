"""The profile and the résumé, step by step: each step is saved by itself, so nothing typed is lost."""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actions.people import email_fault
from peyser.accounts.actor import Actor
from peyser.accounts.models import User
from peyser.audit.fits import misfits
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.ssn import looks_like_ssn
from peyser.reference.models import Occupation, Skill, ZipCode
from peyser.seekers.models import Resume, Seeker, SeekerOccupation, WorkHistory
from peyser.seekers.permissions import can_edit_seeker
from peyser.seekers.queries import is_in_reach, open_steps

CONTACT = ("phone", "email", "street", "city", "zip_code", "language", "channel")
WANTED = (
    "travel_miles", "would_relocate", "wage_wanted", "shift", "wants_full_time", "available_from", "is_active",
)  # fmt: skip
BACKGROUND = ("education", "driver_licence", "veteran_status", "may_work_in_us")
RESUME = ("headline", "summary", "licences", "languages", "is_online")


@dataclass(frozen=True, slots=True, kw_only=True)
class PastJob:
    title: str
    employer_name: str
    began_on: dt.date
    ended_on: dt.date | None = None
    duties: str = ""


def save_contact(*, actor: Actor, seeker_id: int, values: dict[str, Any], moment: Moment) -> Seeker:
    """Save how to reach the person. `values` holds any of CONTACT. Raises BadInput, PermissionDenied."""
    zip_code = values.get("zip_code")
    if zip_code is not None and not ZipCode.objects.filter(code=zip_code).exists():
        raise BadInput({"zip_code": _("Enter a 5-digit U.S. ZIP code that exists, such as 65101.")})
    if faults := email_fault(values.get("email") or ""):
        raise BadInput(faults)
    if "language" in values and values["language"] not in dict(settings.LANGUAGES):
        raise BadInput({"language": _("Choose from the list.")})
    with transaction.atomic():
        seeker = _save_fields(actor, seeker_id, values, CONTACT, moment)
        if "language" in values and seeker.user_id is not None:
            User.objects.filter(pk=seeker.user_id).update(language=seeker.language)
        return seeker


def save_wanted(*, actor: Actor, seeker_id: int, values: dict[str, Any], moment: Moment) -> Seeker:
    """Save what work the person wants. `values` holds any of WANTED; `wage_wanted` is dollars an hour."""
    wage = values.get("wage_wanted")
    _refuse(misfits(Seeker, {"wage_wanted": wage}))
    if wage is not None and not Decimal(0) < wage < Decimal(1000):
        raise BadInput({"wage_wanted": _("Enter dollars per hour, such as 18.50.")})
    return _save_fields(actor, seeker_id, values, WANTED, moment)


def save_background(*, actor: Actor, seeker_id: int, values: dict[str, Any], moment: Moment) -> Seeker:
    """Save schooling, driver license, veteran status, permission to work. `values` holds any of BACKGROUND."""
    return _save_fields(actor, seeker_id, values, BACKGROUND, moment)


def save_occupations(*, actor: Actor, seeker_id: int, months_by_code: dict[str, int], moment: Moment) -> Seeker:
    """Code the seeker to all these O*NET occupations (code → months of experience), in place of the earlier ones.

    What the person confirms here is marked so. Raises BadInput (field `occupations`) for an unknown code or none.
    """
    known = set(
        Occupation.objects.filter(pk__in=months_by_code, retired_on__isnull=True).values_list("pk", flat=True)
    )
    if not known or known != set(months_by_code):
        raise BadInput({"occupations": _("Choose at least one kind of work from the list.")})
    for months in months_by_code.values():
        _refuse(misfits(SeekerOccupation, {"months": months}), under="occupations")
    with transaction.atomic():
        seeker = _locked(actor, seeker_id, moment)
        seeker.occupations.exclude(onet_code__in=known).delete()
        SeekerOccupation.objects.bulk_create(
            [
                SeekerOccupation(seeker=seeker, onet_code=code, months=months, confirmed=True)
                for code, months in sorted(months_by_code.items())
            ],
            update_conflicts=True,
            update_fields=["months", "confirmed"],
            unique_fields=["seeker", "onet_code"],
        )
        return _touched(seeker, moment)


def save_skills(*, actor: Actor, seeker_id: int, skill_codes: list[str], moment: Moment) -> Seeker:
    """Assign these skills, in place of the earlier ones. Raises BadInput (field `skills`) for an unknown one."""
    wanted = sorted(set(skill_codes))
    if Skill.objects.filter(pk__in=wanted).count() != len(wanted) or not wanted:
        raise BadInput({"skills": _("Choose at least one skill from the list.")})
    with transaction.atomic():
        seeker = _locked(actor, seeker_id, moment)
        Resume.objects.filter(seeker=seeker).update(skill_codes=wanted, updated_at=moment.at)
        return _touched(seeker, moment)


def save_resume(*, actor: Actor, seeker_id: int, values: dict[str, Any], moment: Moment) -> Seeker:
    """Save the words of the résumé. `values` holds any of RESUME. Refuses a text with a Social Security number."""
    for name in ("headline", "summary"):
        if looks_like_ssn(values.get(name) or ""):
            raise BadInput({name: _("Take out the number that looks like a Social Security number.")})
    allowed = {name: value for name, value in values.items() if name in RESUME}
    _refuse(misfits(Resume, allowed))
    with transaction.atomic():
        seeker = _locked(actor, seeker_id, moment)
        completed = {"completed_at": moment.at} if allowed.get("headline") else {}
        Resume.objects.filter(seeker=seeker).update(**allowed, **completed, updated_at=moment.at)
        return _touched(seeker, moment)


def save_past_jobs(*, actor: Actor, seeker_id: int, jobs: list[PastJob], moment: Moment) -> Seeker:
    """Save the person's earlier jobs, in place of those saved before. Raises BadInput (field `past_jobs`)."""
    if any(job.ended_on and job.ended_on < job.began_on for job in jobs):
        raise BadInput({"past_jobs": _("A job cannot end before it began. Check the dates.")})
    if any(looks_like_ssn(f"{job.title} {job.duties}") for job in jobs):
        raise BadInput({"past_jobs": _("Take out the number that looks like a Social Security number.")})
    for job in jobs:
        _refuse(misfits(WorkHistory, dataclasses.asdict(job)), under="past_jobs")
    with transaction.atomic():
        seeker = _locked(actor, seeker_id, moment)
        seeker.work_history.all().delete()
        WorkHistory.objects.bulk_create(
            [
                WorkHistory(
                    seeker=seeker,
                    title=job.title,
                    employer_name=job.employer_name,
                    began_on=job.began_on,
                    ended_on=job.ended_on,
                    duties=job.duties,
                )
                for job in jobs
            ]
        )
        return _touched(seeker, moment)


def finish_profile(*, actor: Actor, seeker_id: int, moment: Moment) -> Seeker:
    """Declare the profile complete. Raises BadInput (field "") while a step is open."""
    with transaction.atomic():
        seeker = _locked(actor, seeker_id, moment)
        if open_steps(seeker):
            raise BadInput({"": _("Some steps are still open. Finish them first; what you saved stays.")})
        seeker.profile_completed_at = seeker.profile_completed_at or moment.at
        return _touched(seeker, moment)


def _save_fields(
    actor: Actor, seeker_id: int, values: dict[str, Any], allowed: tuple[str, ...], moment: Moment
) -> Seeker:
    _refuse(misfits(Seeker, {name: value for name, value in values.items() if name in allowed}))
    with transaction.atomic():
        seeker = _locked(actor, seeker_id, moment)
        for name in allowed:
            if name in values:
                setattr(seeker, name, values[name])
        return _touched(seeker, moment)


def _refuse(faults: dict[str, str], *, under: str = "") -> None:
    """Raise BadInput for what a column cannot hold, by its own name or `under` the name of the whole step."""
    if faults:
        raise BadInput({under: next(iter(faults.values()))} if under else faults)


def _locked(actor: Actor, seeker_id: int, moment: Moment) -> Seeker:
    seeker: Seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
    if not can_edit_seeker(actor, seeker, in_reach=is_in_reach(actor, seeker_id, on=moment.on)):
        raise PermissionDenied
    return seeker


def _touched(seeker: Seeker, moment: Moment) -> Seeker:
    seeker.updated_at = moment.at
    seeker.save()
    return seeker

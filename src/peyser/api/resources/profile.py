"""The parts of a seeker's profile. Each is saved by itself and answered with the record as it stands then."""

from ninja import Router

from peyser.access.clock import moment
from peyser.access.entrances import entrance
from peyser.api.fields import Id
from peyser.api.requests import ApiRequest
from peyser.api.resources.seekers import OWN_OR_FRONTLINE
from peyser.api.schemas.seeker_records import seeker_record
from peyser.api.schemas.seekers import (
    BackgroundPart,
    ContactPart,
    OccupationsPart,
    PastJobsPart,
    ResumePart,
    SeekerRecord,
    SkillsPart,
    WantedPart,
    given,
)
from peyser.seekers.actions import profile
from peyser.seekers.queries import seeker_for_actor

router = Router(tags=["Profile"])


def _within_reach(request: ApiRequest, seeker_id: int) -> int:
    """The id, when this record is one's own or may be opened; otherwise it is not there (404)."""
    return int(seeker_for_actor(request.actor, seeker_id, on=request.today).pk)


def _as_it_stands(request: ApiRequest, seeker_id: int) -> SeekerRecord:
    return seeker_record(seeker_for_actor(request.actor, seeker_id, on=request.today))


@router.patch("/{seeker_id}/contact", response=SeekerRecord, summary="Change how to reach the person")
@entrance(OWN_OR_FRONTLINE)
def change_contact(request: ApiRequest, seeker_id: Id, body: ContactPart) -> SeekerRecord:
    """E-mail here is for contact; the address to sign in with stays."""
    known = _within_reach(request, seeker_id)
    profile.save_contact(actor=request.actor, seeker_id=known, values=given(body), moment=moment())
    return _as_it_stands(request, known)


@router.patch("/{seeker_id}/wanted", response=SeekerRecord, summary="Change what work the person wants")
@entrance(OWN_OR_FRONTLINE)
def change_wanted(request: ApiRequest, seeker_id: Id, body: WantedPart) -> SeekerRecord:
    """Distance, shift, pay, full time, and whether the person looks for work now."""
    known = _within_reach(request, seeker_id)
    profile.save_wanted(actor=request.actor, seeker_id=known, values=given(body), moment=moment())
    return _as_it_stands(request, known)


@router.patch("/{seeker_id}/background", response=SeekerRecord, summary="Change schooling and background")
@entrance(OWN_OR_FRONTLINE)
def change_background(request: ApiRequest, seeker_id: Id, body: BackgroundPart) -> SeekerRecord:
    """Schooling, driver license, veteran status, permission to work in the United States."""
    known = _within_reach(request, seeker_id)
    profile.save_background(actor=request.actor, seeker_id=known, values=given(body), moment=moment())
    return _as_it_stands(request, known)


@router.put("/{seeker_id}/occupations", response=SeekerRecord, summary="Set the occupations")
@entrance(OWN_OR_FRONTLINE)
def set_occupations(request: ApiRequest, seeker_id: Id, body: OccupationsPart) -> SeekerRecord:
    """O*NET codes with months of experience."""
    known = _within_reach(request, seeker_id)
    months = {row.onet_code: row.months for row in body.occupations}
    profile.save_occupations(actor=request.actor, seeker_id=known, months_by_code=months, moment=moment())
    return _as_it_stands(request, known)


@router.put("/{seeker_id}/skills", response=SeekerRecord, summary="Set the skills")
@entrance(OWN_OR_FRONTLINE)
def set_skills(request: ApiRequest, seeker_id: Id, body: SkillsPart) -> SeekerRecord:
    """Codes of skills; `GET /reference/skills` lists them."""
    known = _within_reach(request, seeker_id)
    profile.save_skills(actor=request.actor, seeker_id=known, skill_codes=body.skills, moment=moment())
    return _as_it_stands(request, known)


@router.patch("/{seeker_id}/resume", response=SeekerRecord, summary="Change the résumé")
@entrance(OWN_OR_FRONTLINE)
def change_resume(request: ApiRequest, seeker_id: Id, body: ResumePart) -> SeekerRecord:
    """A text with what looks like a Social Security number is refused."""
    known = _within_reach(request, seeker_id)
    profile.save_resume(actor=request.actor, seeker_id=known, values=given(body), moment=moment())
    return _as_it_stands(request, known)


@router.put("/{seeker_id}/past-jobs", response=SeekerRecord, summary="Set the earlier jobs")
@entrance(OWN_OR_FRONTLINE)
def set_past_jobs(request: ApiRequest, seeker_id: Id, body: PastJobsPart) -> SeekerRecord:
    """As the person tells them."""
    known = _within_reach(request, seeker_id)
    jobs = [profile.PastJob(**past.model_dump()) for past in body.past_jobs]
    profile.save_past_jobs(actor=request.actor, seeker_id=known, jobs=jobs, moment=moment())
    return _as_it_stands(request, known)


@router.post("/{seeker_id}/finish", response=SeekerRecord, summary="Declare the profile complete")
@entrance(OWN_OR_FRONTLINE)
def finish_the_profile(request: ApiRequest, seeker_id: Id) -> SeekerRecord:
    """Refused while `open_steps` names a part."""
    known = _within_reach(request, seeker_id)
    profile.finish_profile(actor=request.actor, seeker_id=known, moment=moment())
    return _as_it_stands(request, known)

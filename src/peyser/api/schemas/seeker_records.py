"""From a seeker's record to the answers of the API."""

from collections.abc import Iterable

from peyser.api.schemas.seekers import (
    BackgroundOut,
    ContactOut,
    OccupationOut,
    PastJobOut,
    Registered,
    ResumeOut,
    SeekerListed,
    SeekerRecord,
    WantedOut,
)
from peyser.api.schemas.shapes import OfficeRef
from peyser.reference.queries import occupations_by_code
from peyser.seekers.models import Resume, Seeker
from peyser.seekers.queries import open_steps


def registered(seeker: Seeker) -> Registered:
    return Registered(
        id=seeker.pk,
        state_id=seeker.state_id,
        given_name=seeker.given_name,
        family_name=seeker.family_name,
        can_sign_in=seeker.user_id is not None,
        home_office=_office(seeker),
    )


def listed(seekers: Iterable[Seeker], *, within_reach: set[int]) -> list[SeekerListed]:
    return [
        SeekerListed(
            id=seeker.pk,
            state_id=seeker.state_id,
            name=seeker.name,
            born_on=seeker.born_on,
            home_office=_office(seeker),
            may_open=seeker.pk in within_reach,
        )
        for seeker in seekers
    ]


def seeker_record(seeker: Seeker) -> SeekerRecord:
    """The whole record; four short queries."""
    resume = getattr(seeker, "resume", None) or Resume()
    return SeekerRecord(
        id=seeker.pk,
        state_id=seeker.state_id,
        given_name=seeker.given_name,
        family_name=seeker.family_name,
        born_on=seeker.born_on,
        home_office=_office(seeker),
        registered_at=seeker.registered_at,
        profile_completed_at=seeker.profile_completed_at,
        open_steps=list(open_steps(seeker)),
        contact=ContactOut(**{name: getattr(seeker, name) for name in ContactOut.model_fields}),
        wanted=WantedOut(**{name: getattr(seeker, name) for name in WantedOut.model_fields}),
        background=BackgroundOut(**{name: getattr(seeker, name) for name in BackgroundOut.model_fields}),
        occupations=_occupations(seeker),
        skills=list(resume.skill_codes),
        resume=ResumeOut(**{name: getattr(resume, name) for name in ResumeOut.model_fields}),
        past_jobs=[
            PastJobOut(**{name: getattr(past, name) for name in PastJobOut.model_fields})
            for past in seeker.work_history.order_by("-began_on", "pk")
        ],
    )


def _office(seeker: Seeker) -> OfficeRef:
    return OfficeRef(id=seeker.home_office_id, name=seeker.home_office.name)


def _occupations(seeker: Seeker) -> list[OccupationOut]:
    rows = list(seeker.occupations.order_by("-months", "onet_code"))
    titles = occupations_by_code({row.onet_code for row in rows})
    return [
        OccupationOut(
            onet_code=row.onet_code,
            title=titles[row.onet_code].title if row.onet_code in titles else "",
            months=row.months,
            confirmed=row.confirmed,
        )
        for row in rows
    ]

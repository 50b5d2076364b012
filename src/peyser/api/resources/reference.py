from django.utils.translation import gettext
from ninja import Query, Router

from peyser.access.entrances import PUBLIC, STAFF, entrance
from peyser.accounts.queries import case_managers_of
from peyser.api.paging import PageQuery, one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.reference import (
    CenterQuery,
    Coded,
    CodedList,
    CodedPage,
    DayQuery,
    JobCenter,
    JobCenterList,
    PersonList,
    ProgramList,
    ProgramOut,
    ServiceCategoryList,
    ServiceCodeList,
    ServiceCodeOut,
    TermsOut,
    TextQuery,
    service_category_out,
)
from peyser.api.schemas.shapes import PersonRef, in_spanish
from peyser.employers.terms import terms_on
from peyser.offices.queries import job_centers
from peyser.reference.models import Skill
from peyser.reference.queries import programs_on, service_codes_for, suggest_occupations
from peyser.rulebook.enrollment.reasons import reasons_on
from peyser.rulebook.service.categories import categories_on

router = Router(tags=["Reference"])


@router.get("/occupations", response=CodedList, summary="Find the code of an occupation")
@entrance(PUBLIC)
def find_occupations(request: ApiRequest, query: Query[TextQuery]) -> CodedList:
    """The nearest by title, English or Spanish."""
    found = suggest_occupations(query.text)
    return CodedList(
        items=[Coded(code=o.onet_code, name=o.title_es if in_spanish() else o.title) for o in found]
    )


@router.get("/skills", response=CodedPage, summary="List the skills")
@entrance(PUBLIC)
def list_skills(request: ApiRequest, query: Query[PageQuery]) -> CodedPage:
    """By code."""
    rows, cursor = one_page(Skill.objects.order_by("pk"), query)
    items = [Coded(code=row.code, name=row.name_es if in_spanish() else row.name) for row in rows]
    return CodedPage(items=items, next_cursor=cursor)


@router.get("/services", response=ServiceCodeList, summary="List the services that you may record")
@entrance(STAFF)
def list_service_codes(request: ApiRequest, query: Query[DayQuery]) -> ServiceCodeList:
    """In force on the day, for your roles."""
    found = service_codes_for(on=query.on or request.today, roles=request.actor.roles)
    items = [
        ServiceCodeOut(
            code=code.code,
            name=code.name_es if in_spanish() else code.name,
            category=code.category,
            triggers_participation=code.triggers_participation,
            needs_note=code.needs_note,
        )
        for code in found
    ]
    return ServiceCodeList(items=items)


@router.get("/service-categories", response=ServiceCategoryList, summary="List the kinds of services")
@entrance(PUBLIC)
def list_service_categories(request: ApiRequest, query: Query[DayQuery]) -> ServiceCategoryList:
    """In force on the day, with what each kind may do."""
    items = [service_category_out(one) for one in categories_on(query.on or request.today)]
    return ServiceCategoryList(items=items)


@router.get("/programs", response=ProgramList, summary="List the programs")
@entrance(PUBLIC)
def list_programs(request: ApiRequest, query: Query[DayQuery]) -> ProgramList:
    """In which people can be enrolled on the day."""
    items = [
        ProgramOut(
            code=one.code,
            name=one.name_es if in_spanish() else one.name,
            since=one.since,
            until=one.until,
            law=one.law,
        )
        for one in programs_on(query.on or request.today)
    ]
    return ProgramList(items=items)


@router.get("/job-centers", response=JobCenterList, summary="List the job centers")
@entrance(PUBLIC)
def list_job_centers(request: ApiRequest) -> JobCenterList:
    """By city, with the counties that each serves."""
    items = [
        JobCenter(
            id=office.pk,
            name=office.name,
            city=office.city,
            zip_code=office.zip_code,
            counties_served=list(office.counties_served),
        )
        for office in job_centers()
    ]
    return JobCenterList(items=items)


@router.get("/case-managers", response=PersonList, summary="List the case managers of a job center")
@entrance(STAFF)
def list_case_managers(request: ApiRequest, query: Query[CenterQuery]) -> PersonList:
    """Whom a participant may be assigned to."""
    found = case_managers_of(office_id=query.office_id, on=request.today)
    return PersonList(items=[PersonRef(id=user.pk, name=user.name) for user in found])


@router.get("/enrollment-reasons", response=CodedList, summary="List the reasons to enroll")
@entrance(STAFF)
def list_enrollment_reasons(request: ApiRequest, query: Query[DayQuery]) -> CodedList:
    """Those that the manual names on the day."""
    found = reasons_on(query.on or request.today)
    return CodedList(items=[Coded(code=reason.key, name=gettext(reason.label)) for reason in found])


@router.get("/terms", response=TermsOut, summary="Read the terms of service for employers")
@entrance(PUBLIC)
def get_terms(request: ApiRequest) -> TermsOut:
    """The edition in force today."""
    terms = terms_on(request.today)
    return TermsOut(version=terms.version, lines=[gettext(line) for line in terms.lines])

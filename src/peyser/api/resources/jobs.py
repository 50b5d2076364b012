from ninja import Query, Router

from peyser.access.clock import moment
from peyser.access.entrances import PUBLIC, entrance
from peyser.api.fields import Id
from peyser.api.paging import one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.jobs import Job, JobPage, JobQuery, job
from peyser.job_orders.actions.opened import note_opened_job
from peyser.job_orders.queries import JobSearch, job_for_actor, may_see_how_to_apply, search_jobs, view_for

router = Router(tags=["Jobs"])


@router.get("", response=JobPage, summary="Search the jobs that are online")
@entrance(PUBLIC)
def find_jobs(request: ApiRequest, query: Query[JobQuery]) -> JobPage:
    """Best first: nearest words, then nearest place, then newest. Nobody needs to sign in."""
    search = JobSearch(
        words=query.words,
        zip_code=query.zip,
        miles=query.miles,
        full_time=query.full_time,
        onet_group=query.occupation,
    )
    rows, cursor = one_page(search_jobs(request.actor, search, on=request.today), query)
    return JobPage(items=[job(view_for(request.actor, row)) for row in rows], next_cursor=cursor)


@router.get("/{job_id}", response=Job, summary="Read one job")
@entrance(PUBLIC)
def get_job(request: ApiRequest, job_id: Id) -> Job:
    """How to apply is shown to those who sign in."""
    order = job_for_actor(request.actor, job_id, on=request.today)
    note_opened_job(actor=request.actor, job_order_id=order.pk, moment=moment())
    signed_in = may_see_how_to_apply(request.actor, on=request.today).allowed
    return job(view_for(request.actor, order, with_how_to_apply=signed_in))

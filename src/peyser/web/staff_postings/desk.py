"""The notices of self-employed work of the actor's centers, and the tickler of what must come off the board."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from peyser.accounts.permissions import serves_people
from peyser.postings.choices import List
from peyser.postings.queries import postings_ending_soon, postings_listed, postings_to_take_down
from peyser.web.components.answers import form_page
from peyser.web.components.paging import page_of
from peyser.web.staff.doors import StaffRequest, staff_page
from peyser.web.staff_postings.forms import ListForm

SHOWN = 20


@staff_page
@require_safe
def desk(request: StaffRequest) -> HttpResponse:
    """List the notices by what is to be done; above them the sheets whose days are over or soon will be."""
    form = ListForm({"show": List.ON_BOARD, **request.GET.dict()})
    which = form.cleaned_data["show"] if form.is_valid() else List.ON_BOARD
    page = page_of(request, postings_listed(request.actor, which, on=request.today))
    return form_page(
        request,
        "postings/desk.jinja",
        form,
        page=page,
        which=List(which).label,
        over=list(postings_to_take_down(request.actor, on=request.today)[:SHOWN]),
        soon=list(postings_ending_soon(request.actor, on=request.today)[:SHOWN]),
        may_write=serves_people(request.actor),
    )

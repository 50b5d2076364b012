"""The seeker's messages. Opening one from the list is a POST, so that it can be marked as read."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve

from peyser.access.clock import now
from peyser.access.entrances import SEEKER, entrance
from peyser.job_orders.models import JobOrder
from peyser.notifications.actions.deliver import mark_read
from peyser.notifications.models import Message
from peyser.notifications.queries import inbox
from peyser.web.components.answers import found
from peyser.web.public.jobs import page_number

ON_A_PAGE = 20


@entrance(SEEKER)
def messages_page(request: Any) -> HttpResponse:
    """List the own messages, newest first."""
    page = page_number(request.GET.get("page", ""))
    first = (page - 1) * ON_A_PAGE
    shown = list(inbox(request.actor)[first : first + ON_A_PAGE + 1])
    context = {"inbox": shown[:ON_A_PAGE], "page": page, "more": len(shown) > ON_A_PAGE}
    return render(request, "seeker/messages.jinja", context)


@entrance(SEEKER)
def message(request: Any, pk: int) -> HttpResponse:
    """Show one message; a POST marks it as read first."""
    shown = found(lambda: inbox(request.actor).get(pk=pk))
    if request.method == "POST":
        mark_read(recipient_id=request.actor.user_id, message_id=pk, at=now())
        return redirect("seeker-message", pk)
    return render(request, "seeker/message.jinja", {"message": shown, "leads": leads_somewhere(request, shown)})


def leads_somewhere(request: Any, message: Message) -> bool:
    """Whether the page that the message links to can be opened: the job may have been closed in the meantime."""
    try:
        place = resolve(message.link)
    except Resolver404:
        return False
    if place.url_name != "job":
        return True
    shown = JobOrder.objects.visible_to(request.actor, on=request.today)
    return shown.filter(pk=place.kwargs["pk"]).exists()

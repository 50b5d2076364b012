"""The seeker's own profile: where it goes on, and its steps."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from peyser.access.entrances import SEEKER, entrance
from peyser.seekers.queries import open_steps, seeker_for_actor
from peyser.web.repeat import done_once
from peyser.web.seeker.profile_steps import Place, answer_step


@entrance(SEEKER)
def profile(request: Any) -> HttpResponse:
    """Go to the first step that is still open, or to the answers when there is none."""
    return redirect(own_step((*open_steps(own_seeker(request)), "review")[0]))


@entrance(SEEKER)
@done_once
def profile_step(request: Any, step: str) -> HttpResponse:
    """Show or save one step of the own profile."""
    place = Place(seeker=own_seeker(request), own=True, address=own_step, home=reverse("seeker-home"))
    return answer_step(request, step, place)


def own_seeker(request: Any) -> Any:
    """The record of the seeker who is signed in."""
    return seeker_for_actor(request.actor, request.actor.seeker_id, on=request.today)


def own_step(step: str) -> str:
    """The address of a step of the own profile."""
    return reverse("seeker-profile-step", args=[step])

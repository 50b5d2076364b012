"""The first page and the short pages that explain."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from peyser.access.entrances import PUBLIC, entrance
from peyser.web.public.forms import JobSearchForm


@entrance(PUBLIC)
def home(request: HttpRequest) -> HttpResponse:
    """Show what this site is for, the search and the doors for seekers, employers and staff."""
    return render(request, "public/home.jinja", {"search_form": JobSearchForm()})


@entrance(PUBLIC)
def privacy(request: HttpRequest) -> HttpResponse:
    """Show what we ask people for, why, and who may see it."""
    return render(request, "public/privacy.jinja")

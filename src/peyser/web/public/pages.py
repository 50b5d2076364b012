"""The first page and the short pages that explain."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from peyser.access.entrances import PUBLIC, SIGNED_IN, entrance
from peyser.web.navigation import own_page
from peyser.web.public.forms import JobSearchForm


@entrance(PUBLIC)
def home(request: HttpRequest) -> HttpResponse:
    """Show what this site is for, the search and the doors for seekers, employers and staff."""
    return render(request, "public/home.jinja", {"search_form": JobSearchForm()})


@entrance(SIGNED_IN)
def start(request: Any) -> HttpResponse:
    """Lead a person who has just signed in to the page where their day begins."""
    return redirect(own_page(request))


@entrance(PUBLIC)
def privacy(request: HttpRequest) -> HttpResponse:
    """Show what we ask people for, why, and who may see it."""
    return render(request, "public/privacy.jinja")


@entrance(PUBLIC)
def bonding_sheet(request: HttpRequest) -> HttpResponse:
    """Show the information sheet on the Federal Bonding program, which staff hand over with the service."""
    return render(request, "public/bonding_sheet.jinja")

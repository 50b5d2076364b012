from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from peyser.access.entrances import PUBLIC, entrance


@entrance(PUBLIC)
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show what we promise to people with disabilities and how to tell us that something does not work."""
    return render(request, "layout/accessibility.jinja")

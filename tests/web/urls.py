"""Routes for the tests of layout and components: the foundation, and stand-ins for what it links to."""

from django.http import HttpRequest, HttpResponse  # noqa: TID251 (stand-in views)
from django.shortcuts import render  # noqa: TID251 (stand-in views)
from django.urls import include, path

from peyser.access.entrances import PUBLIC, SIGNED_IN, entrance
from peyser.accounts.models import User
from peyser.web import errors
from peyser.web.accessibility import accessibility
from peyser.web.language import set_language

handler400, handler403 = errors.bad_request, errors.permission_denied
handler404, handler500 = errors.page_not_found, errors.server_error


@entrance(PUBLIC)
def stand_in(request: HttpRequest) -> HttpResponse:
    return render(request, "errors/404.jinja")


@entrance(SIGNED_IN)
def private(request: HttpRequest) -> HttpResponse:
    return render(request, "errors/404.jinja")


@entrance(PUBLIC)
def writing(request: HttpRequest) -> HttpResponse:
    User.objects.filter(pk=0).update(given_name="X")
    return HttpResponse("written")


@entrance(PUBLIC)
def failing(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("on purpose")


urlpatterns = [
    path("", stand_in, name="home"),
    path("start/", stand_in, name="start"),
    path("jobs/", stand_in, name="job-search"),
    path("register/", stand_in, name="seeker-register"),
    path("hire/", stand_in, name="employer-register"),
    path("policy/", stand_in, name="policy"),
    path("privacy/", stand_in, name="privacy"),
    path("accessibility/", accessibility, name="accessibility"),
    path("private/", private, name="private"),
    path("writing/", writing, name="writing"),
    path("failing/", failing, name="failing"),
    path("language/", set_language, name="set-language"),
    path("gallery/", include("peyser.web.gallery.urls")),
    path("account/", include("allauth.urls")),
]

"""The device on which a center's kiosk runs: a signed cookie, set by staff, names the center."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from peyser.offices.models import Office
from peyser.offices.queries import job_centers
from peyser.web.components.answers import found

COOKIE, SALT, HOURS = "peyser_kiosk", "peyser.kiosk", 16


def make_kiosk(answer: HttpResponse, office: Office) -> None:
    """Let the device that gets this answer be the kiosk of the center until tonight."""
    answer.set_signed_cookie(
        COOKIE, office.code, salt=SALT, max_age=HOURS * 3600, path="/visit/", httponly=True,
        secure=settings.SESSION_COOKIE_SECURE, samesite="Lax",
    )  # fmt: skip


def kiosk_office(request: HttpRequest, code: str) -> Office:
    """The center of the address, if this device is its kiosk. Raises Http404."""
    if request.get_signed_cookie(COOKIE, default="", salt=SALT, max_age=HOURS * 3600) != code or not code:
        raise Http404
    return found(lambda: job_centers().get(code=code))

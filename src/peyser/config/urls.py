"""Every address of the site. Each view behind them declares who may enter (`peyser.access.entrances`)."""

from django.urls import include, path

from peyser.api.v1 import api
from peyser.config.views import health
from peyser.web.accessibility import accessibility
from peyser.web.language import set_language

urlpatterns = [
    path("", include("peyser.web.public.urls")),
    path("seeker/", include("peyser.web.seeker.urls")),
    path("visit/", include("peyser.web.kiosk.urls")),
    path("employer/", include("peyser.web.employer.urls")),
    path("staff/", include("peyser.web.staff.urls")),
    path("account/", include("allauth.urls")),
    path("language/", set_language, name="set-language"),
    path("accessibility/", accessibility, name="accessibility"),
    path("gallery/", include("peyser.web.gallery.urls")),
    path("api/v1/", api.urls),
    path("health/", health, name="health"),
]

handler400 = "peyser.web.errors.bad_request"
handler403 = "peyser.web.errors.permission_denied"
handler404 = "peyser.web.errors.page_not_found"
handler500 = "peyser.web.errors.server_error"

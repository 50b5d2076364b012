from django.urls import include, path

from peyser.web.public.jobs import job, search
from peyser.web.public.pages import bonding_sheet, home, privacy, start
from peyser.web.public.request import ask_for_referral

urlpatterns = [
    path("", home, name="home"),
    path("jobs/", search, name="job-search"),
    path("jobs/<int:pk>/", job, name="job"),
    path("jobs/<int:pk>/ask/", ask_for_referral, name="job-ask"),
    path("start/", start, name="start"),
    path("events/", include("peyser.web.events.urls")),
    path("policy/", include("peyser.web.policy.urls")),
    path("bonding/", bonding_sheet, name="bonding-sheet"),
    path("privacy/", privacy, name="privacy"),
]

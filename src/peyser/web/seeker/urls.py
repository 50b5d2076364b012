from django.urls import path

from peyser.web.seeker import career
from peyser.web.seeker.events import own_events
from peyser.web.seeker.home import fitting_jobs, home
from peyser.web.seeker.messages import message, messages_page
from peyser.web.seeker.profile import profile, profile_step
from peyser.web.seeker.record import record
from peyser.web.seeker.register import register
from peyser.web.seeker.resume import resume

urlpatterns = [
    path("", home, name="seeker-home"),
    path("register/", register, name="seeker-register"),
    path("profile/", profile, name="seeker-profile"),
    path("profile/<slug:step>/", profile_step, name="seeker-profile-step"),
    path("resume/", resume, name="seeker-resume"),
    path("jobs/", fitting_jobs, name="seeker-jobs"),
    path("events/", own_events, name="seeker-events"),
    path("messages/", messages_page, name="seeker-messages"),
    path("messages/<int:pk>/", message, name="seeker-message"),
    path("welcome/", career.welcome, name="seeker-welcome"),
    path("assessment/", career.assessment, name="seeker-assessment"),
    path("assessment/<str:kind>/", career.assessment_part, name="seeker-assessment-part"),
    path("jobs-in-demand/", career.market, name="seeker-market"),
    path("search/", career.press_search, name="seeker-search"),
    path("tools/", career.tools, name="seeker-tools"),
    path("tools/<slug:key>/", career.tool, name="seeker-tool"),
    path("record/", record, name="seeker-record"),
]

from django.urls import path

from peyser.web.staff_events.attendance import attendance, reopen, take_back
from peyser.web.staff_events.desk import desk
from peyser.web.staff_events.entry import edit_event, new_event
from peyser.web.staff_events.record import cancel, event, sign_up, take_off

urlpatterns = [
    path("events/", desk, name="staff-events"),
    path("events/new/", new_event, name="staff-event-new"),
    path("events/<int:pk>/", event, name="staff-event"),
    path("events/<int:pk>/edit/", edit_event, name="staff-event-edit"),
    path("events/<int:pk>/cancel/", cancel, name="staff-event-cancel"),
    path("events/<int:pk>/people/", sign_up, name="staff-event-sign-up"),
    path("events/<int:pk>/people/<int:seeker_pk>/take-off/", take_off, name="staff-event-take-off"),
    path("events/<int:pk>/attendance/", attendance, name="staff-event-attendance"),
    path("events/<int:pk>/attendance/take-back/", take_back, name="staff-event-take-back"),
    path("events/<int:pk>/attendance/reopen/", reopen, name="staff-event-reopen"),
]

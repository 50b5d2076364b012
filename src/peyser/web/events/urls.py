from django.urls import path

from peyser.web.events.calendar import events, month
from peyser.web.events.event import event, leave, take_seat
from peyser.web.events.files import center_feed, event_file

urlpatterns = [
    path("", events, name="events"),
    path("month/", month, name="events-month"),
    path("<int:pk>/", event, name="event"),
    path("<int:pk>/sign-up/", take_seat, name="event-sign-up"),
    path("<int:pk>/withdraw/", leave, name="event-withdraw"),
    path("<int:pk>/event.ics", event_file, name="event-file"),
    path("centers/<int:pk>/events.ics", center_feed, name="events-feed"),
]

from django.urls import path

from peyser.web.staff_rosters.entry import roster
from peyser.web.staff_rosters.record import recorded

urlpatterns = [
    path("", roster, name="staff-roster"),
    path("<str:batch>/", recorded, name="staff-roster-recorded"),
]

from django.urls import path

from peyser.web.staff_visits.desk import desk, new_visit, open_kiosk
from peyser.web.staff_visits.record import attach, call, finish, hand_on, visit
from peyser.web.staff_visits.times import times

urlpatterns = [
    path("visits/", desk, name="staff-visits"),
    path("visits/new/", new_visit, name="staff-visit-new"),
    path("visits/kiosk/", open_kiosk, name="staff-visit-kiosk"),
    path("visits/times/", times, name="staff-visit-times"),
    path("visits/<int:pk>/", visit, name="staff-visit"),
    path("visits/<int:pk>/call/", call, name="staff-visit-call"),
    path("visits/<int:pk>/person/", attach, name="staff-visit-attach"),
    path("visits/<int:pk>/hand-over/", hand_on, name="staff-visit-hand-over"),
    path("visits/<int:pk>/done/", finish, name="staff-visit-done"),
]

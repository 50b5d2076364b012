from django.urls import path

from peyser.web.staff_postings.desk import desk
from peyser.web.staff_postings.entry import new_posting
from peyser.web.staff_postings.record import approve, handout, posting, sheet, take_down

urlpatterns = [
    path("self-employment/", desk, name="staff-postings"),
    path("self-employment/new/", new_posting, name="staff-posting-new"),
    path("self-employment/<int:pk>/", posting, name="staff-posting"),
    path("self-employment/<int:pk>/initial/", approve, name="staff-posting-approve"),
    path("self-employment/<int:pk>/take-down/", take_down, name="staff-posting-down"),
    path("self-employment/<int:pk>/sheet/", sheet, name="staff-posting-sheet"),
    path("self-employment/<int:pk>/handout/", handout, name="staff-posting-handout"),
]

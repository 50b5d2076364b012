from django.urls import path

from peyser.web.staff_support.decisions import decisions, override
from peyser.web.staff_support.queue import verification
from peyser.web.staff_support.ticket import call, deny, ticket, validate

urlpatterns = [
    path("verification/", verification, name="staff-verification"),
    path("verification/<int:pk>/", ticket, name="staff-verification-ticket"),
    path("verification/<int:pk>/call/", call, name="staff-verification-call"),
    path("verification/<int:pk>/validate/", validate, name="staff-verification-validate"),
    path("verification/<int:pk>/deny/", deny, name="staff-verification-deny"),
    path("decisions/", decisions, name="staff-decisions"),
    path("decisions/override/", override, name="staff-decision-override"),
]

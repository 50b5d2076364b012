"""The pages of compliance cases, below /staff/."""

from django.urls import path

from peyser.web.staff_cases.begin import propose, report, stop_employer, stop_order, suspect
from peyser.web.staff_cases.desk import desk
from peyser.web.staff_cases.order_begin import low_pay
from peyser.web.staff_cases.record import case, letter, step

urlpatterns = [
    path("cases/", desk, name="staff-cases"),
    path("employers/<int:pk>/report-dispute/", report, name="staff-case-report-dispute"),
    path("employers/<int:pk>/propose-discontinuation/", propose, name="staff-case-propose-discontinuation"),
    path("orders/<int:pk>/suspect-fraud/", suspect, name="staff-case-suspect-fraud"),
    path("employers/<int:pk>/stop-and-report/", stop_employer, name="staff-case-stop-employer"),
    path("orders/<int:pk>/stop-and-report/", stop_order, name="staff-case-stop-order"),
    path("orders/<int:pk>/low-pay/", low_pay, name="staff-case-low-pay"),
    path("cases/violations/<int:pk>/letter/", letter, name="staff-case-letter"),
    path("cases/<slug:kind>/<int:pk>/", case, name="staff-case"),
    path("cases/<slug:kind>/<int:pk>/<slug:verb>/", step, name="staff-case-step"),
]

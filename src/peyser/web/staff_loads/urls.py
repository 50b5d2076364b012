from django.urls import path

from peyser.web.staff_loads.runs import rejected_file, run, runs

urlpatterns = [
    path("loads/", runs, name="staff-loads"),
    path("loads/<int:pk>/", run, name="staff-load"),
    path("loads/<int:pk>/rejected.csv", rejected_file, name="staff-load-rejected"),
]

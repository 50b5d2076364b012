from django.urls import path

from peyser.web.kiosk.views import thanks, visit

urlpatterns = [
    path("<str:code>/", visit, name="visit"),
    path("<str:code>/thanks/", thanks, name="visit-thanks"),
]

"""The events of the demo state."""

import datetime as dt

import pytest

from peyser.events.models import Event, Registration
from peyser.notifications.models import Message
from tests.demo.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_state")]


def test_several_centers_have_a_month_of_events_past_ones_to_record_and_people_who_wait():
    assert Event.objects.values("office").distinct().count() >= 3
    assert set(Event.objects.values_list("status", flat=True)) == {"scheduled", "cancelled", "closed"}
    coming = Event.objects.filter(starts_at__date__gt=TODAY)
    assert coming.filter(starts_at__date__gt=TODAY + dt.timedelta(days=21)).exists()
    assert Event.objects.filter(status="scheduled", ends_at__date__lt=TODAY).exists()
    assert set(Registration.objects.values_list("status", flat=True)) >= {"registered", "attended", "absent"}
    assert Registration.objects.filter(service__isnull=False).exists()
    assert not Message.objects.filter(about__startswith="event:").exclude(status="delivered").exists()

from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "peyser.events"

from django.apps import AppConfig


class VisitsConfig(AppConfig):
    name = "peyser.visits"

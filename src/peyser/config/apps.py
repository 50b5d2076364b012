from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "peyser.config"
    label = "peyser_config"

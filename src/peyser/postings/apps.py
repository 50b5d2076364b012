from django.apps import AppConfig


class PostingsConfig(AppConfig):
    name = "peyser.postings"

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    WAITING = "waiting", _("Waits for initials")
    POSTED = "posted", _("Initialed and posted")
    DOWN = "down", _("Taken down")


class ToldBy(models.TextChoices):
    """How the firm was told that its work goes on the board and is no job order."""

    PHONE = "phone", _("By phone")
    IN_PERSON = "in_person", _("In person")
    EMAIL = "email", _("By e-mail")
    MESSAGE = "message", _("By a message in its account")


class List(models.TextChoices):
    """The lists of the desk, by what is to be done."""

    WAITING = "waiting", _("Wait for initials")
    ON_BOARD = "on_board", _("On the board")
    TO_REMOVE = "to_remove", _("To take off the board")
    DOWN = "down", _("Taken down")

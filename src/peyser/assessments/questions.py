"""The questions of the three parts of the Initial Assessment, each with the key of its answer."""

from django.utils.translation import gettext_lazy as _

from peyser.assessments.choices import Kind

QUESTIONS = {
    Kind.SKILLS: (
        ("reading", _("Can you read a work order in English without help?")),
        ("math", _("Can you work with prices and sizes without help?")),
        ("english", _("Can you talk with a boss in English?")),
        ("computer", _("Can you fill in a form on a phone or computer?")),
    ),
    Kind.APTITUDES: (
        ("hands", _("Are you good with your hands and with tools?")),
        ("people", _("Are you good with people?")),
        ("details", _("Are you good with lists and details?")),
        ("learning", _("Do you learn a new task fast?")),
    ),
    Kind.SUPPORT: (
        ("travel", _("Do you have a way to get to work?")),
        ("care", _("Is somebody there for your family while you work?")),
        ("home", _("Do you have a safe place to live?")),
        ("gear", _("Do you have the clothes, tools and papers that work asks for?")),
    ),
    Kind.STAFF: (),
}

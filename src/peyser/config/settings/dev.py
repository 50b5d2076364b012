"""Writing Peyser: the demo state with Django's own error pages."""

from peyser.config.settings.demo import *  # noqa: F403

DEBUG = True

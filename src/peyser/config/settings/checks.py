"""For `make check`: the demo state with the linter of migrations, which needs to be an app."""

from peyser.config.settings.demo import *  # noqa: F403
from peyser.config.settings.demo import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "django_migration_linter"]

from typing import Any

from django.db import models

from peyser.accounts.actor import Actor


class EmployerQuerySet(models.QuerySet[Any]):
    def visible_to(self, actor: Actor) -> "EmployerQuerySet":
        """Staff serve employers of the whole state; a contact sees the own employer; nobody else sees any."""
        if actor.is_staff or actor.statewide:
            return self
        if actor.employer_id is not None:
            return self.filter(pk=actor.employer_id)
        return self.none()

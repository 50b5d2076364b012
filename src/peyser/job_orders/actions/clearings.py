"""A supervisor's reasons why marked words that would stop an order are lawful in it."""

from collections.abc import Collection
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.job_orders.permissions import can_clear_certain
from peyser.job_orders.screened import Key, key
from peyser.kernel.errors import BadInput

LONGEST_REASON = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearing:
    """Which words in which field, as which pattern marked them, and the reason that clears them."""

    pattern_id: str
    field: str
    words: str
    reason: str

    @property
    def key(self) -> Key:
        return key(self.pattern_id, self.field, self.words)


Clearings = Collection[Clearing]


def check_clearings(clearings: Clearings, *, actor: Actor, office_id: int) -> None:
    """Raise PermissionDenied for anyone but a supervisor of that center, BadInput for a reason left open."""
    if not can_clear_certain(actor, office_id):
        raise PermissionDenied
    if any(not clearing.reason.strip() for clearing in clearings):
        raise BadInput({"clearings": _("Say why the marked words are lawful in this order.")})
    if any(len(clearing.reason) > LONGEST_REASON for clearing in clearings):
        raise BadInput({"clearings": _("Use a shorter reason.")})

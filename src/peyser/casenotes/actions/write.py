"""Writing case notes on the record of a seeker or an employer."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits, text_misfit
from peyser.casenotes.models import EmployerNote, SeekerNote
from peyser.casenotes.permissions import can_write_notes
from peyser.employers.models import Employer
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.ssn import looks_like_ssn
from peyser.seekers.models import Seeker
from peyser.seekers.queries import is_in_reach


def write_seeker_note(
    *, actor: Actor, seeker: Seeker, subject: str, text: str, contact_on: dt.date, moment: Moment
) -> SeekerNote:
    """Add a note to the seeker's record. Raises PermissionDenied, or BadInput (by field)."""
    if not (can_write_notes(actor) and is_in_reach(actor, seeker.pk, on=moment.on)):
        raise PermissionDenied
    _check(subject, text, contact_on, moment)
    return SeekerNote.objects.create(seeker=seeker, **_note(actor, subject, text, contact_on, moment))


def write_employer_note(
    *, actor: Actor, employer: Employer, subject: str, text: str, contact_on: dt.date, moment: Moment
) -> EmployerNote:
    """Add a note to the employer's record. Raises PermissionDenied, or BadInput (by field)."""
    if not can_write_notes(actor):
        raise PermissionDenied
    _check(subject, text, contact_on, moment)
    return EmployerNote.objects.create(employer=employer, **_note(actor, subject, text, contact_on, moment))


def note_by_itself(
    *,
    actor: Actor,
    moment: Moment,
    subject: str,
    text: str,
    seeker: Seeker | None = None,
    employer: Employer | None = None,
) -> None:
    """The system's own note of what an action did, on either record or on both."""
    facts = _note(actor, subject, text, moment.on, moment) | {"automatic": True}
    if seeker is not None:
        SeekerNote.objects.create(seeker=seeker, **facts)
    if employer is not None:
        EmployerNote.objects.create(employer=employer, **facts)


def check_words(**texts: str) -> None:
    """Raise BadInput for words, by their field, that may not be kept: a Social Security number, a NUL character."""
    errors = {name: fault for name, words in texts.items() if (fault := _fault(words))}
    if errors:
        raise BadInput(errors)


def _fault(words: str) -> str:
    if looks_like_ssn(words):
        return _("Take out the number that looks like a Social Security number. Use the State ID.")
    return text_misfit(words)


def _check(subject: str, text: str, contact_on: dt.date, moment: Moment) -> None:
    errors = misfits(SeekerNote, {"subject": subject.strip()})
    errors |= {
        name: fault for name, words in (("subject", subject), ("text", text)) if (fault := _fault(words))
    }
    if not subject.strip():
        errors["subject"] = _("Give the note a short subject.")
    if not text.strip():
        errors["text"] = _("Write the note.")
    if contact_on > moment.on:
        errors["contact_on"] = _("The day of contact cannot be in the future.")
    if errors:
        raise BadInput(errors)


def _note(actor: Actor, subject: str, text: str, contact_on: dt.date, moment: Moment) -> dict[str, object]:
    return {
        "subject": subject.strip()[:120],
        "text": text.strip(),
        "contact_on": contact_on,
        "entered_at": moment.at,
        "author_id": actor.user_id,
        "office_id": actor.home_office_id,
    }

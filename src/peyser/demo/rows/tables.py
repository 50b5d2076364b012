"""Which model each kind of row belongs to."""

from typing import Any

from allauth.account.models import EmailAddress
from django.db import models

from peyser.accounts.models import RoleAssignment, User
from peyser.casenotes.models import EmployerNote, SeekerNote
from peyser.compliance.models import DecisionRecord, Override
from peyser.demo.rows import accounts, casework, employers, seekers
from peyser.employers.models import (
    Employer,
    EmployerContact,
    EmployerService,
    FollowUp,
    TermsAcceptance,
    VerificationCall,
    VerificationTicket,
)
from peyser.job_orders.models import JobOrder
from peyser.notifications.models import Message
from peyser.participation.models import Enrollment, Service
from peyser.referrals.models import Placement, Referral
from peyser.seekers.models import (
    Assistance,
    Resume,
    Seeker,
    SeekerOccupation,
    SocialSecurityNumber,
    WorkHistory,
)

RowKind = type[tuple[Any, ...]]

MODELS: dict[RowKind, type[models.Model]] = {
    accounts.UserRow: User,
    accounts.EmailAddressRow: EmailAddress,
    accounts.RoleAssignmentRow: RoleAssignment,
    employers.EmployerRow: Employer,
    employers.EmployerContactRow: EmployerContact,
    employers.TermsAcceptanceRow: TermsAcceptance,
    employers.VerificationTicketRow: VerificationTicket,
    employers.VerificationCallRow: VerificationCall,
    employers.EmployerServiceRow: EmployerService,
    employers.FollowUpRow: FollowUp,
    employers.EmployerNoteRow: EmployerNote,
    employers.JobOrderRow: JobOrder,
    seekers.SeekerRow: Seeker,
    seekers.SocialSecurityNumberRow: SocialSecurityNumber,
    seekers.SeekerOccupationRow: SeekerOccupation,
    seekers.ResumeRow: Resume,
    seekers.WorkHistoryRow: WorkHistory,
    seekers.AssistanceRow: Assistance,
    casework.EnrollmentRow: Enrollment,
    casework.ServiceRow: Service,
    casework.SeekerNoteRow: SeekerNote,
    casework.DecisionRecordRow: DecisionRecord,
    casework.OverrideRow: Override,
    casework.ReferralRow: Referral,
    casework.PlacementRow: Placement,
    accounts.MessageRow: Message,
}


def columns(kind: RowKind) -> tuple[str, ...]:
    """The columns that rows of this kind fill, in order."""
    return kind._fields  # type: ignore[attr-defined, no-any-return]

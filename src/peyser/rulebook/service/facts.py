from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFacts:
    """What must be known before an activity (a service) is recorded for a seeker.

    `enrolled`: an active and complete Wagner-Peyser enrollment. `enrollment_registered`: registered, waiting
    for the first service that triggers participation. `code_in_force` and `role_allowed` speak of the activity
    code, this day and this member of staff. `given_in_future` and `entered_late` compare the day the service
    was given with the day it is entered. `need_determined`: staff found the service needed to get or keep work.
    `outage`: the membership pages were out of service on that day. `designated`: this member of staff may record what
    is kept to designated staff. `exited`: the person had been a participant before and was none on that day.
    `provider_given`: the provider of a training and its first day.
    """

    staff_assisted: bool
    informational_event: bool
    enrolled: bool
    enrollment_registered: bool
    triggers_participation: bool
    code_in_force: bool
    role_allowed: bool
    individualized: bool
    need_determined: bool
    is_code_145: bool
    taa_customer: bool
    needs_note: bool
    note_given: bool
    given_in_future: bool
    entered_late: bool
    employer_needed: bool
    employer_given: bool
    note_advised: bool
    sheet_needed: bool
    sheet_given: bool
    only_in_outage: bool
    outage: bool
    only_designated: bool
    designated: bool
    follow_up: bool
    exited: bool
    provider_needed: bool
    provider_given: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterUndoFacts:
    """What must be known before the services of a list of people are taken back together.

    `changed_since`: one of them was corrected or taken back by itself. `kept_a_plan`: one of them kept a planned
    service. `built_on`: one of them completed an enrollment, and more was recorded for that enrollment since.
    """

    own_entry: bool
    entered_today: bool
    supervisor: bool
    reason_given: bool
    changed_since: bool
    kept_a_plan: bool
    built_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionFacts:
    """What must be known before a service is corrected or taken back (`taking_back`).

    `follows_from_an_act`: the system recorded it for a referral, a test and the like. `kept_a_plan`: a planned
    service was kept by it. `supervisor`: the actor leads the team or the center.
    """

    removed: bool
    own_entry: bool
    entered_today: bool
    supervisor: bool
    reason_given: bool
    follows_from_an_act: bool
    kept_a_plan: bool
    taking_back: bool

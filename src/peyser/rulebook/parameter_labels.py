"""What each parameter and its unit are called on a page."""

from peyser.kernel.words import gettext_noop

LABELS = {
    "verification_hours": gettext_noop("Time to validate a new employer account"),
    "order_entry_morning_ends": gettext_noop("Hour at which the morning ends, for job orders received"),
    "order_entry_morning_days": gettext_noop("Days to enter a job order received in the morning"),
    "order_entry_afternoon_days": gettext_noop("Days to enter a job order received in the afternoon"),
    "close_of_business": gettext_noop("Close of business"),
    "self_employment_notice_days": gettext_noop("Time a self-employment notice stays on the board"),
    "violation_lookback_months": gettext_noop("Time to look back for an earlier job order of the employer"),
    "veterans_hold_days": gettext_noop("Time a new job order is reserved for veterans"),
    "order_follow_up_days": gettext_noop("Time after an order until the employer is asked about more help"),
    "dispute_follow_up_days": gettext_noop("Time until the next follow-up on a labor dispute"),
    "discontinuation_answer_days": gettext_noop("Time of an employer to answer a notice of discontinuation"),
    "order_review_days": gettext_noop("Time after which an open job order is to be reviewed again"),
    "support_unit_email": gettext_noop("E-mail of Customer Support"),
    "support_unit_phone": gettext_noop("Phone of Customer Support"),
    "flc_coordinator_email": gettext_noop("E-mail of the Foreign Labor Certification Coordinator"),
    "flc_coordinator_phone": gettext_noop("Phone of the Foreign Labor Certification Coordinator"),
    "exit_days": gettext_noop("Time without a service before a participant exits"),
    "workshop_result_days": gettext_noop("Time to record who attended a workshop"),
    "case_note_business_days": gettext_noop("Time to enter a case note after the contact"),
    "monthly_contact_attempts": gettext_noop("Attempts to reach a participant each month, at least"),
    "contact_advised_days": gettext_noop("Time between contacts, advised"),
    "contact_required_days": gettext_noop("Time between contacts, required"),
    "federal_minimum_wage": gettext_noop("Lowest lawful pay in the United States"),
    "state_minimum_wage": gettext_noop("Lowest lawful pay for work in this state"),
    "federal_tipped_minimum_wage": gettext_noop("Lowest lawful pay in the United States where tips make up the rest"),
    "state_tipped_percent": gettext_noop("Part of the lowest pay that a tipped worker must get in this state"),
    "seeker_assistance_days": gettext_noop("Time a seeker stays open to the staff who assisted them"),
    "veterans_tiers": gettext_noop("Order of referral among veterans and others"),
    "enrollment_complete_with": gettext_noop("What completes a Wagner-Peyser enrollment"),
}

UNITS = {
    "hours": gettext_noop("hours"),
    "days": gettext_noop("days"),
    "business_days": gettext_noop("business days"),
    "months": gettext_noop("months"),
    "times": gettext_noop("times"),
    "time_of_day": gettext_noop("time of day"),
    "contact": gettext_noop("contact"),
    "percent": gettext_noop("percent"),
    "dollars_an_hour": gettext_noop("dollars an hour"),
    "order": gettext_noop("order"),
    "step": gettext_noop("step"),
}

"""What an employer is told whose order is open to workers under 18."""

from peyser.kernel.words import gettext_noop

# The manual of January 2024, "Job Orders Involving Youth", asks staff to say so.
YOUTH_NOTICE = gettext_noop(
    "We refer young people only as local, state and federal laws on school attendance and child labor allow. Workers"
    " under 18 may not do hazardous work. Workers under 16 may not work in school hours, and they have limits on"
    " hours and times of day."
)

"""The written notice to an applicant referred to an employer in a labor dispute."""

from peyser.kernel.words import gettext_noop

# The manual of January 2024, "Job Orders and Labor Disputes", sets these two sentences as the least to be said;
# so they stand here word for word.
LABOR_DISPUTE_NOTICE = gettext_noop(
    "A labor dispute currently exists at this employing establishment. This notice serves as written "
    "notification that the position you are being referred to is not at issue in the dispute."
)

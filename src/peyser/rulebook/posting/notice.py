"""What must stand on, or next to, a notice of self-employed work."""

from peyser.kernel.words import gettext_noop

# The manual of January 2024, "Employer Request for Workers without Placing Bona Fide Job Orders", sets this as the
# least to be said; so it stands here word for word.
SELF_EMPLOYMENT_NOTICE = gettext_noop(
    "Earnings and wages are subject to taxes. As a self-employed individual (independent contractor), certain "
    "benefits, and tax payments normally handled through withholding and/or employer payments may not be paid by "
    "companies offering self-employment. As a self-employed (independent contractor) individual, you may be liable "
    "for your own payment of certain federal, state, and local taxes; and so forth. Be sure you understand how all "
    "taxes, contributions, and benefits will be paid."
)
SELF_EMPLOYMENT_NOTICE_SOURCE = "wp-manual-2024"
SELF_EMPLOYMENT_NOTICE_PLACE = "Employer Request for Workers without Placing Bona Fide Job Orders"

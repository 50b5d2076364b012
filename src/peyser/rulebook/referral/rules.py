"""Issuing a referral: everything that stands before it, in reading order."""

from peyser.rulebook.referral.dispute_rules import DISPUTE_RULES
from peyser.rulebook.referral.order_rules import CONFIDENTIAL_RULES, ORDER_RULES
from peyser.rulebook.referral.seeker_rules import SEEKER_RULES
from peyser.rulebook.referral.youth_rules import YOUTH_REFERRAL_RULES

REFERRAL_RULES = tuple(
    sorted(
        (*SEEKER_RULES, *DISPUTE_RULES, *ORDER_RULES, *CONFIDENTIAL_RULES, *YOUTH_REFERRAL_RULES),
        key=lambda rule: rule.id,
    )
)

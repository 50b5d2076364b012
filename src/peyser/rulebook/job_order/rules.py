"""What a job order may say, and who may enter it."""

from peyser.rulebook.job_order.bona_fide_rules import BONA_FIDE_RULES
from peyser.rulebook.job_order.confidential_rules import CONFIDENTIAL_ENTRY_RULES
from peyser.rulebook.job_order.entry_rules import ENTRY_RULES
from peyser.rulebook.job_order.union_rules import UNION_RULES
from peyser.rulebook.job_order.unlawful_rules import UNLAWFUL_RULES
from peyser.rulebook.job_order.wording_rules import WORDING_RULES
from peyser.rulebook.job_order.youth_rules import YOUTH_RULES

JOB_ORDER_RULES = (
    *ENTRY_RULES,
    *CONFIDENTIAL_ENTRY_RULES,
    *BONA_FIDE_RULES,
    *UNLAWFUL_RULES,
    *UNION_RULES,
    *YOUTH_RULES,
)

# What an order is judged by at every door: its answers, then its words.
WHOLE_ORDER_RULES = (*JOB_ORDER_RULES, *WORDING_RULES)

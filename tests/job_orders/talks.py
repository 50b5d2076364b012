"""What staff know of a confidential order before they enter it, and the talk as it is recorded later."""

import dataclasses

from peyser.job_orders.talk import Talk
from tests import factories as make
from tests.job_orders.test_enter_job_order import DETAILS

TALK = Talk(
    on=make.TODAY,
    held_with="Quinn Ward",
    need="The post is still filled.",
    need_established=True,
    opening_exists=True,
)
ASKED = dataclasses.replace(
    DETAILS,
    show_employer_name=False,
    confidential_need=TALK.need,
    attest=dataclasses.replace(DETAILS.attest, asked_to_be_hidden=True),
)
TALKED_OVER = dataclasses.replace(
    ASKED,
    confidential_talked_on=TALK.on,
    confidential_talked_with=TALK.held_with,
    attest=dataclasses.replace(ASKED.attest, need_established=True),
)

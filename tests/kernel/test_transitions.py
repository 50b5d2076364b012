import pytest

from peyser.kernel.transitions import Step, TransitionRefused, next_status, open_verbs

TABLE = {
    "open": Step(frozenset({"draft", "on_hold"}), "open"),
    "hold": Step(frozenset({"open"}), "on_hold"),
    "void": Step(frozenset({"draft", "open", "on_hold"}), "void"),
}


def test_a_verb_leads_from_each_of_its_statuses_to_its_target():
    assert next_status(TABLE, verb="open", status="draft") == "open"
    assert next_status(TABLE, verb="open", status="on_hold") == "open"


def test_a_verb_is_refused_from_any_other_status_and_says_so():
    with pytest.raises(TransitionRefused, match="Cannot hold while the status is 'draft'") as refused:
        next_status(TABLE, verb="hold", status="draft")

    assert (refused.value.verb, refused.value.status) == ("hold", "draft")


def test_an_unknown_verb_is_a_mistake_of_the_program():
    with pytest.raises(KeyError):
        next_status(TABLE, verb="burn", status="draft")


@pytest.mark.parametrize(
    ("status", "verbs"), [("draft", ("open", "void")), ("open", ("hold", "void")), ("void", ())]
)
def test_the_open_verbs_of_a_status_come_in_the_order_of_the_table(status, verbs):
    assert open_verbs(TABLE, status=status) == verbs

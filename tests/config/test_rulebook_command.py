"""`peyser rulebook`: the book for machines, and its pages."""

import io
import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from peyser.config import rulebook_pages
from peyser.rulebook.catalog import ALL_RULES

KEYS = {"id", "severity", "citations", "requirements", "since", "until", "message"}


def test_every_rule_is_printed_with_what_a_reader_needs():
    out = io.StringIO()
    call_command("rulebook", json=True, stdout=out)
    rules = json.loads(out.getvalue())
    assert len(rules) == len(ALL_RULES)
    assert all(set(rule) >= KEYS for rule in rules)
    assert all(citation["title"] for rule in rules for citation in rule["citations"])


def test_the_pages_name_every_rule():
    text = "\n".join(rulebook_pages.pages().values())
    assert [rule.id for rule in ALL_RULES if f"## {rule.id} " not in text] == []


def test_stale_pages_are_found(settings, tmp_path):
    settings.ROOT = tmp_path
    with pytest.raises(CommandError, match="stale"):
        call_command("rulebook", check=True)
    call_command("rulebook", write=True)
    call_command("rulebook", check=True)

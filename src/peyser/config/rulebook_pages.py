"""The rule book as pages of the documentation, printed from the rules themselves."""

from collections.abc import Iterable
from typing import Any

from peyser.rulebook.catalog import SUBJECTS, describe, describe_parameters
from peyser.rulebook.sources import sources

EFFECT = {"block": "refuses the act", "escalate": "waits for a decision", "warn": "lets it go on, and says so"}


def pages() -> dict[str, str]:
    """File name → text, one page for each chapter, one for the numbers, and the contents."""
    rules = describe()
    chapters = {
        f"{subject.key.replace('_', '-')}.md": _chapter(
            subject.title, [r for r in rules if r["subject"] == subject.key]
        )
        for subject in SUBJECTS
    }
    return {"README.md": _contents(rules), "parameters.md": _parameters(), "sources.md": _sources()} | chapters


def _contents(rules: list[dict[str, Any]]) -> str:
    lines = [
        "# The rule book",
        "",
        "Printed from `src/peyser/rulebook` by `peyser rulebook --write`; edit the rules, not these pages.",
        "",
        "| chapter | rules |",
        "|---|---|",
    ]
    for subject in SUBJECTS:
        count = sum(rule["subject"] == subject.key for rule in rules)
        lines.append(f"| [{subject.title}]({subject.key.replace('_', '-')}.md) | {count} |")
    return _text([*lines, "", "[Numbers and dates](parameters.md) · [Sources](sources.md)"])


def _chapter(title: str, rules: Iterable[dict[str, Any]]) -> str:
    lines = [f"# {title}"]
    for rule in rules:
        force = f"since {rule['since']}" + (f", until {rule['until']}" if rule["until"] else "")
        decider = f" (by `{rule['decided_by']}`)" if rule["decided_by"] else ""
        lines += [
            "",
            f"## {rule['id']} {rule['title']}",
            "",
            f"In force {force}. It {EFFECT[rule['severity']]}{decider}.",
        ]
        lines += ["", f"{rule['message']} {rule['remedy']}"]
        for citation in rule["citations"]:
            quote = f": “{citation['quote']}”" if citation["quote"] else ""
            lines.append(f"\n> {citation['title']}, {citation['pinpoint']}{quote}")
        lines += ["", f"Requirements: {', '.join(rule['requirements']) or 'none'}."]
    return _text(lines)


def _parameters() -> str:
    lines = ["# Numbers and dates", "", "| name | meaning | since | value | source |", "|---|---|---|---|---|"]
    for parameter in describe_parameters():
        for edition in parameter["values"]:
            value = edition["value"]
            shown = ", ".join(value) if isinstance(value, tuple | list) else value
            citation = edition["citation"]
            lines.append(
                f"| `{parameter['name']}` | {parameter['label']} | {edition['since']} | {shown} {parameter['unit']} "
                f"| {citation['title']}, {citation['pinpoint']} |"
            )
    return _text(lines)


def _sources() -> str:
    lines = ["# Sources", "", "| key | title | issuer | in force |", "|---|---|---|---|"]
    for source in sources().values():
        force = f"{source.effective}" + (f" to {source.until}" if source.until else "")
        remark = f" (assumed: {source.note})" if source.assumed else ""
        lines.append(f"| `{source.key}` | {source.title} | {source.issuer} | {force}{remark} |")
    return _text(lines)


def _text(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"

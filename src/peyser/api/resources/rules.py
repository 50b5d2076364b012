from django.utils.translation import gettext
from ninja import Query, Router

from peyser.access.entrances import PUBLIC, entrance
from peyser.api.requests import ApiRequest
from peyser.api.schemas.reference import DayQuery, ParameterList, ParameterOut, RuleBook, RuleOut
from peyser.rulebook.catalog import describe, describe_parameters

router = Router(tags=["Rule book"])
WORDS = ("subject_title", "title", "message", "remedy")


@router.get("", response=RuleBook, summary="Read the rule book")
@entrance(PUBLIC)
def get_rules(request: ApiRequest, query: Query[DayQuery]) -> RuleBook:
    """Every edition of every rule in reading order; with `on`, those in force that day."""
    rules = [RuleOut(**rule | {name: _words(rule[name]) for name in WORDS}) for rule in describe()]
    if query.on is not None:
        rules = [
            rule for rule in rules if rule.since <= query.on and (rule.until is None or query.on < rule.until)
        ]
    return RuleBook(rules=rules)


@router.get("/parameters", response=ParameterList, summary="Read the numbers of the policy")
@entrance(PUBLIC)
def get_parameters(request: ApiRequest) -> ParameterList:
    """Each with its first day and its source."""
    items = [
        ParameterOut(**plain | {name: _words(plain[name]) for name in ("label", "unit")})
        for plain in describe_parameters()
    ]
    return ParameterList(items=items)


def _words(text: str) -> str:
    return gettext(text) if text else ""

"""The rule book and the library of issuances, below /policy/."""

from django.urls import path

from peyser.web.policy.book import policy
from peyser.web.policy.issuances import issuance, library
from peyser.web.policy.rule import rule

urlpatterns = [
    path("", policy, name="policy"),
    path("rules/<str:rule_id>/", rule, name="policy-rule"),
    path("issuances/", library, name="issuances"),
    path("issuances/<str:key>/", issuance, name="issuance"),
]

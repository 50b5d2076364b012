from django.db.models import QuerySet

from peyser.assessments.models import Assessment, TestResult, TransitionMeeting, WorkKeysScore


def assessments_of(seeker_id: int) -> dict[str, Assessment]:
    """The assessments of a person by kind."""
    found = Assessment.objects.filter(seeker=seeker_id).select_related("changed_by")
    return {one.kind: one for one in found}


def results_of(seeker_id: int) -> QuerySet[TestResult]:
    return TestResult.objects.filter(seeker=seeker_id).select_related("entered_by").order_by("-taken_on", "-pk")


def workkeys_scores_of(seeker_id: int) -> QuerySet[WorkKeysScore]:
    return WorkKeysScore.objects.filter(seeker=seeker_id).order_by("-taken_on", "test")


def meetings_of(seeker_id: int) -> QuerySet[TransitionMeeting]:
    return TransitionMeeting.objects.filter(seeker=seeker_id).order_by("-on")

"""The profile in steps that save as they go."""

import datetime as dt
from decimal import Decimal

import html5lib
import pytest

from peyser.seekers.models import Resume, Seeker
from peyser.web.seeker.profile_steps import STEPS as PROFILE_STEPS
from tests import factories as make

STEPS = ("contact", "wanted", "background", "occupations", "skills", "resume", "review")
CONTACT = {
    "phone": "573-555-0123",
    "email": "ana@example.org",
    "street": "1 Oak",
    "city": "Columbia",
    "zip_code": "65203",
    "language": "es",
    "channel": "email",
}
WANTED = {
    "wants_full_time": "part",
    "shift": "night",
    "travel_miles": "40",
    "wage_wanted": "$18.50",
    "available_from": "2026-07-01",
    "is_active": "on",
}
BACKGROUND = {
    "education": "5",
    "driver_licence": "cdl_a",
    "veteran_status": "disabled",
    "may_work_in_us": "yes",
}
WELDER = {"pick_51412100": "on", "months_51412100": "36"}
SKILLS = {"skills": ["welding", "blueprints"]}
RESUME = {
    "headline": "Welder of 3 years",
    "summary": "MIG and TIG.",
    "licences": "AWS D1.1\n\nForklift\nForklift",
    "languages": "Spanish",
    "is_online": "on",
}
JOB = {
    "job0-title": "Cook",
    "job0-employer_name": "Diner",
    "job0-began_month": "3",
    "job0-began_year": "2019",
    "job0-ended_month": "5",
    "job0-ended_year": "2021",
    "job0-duties": "Cooked.",
}
ANSWERS = {
    "contact": CONTACT,
    "wanted": WANTED,
    "background": BACKGROUND,
    "occupations": WELDER,
    "skills": SKILLS,
    "resume": RESUME | JOB,
}


@pytest.fixture
def newcomer():
    """A seeker who has just registered and answered nothing yet."""
    return make.seeker(
        phone="", email="", city="", education=None, driver_licence="", travel_miles=None, wants_full_time=None,
        profile_completed_at=None, occupations={}, resume={"headline": "", "is_online": False, "completed_at": None},
    )  # fmt: skip


@pytest.fixture
def as_newcomer(client, newcomer):
    client.force_login(newcomer.user)
    return client


def place(step):
    return f"/seeker/profile/{step}/"


def stored(seeker):
    """Everything that the record and the résumé hold."""
    record, resume = Seeker.objects.filter(pk=seeker.pk), Resume.objects.filter(seeker=seeker)
    return record.values().get(), resume.values().get()


# The way through


@pytest.mark.requirement("S001-042", "S000-035", "S001-188")
def test_a_newcomer_walks_through_all_steps_and_finishes(as_newcomer, newcomer):
    for step, following in zip(STEPS, (*STEPS[1:], None), strict=True):
        assert as_newcomer.get("/seeker/profile/").url == place(step)
        answer = as_newcomer.post(place(step), ANSWERS.get(step, {}))
        assert answer.status_code == 302, step
        assert answer.url == (place(following) if following else "/seeker/")
    seeker = Seeker.objects.get(pk=newcomer.pk)
    assert seeker.profile_completed_at == make.NOON
    assert (seeker.channel, seeker.zip_code, seeker.travel_miles) == ("email", "65203", 40)
    assert (seeker.wants_full_time, seeker.wage_wanted, seeker.education) == (False, Decimal("18.50"), 5)
    assert [(o.onet_code, o.months, o.confirmed) for o in seeker.occupations.all()] == [(make.WELDER, 36, True)]
    assert seeker.resume.skill_codes == ["blueprints", "welding"]
    assert (seeker.resume.licences, seeker.resume.languages) == (["AWS D1.1", "Forklift"], ["Spanish"])
    job = seeker.work_history.get()
    assert (job.title, job.began_on, job.ended_on) == ("Cook", dt.date(2019, 3, 1), dt.date(2021, 5, 1))


@pytest.mark.parametrize(("step", "number"), [(step, number + 1) for number, step in enumerate(STEPS)])
def test_each_page_says_which_step_it_is(as_ana, step, number):
    page = as_ana.get(place(step)).content.decode()
    assert f"<title>Step {number} of 7" in page
    assert "usa-step-indicator" in page
    html5lib.HTMLParser(strict=True).parse(page)


@pytest.mark.parametrize("step", STEPS[:-1])
def test_a_person_may_stop_at_any_step_and_come_back(as_newcomer, step):
    answer = as_newcomer.post(place(step), {"later": "1"}, follow=True)
    assert answer.redirect_chain == [("/seeker/", 302)]
    assert "Saved. Come back any time to go on." in answer.content.decode()


def test_stopping_keeps_what_was_answered(as_newcomer, newcomer):
    as_newcomer.post(place("wanted"), {"travel_miles": "15", "later": "1"})
    newcomer.refresh_from_db()
    assert newcomer.travel_miles == 15
    assert newcomer.wants_full_time is None


def test_stopping_with_an_answer_that_cannot_be_read_says_so(as_newcomer):
    answer = as_newcomer.post(place("wanted"), {"travel_miles": "far", "later": "1"})
    assert answer.status_code == 422
    assert 'value="far"' in answer.content.decode()


def test_a_change_from_the_review_leads_back_to_it(as_ana):
    review = as_ana.get(place("review")).content.decode()
    assert f'href="{place("contact")}?change=1"' in review
    assert as_ana.post(place("contact") + "?change=1", CONTACT).url == place("review")


def test_the_review_shows_every_answer(as_ana, ana):
    Resume.objects.filter(seeker=ana).update(skill_codes=["welding"])
    page = as_ana.get(place("review")).content.decode()
    for words in (
        "(573) 555-0100",
        "30 miles",
        "High school diploma",
        "Welders, Cutters",
        "36 months",
        "Welding",
    ):
        assert words in page


def test_a_profile_with_open_steps_cannot_be_finished(as_newcomer, newcomer):
    answer = as_newcomer.post(place("review"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Some steps are still open." in page
    assert f'href="{place("skills")}"' in page
    newcomer.refresh_from_db()
    assert newcomer.profile_completed_at is None


def test_an_unknown_step_is_not_found(as_ana):
    assert as_ana.get(place("salary")).status_code == 404


@pytest.mark.parametrize("step", STEPS)
def test_only_a_seeker_has_a_profile_here(client, step):
    assert client.get(place(step)).url.startswith("/account/login/")
    client.force_login(make.employer_user(make.employer()))
    assert client.get(place(step)).status_code == 403


@pytest.mark.parametrize("step", STEPS[:-1])
def test_a_step_sent_twice_saves_once_and_goes_on(as_newcomer, step):
    answers = [as_newcomer.post(place(step), ANSWERS[step] | {"once": "a-key"}) for _time in range(2)]
    assert answers[0].url == answers[1].url == place(STEPS[STEPS.index(step) + 1])


@pytest.mark.parametrize("step", STEPS)
def test_a_step_speaks_spanish(as_ana, ana, step):
    type(ana.user).objects.filter(pk=ana.user_id).update(language="es")
    page = as_ana.get(place(step)).content.decode()
    assert '<html lang="es">' in page
    if step in {"occupations", "review"}:
        assert "Soldadores" in page


# What is not accepted


@pytest.mark.parametrize(
    ("step", "change", "field"),
    [
        ("contact", {"phone": "12"}, "phone"),
        ("contact", {"phone": "", "email": "", "channel": "inbox"}, "phone"),
        ("contact", {"email": "ana"}, "email"),
        ("contact", {"city": ""}, "city"),
        ("contact", {"zip_code": "00000"}, "zip_code"),
        ("contact", {"email": "", "channel": "email"}, "email"),
        ("contact", {"phone": "", "channel": "text"}, "phone"),
        ("contact", {"street": "", "channel": "mail"}, "street"),
        ("wanted", {"wants_full_time": ""}, "wants_full_time"),
        ("wanted", {"travel_miles": "-5"}, "travel_miles"),
        ("wanted", {"travel_miles": "10000"}, "travel_miles"),
        ("wanted", {"wage_wanted": "a lot"}, "wage_wanted"),
        ("wanted", {"wage_wanted": "5000"}, "wage_wanted"),
        ("wanted", {"available_from": "soon"}, "available_from"),
        ("background", {"education": ""}, "education"),
        ("background", {"education": "99"}, "education"),
        ("background", {"may_work_in_us": ""}, "may_work_in_us"),
        ("occupations", {"months_51412100": "many"}, "months_51412100"),
        ("occupations", {"months_51412100": "9999"}, "months_51412100"),
        ("resume", {"headline": ""}, "headline"),
        ("resume", {"headline": "Call 123-45-6789"}, "headline"),
        ("resume", {"languages": "x" * 31}, "languages"),
        ("resume", {"job0-title": ""}, "job0-title"),
        ("resume", {"job0-began_year": "19"}, "job0-began_year"),
        ("resume", {"job0-ended_year": "2018"}, "job0-ended_year"),
        ("resume", {"job0-ended_month": ""}, "job0-ended_year"),
        ("resume", {"job0-duties": "my number 123-45-6789"}, "job0-duties"),
    ],
)
def test_a_wrong_answer_is_told_at_its_field_and_nothing_is_saved(as_newcomer, newcomer, step, change, field):
    before = (
        Seeker.objects.filter(pk=newcomer.pk).values().get(),
        Resume.objects.filter(seeker=newcomer).values().get(),
    )
    sent = ANSWERS[step] | change
    answer = as_newcomer.post(place(step), sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="id_{field}-error"' in page
    assert "<title>Error:" in page
    html5lib.HTMLParser(strict=True).parse(page)
    after = (
        Seeker.objects.filter(pk=newcomer.pk).values().get(),
        Resume.objects.filter(seeker=newcomer).values().get(),
    )
    assert after == before
    assert not newcomer.work_history.exists()
    for name in ("city", "travel_miles", "job0-employer_name"):
        if sent.get(name) and name not in change:
            assert f'value="{sent[name]}"' in page


def test_no_kind_of_work_is_told_and_the_way_to_find_one(as_newcomer):
    answer = as_newcomer.post(place("occupations"), {})
    assert answer.status_code == 422
    assert "Choose at least one kind of work." in answer.content.decode()


# Finding kinds of work and skills, without script


@pytest.mark.requirement("S001-042", "S000-035")
@pytest.mark.parametrize(
    ("words", "title"),
    [("welder", "Welders, Cutters"), ("soldador", "Welders"), ("nurse aide", "Nursing Assistants")],
)
def test_a_title_in_the_persons_own_words_finds_the_occupation(as_newcomer, words, title):
    answer = as_newcomer.post(place("occupations"), {"words": words, "find": "1"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert title in page
    assert "usa-error-message" not in page


def test_looking_for_more_keeps_what_was_checked_and_typed(as_newcomer):
    answer = as_newcomer.post(
        place("occupations"), WELDER | {"words": "nurse aide", "find": "1", "months_51412100": "x"}
    )
    page = answer.content.decode()
    assert 'name="pick_51412100" type="checkbox" checked' in page
    assert 'name="months_51412100"' in page
    assert 'value="x"' in page
    assert "Nursing Assistants" in page


def test_nothing_found_says_so(as_newcomer):
    page = as_newcomer.post(place("occupations"), {"words": "zzzz", "find": "1"}).content.decode()
    assert "Nothing found. Try another word." in page


@pytest.mark.parametrize(
    ("step", "sent"),
    [
        ("occupations", {"words": "we\x00lder"}),
        ("skills", {"words": "we\x00lding"}),
        ("skills", {"skills": ["a\x00b"]}),
    ],
)
def test_a_character_that_no_database_keeps_is_told_at_the_question(as_ana, step, sent):
    answer = as_ana.post(place(step), sent)
    assert answer.status_code == 422
    assert "usa-error-message" in answer.content.decode()


def test_a_made_up_key_of_the_form_does_no_harm(as_ana):
    assert as_ana.post(place("contact"), {"once": "a\x00b"}).status_code == 422


def test_several_kinds_of_work_each_with_its_months(as_newcomer, newcomer):
    as_newcomer.post(place("occupations"), WELDER | {"pick_31113100": "on", "months_31113100": ""})
    assert {o.onet_code: o.months for o in newcomer.occupations.all()} == {make.WELDER: 36, "31-1131.00": 0}


def test_an_unknown_occupation_is_not_saved(as_newcomer, newcomer):
    assert as_newcomer.post(place("occupations"), {"pick_99999999": "on"}).status_code == 422
    assert not newcomer.occupations.exists()


@pytest.mark.requirement("S001-042", "S000-035")
def test_the_skills_of_the_persons_work_are_offered(as_ana):
    page = as_ana.get(place("skills")).content.decode()
    assert "People in your kind of work often have these" in page
    assert 'value="welding"' in page


def test_more_skills_can_be_found_and_the_checked_ones_stay(as_ana):
    page = as_ana.post(
        place("skills"), {"skills": ["harvesting"], "words": "blueprints", "find": "1"}
    ).content.decode()
    assert 'value="blueprints"' in page
    assert 'value="harvesting" checked' in page


def test_another_job_can_be_added_and_what_was_typed_stays(as_ana):
    page = as_ana.post(place("resume"), {"headline": "Cook", "job0-title": "Cook", "add": "1"}).content.decode()
    assert 'name="job1-title"' in page
    assert 'value="Cook"' in page
    assert "usa-error-message" not in page


def test_saving_the_resume_again_does_not_double_the_jobs(as_ana, ana):
    for _time in range(2):
        as_ana.post(place("resume"), RESUME | JOB)
    assert ana.work_history.count() == 1


def test_the_language_chosen_in_the_profile_is_that_of_the_pages(as_ana):
    as_ana.post(place("contact"), CONTACT)
    assert '<html lang="es">' in as_ana.get("/seeker/").content.decode()


def test_each_step_of_the_profile_says_what_the_record_holds_and_how_it_is_saved():
    forms = {step.form for step in PROFILE_STEPS}
    assert len(forms) == len(STEPS)
    assert [form.__name__ for form in forms if not {"answers", "save"} <= set(vars(form))] == []

"""What the seekers of the demo state can do: occupations, skills, the résumé, earlier jobs."""

from collections.abc import Sequence
from random import Random

from peyser.demo import words
from peyser.demo.market import COMMON_SKILLS, Work
from peyser.demo.names import pick
from peyser.demo.order_texts import SKILL_NAMES, SKILL_NAMES_ES
from peyser.demo.people import Person
from peyser.demo.rows.seekers import ResumeRow, SeekerOccupationRow, WorkHistoryRow
from peyser.demo.sheet import array
from peyser.demo.world import World

ONE_MORE = (0.55, 0.35)  # the chance of a second occupation, and then of a third
ONLINE_SHARE = 0.85
LONGEST_MONTHS = 240
DAYS_A_MONTH = 30
DAYS_BETWEEN_JOBS = 45


def write_background(world: World, dice: Random, person: Person) -> None:
    """Write occupations, résumé and earlier jobs. Without a finished profile the résumé is there but empty."""
    if person.completed is None:
        _write_resume(world, person, "", "", None)
        return
    works = _draw_occupations(world, dice, person)
    person.skills = _draw_skills(dice, works)
    if person.work.licence and (person.known or dice.random() < 0.6):
        person.licences = [person.work.licence]
    person.languages = ["English"] if person.language == "en" else ["Spanish"]
    if person.language == "es" and dice.random() < 0.6:
        person.languages.append("English")
    person.resume_online = bool(person.known) or dice.random() < ONLINE_SHARE
    _write_resume(
        world, person, _title(person, person.work)[:120], _draw_summary(dice, person), person.completed
    )
    _write_history(world, dice, person, works)


def _draw_occupations(world: World, dice: Random, person: Person) -> list[Work]:
    works = [person.work]
    for chance in ONE_MORE:
        if dice.random() >= chance:
            break
        another = world.market.draw_work(dice)
        if another not in works:
            works.append(another)
    most = max(6, min(LONGEST_MONTHS, (person.age(person.registered) - 16) * 12))
    for work in works:
        months = 26 if person.known and work is person.work else 1 + int(most * dice.random() ** 2)
        person.months_by_code[work.onet_code] = months
        row_id = world.sheet.next_id[SeekerOccupationRow]()
        world.sheet.add(SeekerOccupationRow(row_id, person.id, work.onet_code, months, dice.random() < 0.8))
    return works


def _draw_skills(dice: Random, works: list[Work]) -> list[str]:
    """Most skills of the first occupation, some of the others, and a few that many people have."""
    found = {code for code in works[0].occupation.skill_codes if dice.random() < 0.85}
    for work in works[1:]:
        found.update(work.occupation.skill_codes[:2])
    found.add(pick(dice, COMMON_SKILLS))
    found.add(pick(dice, COMMON_SKILLS))
    return sorted(found)


def _title(person: Person, work: Work) -> str:
    """What somebody calls the own work, in the own language."""
    one = work.occupation
    if person.language == "es":
        return (*one.alternate_titles_es, one.title_es)[0]
    return (*one.alternate_titles, one.title)[0]


def _skills(person: Person, codes: Sequence[str]) -> str:
    in_spanish = person.language == "es"
    names = SKILL_NAMES_ES if in_spanish else SKILL_NAMES
    return words.listed([names[code] for code in codes[:3]], "y" if in_spanish else "and")


def _draw_summary(dice: Random, person: Person) -> str:
    in_spanish = person.language == "es"
    years = max(1, person.months_by_code[person.work.onet_code] // 12)
    text = pick(dice, words.SUMMARY_ES if in_spanish else words.SUMMARY_EN).format(
        years=words.years(years, in_spanish=in_spanish),
        title=words.within(_title(person, person.work)),
        skills=_skills(person, person.skills),
        city=person.place.city,
    )
    return words.at_the_beginning(text)


def _write_resume(world: World, person: Person, headline: str, summary: str, completed: int | None) -> None:
    calendar = world.calendar
    at = calendar.at(person.registered if completed is None else completed, person.minute + 40)
    world.sheet.add(
        ResumeRow(
            world.sheet.next_id[ResumeRow](), person.id, headline, summary, array(person.skills),
            array(person.licences), array(person.languages), person.resume_online,
            None if completed is None else at, at,
        )
    )  # fmt: skip


def _write_history(world: World, dice: Random, person: Person, works: list[Work]) -> None:
    """One past job for each occupation, the latest first; it may still go on."""
    calendar, texts = world.calendar, words.DUTIES_ES if person.language == "es" else words.DUTIES_EN
    ended = person.registered - 10 - int(dice.random() * 200)
    youngest = person.born + int(16 * 365.25)
    for number, work in enumerate(works):
        began = max(youngest, ended - DAYS_A_MONTH * person.months_by_code[work.onet_code])
        if began >= ended:
            return
        goes_on = number == 0 and dice.random() < 0.2
        duties = pick(dice, texts).format(skills=_skills(person, work.occupation.skill_codes))
        employer = (
            f"{pick(dice, world.names.english.family)} {pick(dice, world.market.draw_industry(dice).names)}"
        )
        world.sheet.add(
            WorkHistoryRow(
                world.sheet.next_id[WorkHistoryRow](), person.id, _title(person, work)[:120], employer,
                calendar.iso(began), None if goes_on else calendar.iso(ended),
                words.at_the_beginning(duties),
            )
        )  # fmt: skip
        ended = began - DAYS_BETWEEN_JOBS

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    DRAFT = "draft", _("Draft")
    OPEN = "open", _("Open")
    ON_HOLD = "on_hold", _("On hold")
    CLOSED = "closed", _("Closed")
    VOID = "void", _("Void")


class HoldReason(models.TextChoices):
    LABOR_DISPUTE = "labor_dispute", _("Labor dispute")
    SUSPECTED_FRAUD = "suspected_fraud", _("Suspected fraud")
    SUSPECTED_VIOLATION = "suspected_violation", _("Suspected violation of law")
    SUBSTANDARD_PAY = "substandard_pay", _("Pay below the legal minimum")
    EMPLOYER_REQUEST = "employer_request", _("At the employer's request")
    ENOUGH_REFERRALS = "enough_referrals", _("Enough referrals for now")
    CONFIDENTIALITY = "confidentiality", _("Confidentiality is not granted")


class ConfidentialityStatus(models.TextChoices):
    """How a request stands: `shown` when the employer agreed to show its name."""

    PENDING = "pending", _("To be talked over")
    GRANTED = "granted", _("Granted")
    DECLINED = "declined", _("Declined")
    SHOWN = "shown", _("The employer shows its name")


class CloseReason(models.TextChoices):
    FILLED = "filled", _("Filled")
    EXPIRED = "expired", _("Expired")
    CANCELLED = "cancelled", _("Cancelled by the employer")


class VoidReason(models.TextChoices):
    """Why an order was taken out for good."""

    CONTRARY_TO_LAW = "contrary_to_law", _("Contrary to law, and not changed")
    NO_BONA_FIDE_JOB = "no_bona_fide_job", _("No real opening behind it")
    FRAUD = "fraud", _("Fraud")
    LISTED_TWICE = "listed_twice", _("The opening is listed in another order")
    ENTERED_BY_MISTAKE = "entered_by_mistake", _("Entered by mistake")
    NOT_WANTED = "not_wanted", _("The employer withdrew the request before it was entered")


class MoveCause(models.TextChoices):
    """How an order came to the center that holds it."""

    ENTERED_ELSEWHERE = "entered_elsewhere", _("Another center entered it for you")
    WORKSITE_CHANGED = "worksite_changed", _("The worksite was changed")
    TRANSFER = "transfer", _("Handed over")


class Recruitment(models.TextChoices):
    """How another center helps to find workers, in the words of the manual."""

    HIRING_EVENT = "hiring_event", _("Hiring event")
    FLYERS = "flyers", _("Flyers")
    EMPLOYER_SPOTLIGHT = "employer_spotlight", _("Employer spotlight")


class Kind(models.TextChoices):
    REGULAR = "regular", _("Regular")
    H_2A = "h_2a", _("H-2A (seasonal farm work)")
    H_2B = "h_2b", _("H-2B (seasonal work outside farms)")


class WageUnit(models.TextChoices):
    HOUR = "hour", _("per hour")
    WEEK = "week", _("per week")
    TWO_WEEKS = "two_weeks", _("every two weeks")
    MONTH = "month", _("per month")
    YEAR = "year", _("per year")
    PIECE = "piece", _("per piece")


class Duration(models.TextChoices):
    PERMANENT = "permanent", _("Permanent")
    TEMPORARY = "temporary", _("Temporary")
    SEASONAL = "seasonal", _("Seasonal")


class SchoolTerm(models.TextChoices):
    """When young workers would do the work. Left open, the days of the work decide."""

    IN_TERM = "in_term", _("Also while school is in session")
    SCHOOL_OUT = "school_out", _("Only while school is out")


class ReferTo(models.TextChoices):
    """Who the workers of an order from a labor organization are sent to, as arranged."""

    EMPLOYER = "employer", _("The employer")
    LABOR_ORGANIZATION = "labor_organization", _("The labor organization")


class SpecialCategory(models.TextChoices):
    SUMMER_YOUTH = "summer_youth", _("Summer Youth Program")
    SUMMER_JOB_LEAGUE = "summer_job_league", _("Summer Job League")
    OJT = "ojt", _("On-the-Job Training")
    GREEN_JOB = "green_job", _("Green Job")
    SHOW_ME_HEROES = "show_me_heroes", _("Show Me Heroes")
    ALIEN_LABOR_CERTIFICATION = "alien_labor_certification", _("Alien Labor Certification")
    AES = "aes", _("Agricultural Employment Services (AES)")
    FCJL = "fcjl", _("Federal Contract Job Listing (FCJL)")


class AgriculturalKind(models.TextChoices):
    """The kinds of farm-related work of the manual, with its own examples."""

    CONSTRUCTION = "construction", _("Agri-Construction (barns, grain storage, concrete on the farm)")
    HARVESTING = "harvesting", _("Agri-Harvesting (grain, vegetables, nuts, fruits)")
    MANUFACTURING = "manufacturing", _("Agri-Manufacturing (meat and poultry processing)")
    BUSINESS = "business", _("Agri-Business (selling farm equipment and products)")
    TOURISM = "tourism", _("Agri-Tourism (corn mazes, pumpkin patches)")
    FARM_LABOR = "farm_labor", _("Agri-Farm Labor (feeding, animal care, equipment, planting)")


class HiringRequirement(models.TextChoices):
    NONE = "none", _("No checks")
    BACKGROUND_CHECK = "background_check", _("Criminal background check")
    DRUG_SCREEN = "drug_screen", _("Drug screen")
    DRIVING_RECORD = "driving_record", _("Driving record check")
    PHYSICAL = "physical", _("Physical exam")
    LICENCE = "licence", _("License or certificate")
    REFERENCES = "references", _("References")


class ApplicationMethod(models.TextChoices):
    ONLINE = "online", _("On the employer's website")
    EMAIL = "email", _("By e-mail")
    PHONE = "phone", _("By phone")
    IN_PERSON = "in_person", _("In person")
    MAIL = "mail", _("By mail")
    JOB_CENTER = "job_center", _("Through the job center")


class FindingState(models.TextChoices):
    OPEN = "open", _("To look at")
    CHANGE_ASKED = "change_asked", _("The employer was asked to change it")
    ESCALATED = "escalated", _("With the supervisor")
    CLEARED = "cleared", _("Cleared")


class FindingVerb(models.TextChoices):
    """What staff decide about marked words; the values are those of the categories' choices."""

    CLEAR = "clear", _("Clear: lawful as it stands")
    CHANGE = "change", _("Ask the employer to change the words")
    ESCALATE = "escalate", _("Give it to the supervisor")


class Benefit(models.TextChoices):
    HEALTH = "health", _("Health insurance")
    DENTAL_VISION = "dental_vision", _("Dental or eye insurance")
    LIFE_DISABILITY = "life_disability", _("Life or disability insurance")
    RETIREMENT = "retirement", _("Retirement plan")
    PAID_LEAVE = "paid_leave", _("Paid vacation or sick leave")
    HOLIDAYS = "holidays", _("Paid holidays")
    TRAINING = "training", _("Training or tuition paid")
    CHILD_CARE = "child_care", _("Help with child care")
    TRANSPORT = "transport", _("Help with the way to work")
    HOUSING = "housing", _("Housing")


class WorkPlace(models.TextChoices):
    ON_SITE = "on_site", _("At the worksite")
    PARTLY = "partly", _("Partly from home")
    FROM_HOME = "from_home", _("From home")


class LiftOften(models.TextChoices):
    SELDOM = "seldom", _("Now and then")
    SOMETIMES = "sometimes", _("Up to a third of the day")
    OFTEN = "often", _("More than a third of the day")


class DocumentWanted(models.TextChoices):
    """Papers about skill. Proof of who somebody is, or of the right to work, is asked for after the hire."""

    RESUME = "resume", _("Résumé")
    COVER_LETTER = "cover_letter", _("Cover letter")
    APPLICATION_FORM = "application_form", _("The employer's application form")
    REFERENCES = "references", _("Names of references")
    LICENCE_COPY = "licence_copy", _("Copy of a license or certificate")
    SCHOOL_RECORD = "school_record", _("School record or diploma")
    WORK_SAMPLE = "work_sample", _("Sample of your work")

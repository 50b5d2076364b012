"""The texts of the demo state: what orders, résumés and notes say. Plain words, made up."""

ORDER_OPENINGS = (
    "We are growing in {city} and look for people who like to work with others.",
    "Our team in {city} needs a reliable new colleague.",
    "Come and work with us in {city}. We are a small firm where everybody counts.",
    "We have steady work in {city}, also in winter.",
    "People stay with us for years. Find out why in {city}.",
)
ORDER_CLOSINGS = (
    "We train you on the job.",
    "You get paid leave and a health plan after 60 days.",
    "Work clothes and tools are ours to pay.",
    "Come by and see the place before you decide.",
    "We tell every applicant within two weeks.",
)
ORDER_WORK = "Your work: {skills}."
INSTRUCTIONS = (
    "Send a résumé or call us on weekdays from 8 to 4.",
    "Apply on our website. It takes ten minutes.",
    "Ask at the front desk for an application.",
)
SUMMARY_EN = (
    "{years} of work as {title}. On time, careful and quick to learn.",
    "I know {skills} well and like to work in a team.",
    "Looking for steady work near {city}. Strong in {skills}.",
)
SUMMARY_ES = (
    "{years} de trabajo como {title}. Puntual, con cuidado y con ganas de aprender.",
    "Conozco bien: {skills}. Me gusta trabajar en equipo.",
    "Busco trabajo estable cerca de {city}. Mis fuertes: {skills}.",
)
DUTIES_EN = (
    "{skills}.",
    "Daily work: {skills}. Trained two new colleagues.",
    "{skills}; kept the area clean and safe.",
)
DUTIES_ES = (
    "{skills}.",
    "Trabajo diario: {skills}. Enseñé a dos compañeros nuevos.",
    "{skills}; mantuve el lugar limpio y seguro.",
)
NOTE_SUBJECTS = ("Visit to the job center", "Phone call", "Follow-up", "Job search", "Résumé")
NOTE_TEXTS = (
    "Talked about the job search of the last weeks. Two applications sent, one interview set.",
    "Called to ask how the new work is going. No answer; left a message.",
    "Went through the résumé together and added the last job.",
    "Needs a ride to reach second shift. Gave the bus times and two employers on the line.",
    "Would like to earn a certificate. Told about the next open house of the community college.",
    "Asked about day care. Gave the number of the family services nearby.",
    "Practiced the interview. Feels ready for next week.",
)
SERVICE_NOTES = {
    "116": "Helped to sort papers for the application and to set up an e-mail account.",
    "123": "Called an employer who has no order with us and arranged a talk for this person.",
}
NEED_NOTE = (
    "The assessment shows that basic help is not enough to find work: long gap, nobody to ask in the trade."
)
EMPLOYER_NOTE_SUBJECTS = ("Visit", "Phone call", "Job fair")
EMPLOYER_NOTE_TEXTS = (
    "Visited the worksite. They expect to hire again after the season.",
    "Asked whether the people referred were a good fit. Satisfied so far.",
    "Invited to the job fair of next month. They will take a table.",
    "Explained the tax credit for hiring people of certain groups.",
)
EVIDENCE = (
    "Called back from the number in the state's business register. Website and address agree.",
    "Federal number and legal name agree with the business register. Spoke with the owner.",
    "Site known from earlier orders; address checked with the county's records.",
)
DENIALS = (
    "The address is a mailbox and nobody could name the work.",
    "The phone number belongs to somebody else, and the firm is in no register.",
)
CALL_NOTES = {
    "no_answer": "Rang six times.",
    "left_message": "Asked to call back the Customer Support Unit.",
    "spoke": "The person was busy and promised to call back.",
    "returned": "Confirmed name, address and the position to fill.",
    "wrong_number": "Private number.",
}
HOLD_NOTES = {
    "labor_dispute": "A picket line stands at the gate. The Regional Manager was told and looks into it.",
    "suspected_fraud": "Asks applicants for bank details before an interview.",
    "suspected_violation": "The pay offered may not cover overtime. The employer was asked to explain.",
    "employer_request": "The employer asked to pause while the new hall is finished.",
    "enough_referrals": "Ten people were referred; the employer wants to see them first.",
}
DENIED_REASONS = (
    "The order asks for more experience in this work than your profile shows.",
    "The order asks for a license that is not in your profile.",
)
CONSENT_NOTES = {
    "in_person": "Sat at the desk and read the order.",
    "phone": "Said yes on the phone.",
    "self_request": "",
}
ASSISTANCE_REASON = "The person is here today and asks for help with the résumé."
OVERRIDE_REASON = "The responsible colleague is on leave; she agreed by phone that this referral goes out."
LEGAL_FORMS = ("LLC", "Inc.", "Co.", "LLC", "Inc.", "")
EMPLOYER_SERVICE_CODES = ("FED-EMP-JOB-ORDER", "FED-EMP-SCREENING", "FED-EMP-RECRUITMENT", "FED-EMP-LMI")
JOB_TITLES = ("Owner", "Office manager", "Human resources", "Plant manager", "Recruiter", "Store manager")


def within(text: str) -> str:
    """As it stands within a sentence: with a small first letter, unless it begins with initials such as CNC."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def at_the_beginning(text: str) -> str:
    return text[:1].upper() + text[1:]


def years(number: int, *, in_spanish: bool) -> str:
    if in_spanish:
        return "un año" if number == 1 else f"{number} años"
    return "one year" if number == 1 else f"{number} years"


def listed(items: list[str], last: str = "and") -> str:
    """One, two and three; with `last` before the last one."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"

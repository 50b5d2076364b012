"""The names under which orders of different makes give the same thing, and the units of their pay."""

import re

OTHER_NAMES = {
    "title": """
        job_title position_title position occupation_title puesto titulo
    """,
    "description": """
        job_description duties job_duties body text content details summary job_summary full_text ad posting
        posting_text descripcion tareas
    """,
    "requirements_text": """
        requirements requirement special_requirements special_req job_requirements qualifications
        minimum_qualifications hiring_requirements skills requisitos
    """,
    "wage_text": """
        wage_information pay_information pay_info wage_info add_wage_info compensation_text pay_text benefits
    """,
    "hours": """
        hours_text work_hours schedule shift hours_of_work horario
    """,
    "application_instructions": """
        how_to_apply apply instructions to_apply apply_instructions application_method application_information
        contact_instructions como_solicitar
    """,
    "employer_name": """
        employer company company_name business_name employer_business_name organization empresa
    """,
    "pay": """
        wage wages salary compensation rate pay_rate wage_rate hourly_rate hourly_wage hourly_pay salario sueldo
    """,
    "pay_from": """
        wage_min min_wage wage_from pay_min min_pay wage_low salary_min min_salary basic_rate_from salary_from
        lowest_pay wage_minimum pay_minimum minimum_pay wage_offer wage_offered
    """,
    "pay_unit": """
        wage_unit pay_per wage_per per unit salary_unit pay_period wage_period rate_unit pay_frequency
    """,
    "hours_per_week": """
        weekly_hours hours_a_week hours_week total_hours work_hours_per_week
    """,
    "min_age": """
        minimum_age age_min least_age edad_minima age_minimum
    """,
    "worksite_state": """
        state work_state job_state worksite_state_code state_code location_state estado
    """,
    "id": """
        order_id order_number job_order_id case_number job_id number
    """,
    "minimum_wage": """
        legal_minimum_wage
    """,
}
UNITS = {
    "hour": "hr hourly perhour anhour h hora porhora",
    "week": "wk weekly perweek aweek semana",
    "bi-weekly": "biweekly everytwoweeks twoweeks fortnight biweek quincena",
    "month": "mo monthly permonth amonth mes",
    "year": "yr yearly annual annually peryear ayear annum perannum ano",
}
KNOWN_AS = {other: name for name, others in OTHER_NAMES.items() for other in (name, *others.split())}
SAME_UNIT = {other: unit for unit, others in UNITS.items() for other in (unit, *others.split())}
HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def known_name(name: str) -> str:
    """The name of the field as the screening knows it; a name that nobody knows comes back as it was."""
    plain = re.sub(r"\W+", "_", HUMP.sub("_", name)).strip("_").lower()
    return KNOWN_AS.get(plain, name)


def known_unit(unit: str) -> str:
    """`hour` for hourly, per hour, /hr …; a unit that nobody knows comes back as it was."""
    return SAME_UNIT.get(re.sub(r"\W", "", unit).lower(), unit)

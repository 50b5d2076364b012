"""Bodies that the API accepts as they are; change what a test is about with `|`."""

from tests import factories as make

EMPLOYER = {
    "legal_name": "Boone Welding LLC",
    "zip_code": "65201",
    "contact_name": "Erin Boss",
    "contact_phone": "573-555-0100",
    "contact_email": "erin@boone.example",
    "position_to_fill": "Welder",
    "terms_accepted": True,
    "password": make.PASSWORD,
    "fein": "43-1234567",
}
ORDER = {
    "title": "Welder",
    "description": "Weld steel frames to drawings.",
    "worksite_city": "Columbia",
    "worksite_state": "MO",
    "worksite_zip": "65201",
    "attest": {"position_exists": True},
    "onet_code": make.WELDER,
    "openings": 1,
    "wage_min": "21.50",
    "wage_unit": "hour",
    "hours_per_week": "40",
    "min_months": 12,
    "hiring_requirements": ["none"],
    "application_methods": ["phone"],
    "application_phone": "573-555-0142",
}
SEEKER = {
    "given_name": "Maria",
    "family_name": "Castillo",
    "born_on": "1990-05-14",
    "zip_code": "65203",
    "email": "maria@example.org",
    "password": make.PASSWORD,
    "may_work_in_us": True,
}
HIRE = {
    "started_on": make.TODAY.isoformat(),
    "wage": "21.50",
    "wage_unit": "hour",
    "arranged_with_employer": True,
    "not_designated_by_employer": True,
    "verified_from": "employer",
}

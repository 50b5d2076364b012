"""The labor market of the demo state: which industries hire for which work, at which pay and on which terms.

Shares, pay and requirements are made up to look plausible; they are no statistics.
"""

from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from peyser.reference.shipped import ShippedOccupation, occupations
from peyser.seekers.choices import DriverLicence, Education

LOWEST_PAY = 15.00
TYPICAL_PAY = {  # dollars an hour by the first two digits of the occupation
    "11": 34, "13": 27, "15": 31, "17": 29, "19": 23, "21": 21, "23": 30, "25": 20, "27": 20, "29": 29, "31": 17.5,
    "33": 20, "35": 16, "37": 16.5, "39": 16, "41": 17, "43": 18.5, "45": 17, "47": 24, "49": 23, "51": 19, "53": 19,
}  # fmt: skip
PAY_OF_ZONE = {1: 0.92, 2: 1.0, 3: 1.12, 4: 1.3, 5: 1.7}
EDUCATION_OF_ZONE = {1: 0, 2: 1, 3: 3, 4: 5, 5: 6}
LICENCES = {
    "29-1141.00": "Registered nurse license", "29-2061.00": "Practical nurse license",
    "31-1131.00": "Certified nurse assistant", "29-2042.00": "Emergency medical technician license",
    "29-2052.00": "Pharmacy technician license", "31-9091.00": "Dental assistant certificate",
    "47-2111.00": "Electrician license", "47-2152.00": "Plumber license", "25-2021.00": "Teaching certificate",
    "25-2031.00": "Teaching certificate", "39-5012.00": "Cosmetology license", "41-3021.00": "Insurance license",
    "49-9021.00": "Refrigerant handling certificate", "51-4121.00": "Welding certificate",
    "53-7051.00": "Forklift certificate", "33-9032.00": "Security guard license",
}  # fmt: skip
DRIVERS = {
    "53-3032.00": DriverLicence.CDL_A, "53-3051.00": DriverLicence.CDL_B, "53-3052.00": DriverLicence.CDL_B,
    "53-3033.00": DriverLicence.STANDARD, "53-3053.00": DriverLicence.STANDARD, "31-1121.00": DriverLicence.STANDARD,
    "53-3031.00": DriverLicence.STANDARD, "43-5021.00": DriverLicence.STANDARD,
}  # fmt: skip
COMMON_SKILLS = (
    "customer-service",
    "teamwork",
    "phone-answering",
    "data-entry",
    "lifting",
    "cash-handling",
    "forklift",
)


@dataclass(frozen=True, slots=True)
class Industry:
    """A kind of employer: industry code, how such firms call themselves, whom they hire, and how common they are."""

    naics: str
    names: tuple[str, ...]
    onet_codes: tuple[str, ...]
    share: int
    is_farm: bool = False


def _industry(naics: str, share: int, names: str, socs: str, *, is_farm: bool = False) -> Industry:
    return Industry(
        naics, tuple(names.split("|")), tuple(f"{soc}.00" for soc in socs.split()), share, is_farm=is_farm
    )


# The first work of an industry is the one it most often hires for.
INDUSTRIES = (
    _industry("493110", 12, "Logistics|Distribution|Warehousing|Fulfillment",
              "53-7065 53-7062 53-7051 43-5071 53-7064 53-3033 11-3071"),
    _industry("623110", 12, "Care Center|Senior Living|Health and Rehab",
              "31-1131 29-2061 29-1141 31-1122 35-2012 37-2012 31-1121"),
    _industry("445110", 10, "Market|Foods|Grocery", "41-2011 53-7065 35-2021 41-1011 51-3021 51-3011 41-2031"),
    _industry("722511", 10, "Grill|Kitchen|Diner|Smokehouse",
              "35-2014 35-3031 35-9021 35-3011 35-9031 35-1012 11-9051"),
    _industry("561422", 8, "Contact Center|Customer Care|Support Services",
              "43-4051 43-9021 43-4171 43-1011 15-1232 43-3011"),
    _industry("332710", 8, "Machine|Fabrication|Metal Works|Tool",
              "51-4121 51-2092 51-4041 51-9161 51-9061 49-9041 51-9198"),
    _industry("311612", 7, "Meats|Packing|Food Processing",
              "51-3022 51-9111 51-3023 53-7064 51-9061 49-9043 51-3092"),
    _industry("622110", 7, "Medical Center|Hospital|Regional Health",
              "29-1141 31-9092 31-1131 43-6013 29-2052 31-9097 29-2034 29-2072"),
    _industry("484121", 6, "Trucking|Freight|Transport", "53-3032 43-5032 49-3031 53-3033 53-7062"),
    _industry("238220", 6, "Plumbing and Heating|Mechanical|Heating and Air",
              "47-2152 49-9021 47-3015 43-6014 47-2211"),
    _industry("236220", 6, "Construction|Builders|Contracting",
              "47-2061 47-2031 47-2051 47-2073 47-2141 47-2181 11-9021"),
    _industry("238210", 4, "Electric|Electrical Contractors", "47-2111 47-3013 49-2098 13-1051"),
    _industry("561720", 6, "Cleaning|Building Services|Janitorial", "37-2011 37-2012 37-1011 49-9071"),
    _industry("561730", 4, "Landscaping|Lawn and Tree", "37-3011 37-3013 37-1012 49-3053"),
    _industry("721110", 4, "Inn|Hotel|Lodge", "37-2012 43-4081 35-2014 49-9071 39-6011"),
    _industry("611110", 5, "School District|Public Schools", "25-9042 53-3051 25-2021 25-3031 35-2012 25-2031 37-2011"),
    _industry("624410", 4, "Child Care|Early Learning", "39-9011 25-2011 35-2021 11-9031"),
    _industry("621210", 3, "Dental|Family Clinic", "31-9091 31-9092 43-4171 43-6013 29-1292"),
    _industry("541512", 4, "Systems|Software|Technology", "15-1232 15-1252 15-1244 15-1254 15-1231 13-1082"),
    _industry("541211", 3, "Accounting|Tax and Bookkeeping", "43-3031 13-2011 43-3051 13-2082 43-6014"),
    _industry("524210", 3, "Insurance|Insurance Group", "43-9041 41-3021 43-4051 13-1031"),
    _industry("561612", 3, "Security|Protective Services", "33-9032 33-9092 43-4051"),
    _industry("811111", 4, "Auto Service|Auto Repair|Motors", "49-3023 49-3021 49-3093 41-2022 53-7061"),
    _industry("624190", 3, "Community Services|Family Services", "21-1093 21-1021 21-1094 43-9061 39-9041"),
    _industry("111219", 5, "Farms|Orchards|Growers", "45-2092 45-2091 45-2041 45-1011 45-2093", is_farm=True),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Work:
    """One occupation with what the demo state needs to know of it."""

    occupation: ShippedOccupation
    zone: int
    pay: float
    education: int
    licence: str
    driver: str

    @property
    def onet_code(self) -> str:
        return self.occupation.onet_code


class Market:
    """Draws industries and kinds of work as often as they occur."""

    def __init__(self) -> None:
        self.work = {one.onet_code: _work(one) for one in occupations()}
        self._industry_sums = list(accumulate(industry.share for industry in INDUSTRIES))
        self._all = tuple(self.work.values())
        wanted = [
            (industry, position) for industry in INDUSTRIES for position in range(len(industry.onet_codes))
        ]
        self._codes = [industry.onet_codes[position] for industry, position in wanted]
        self._code_sums = list(accumulate(industry.share / (position + 1) for industry, position in wanted))

    def draw_industry(self, dice: Random) -> Industry:
        return INDUSTRIES[bisect(self._industry_sums, dice.random() * self._industry_sums[-1])]

    def draw_work_in(self, industry: Industry, dice: Random) -> Work:
        """A kind of work of this industry; the first ones most often."""
        square = dice.random() ** 2
        return self.of(industry.onet_codes[int(square * len(industry.onet_codes))])

    def draw_work(self, dice: Random) -> Work:
        """A kind of work that somebody does: nearly always one that an industry hires for."""
        if dice.random() < 0.12:
            return self._all[int(dice.random() * len(self._all))]
        return self.of(self._codes[bisect(self._code_sums, dice.random() * self._code_sums[-1])])

    def of(self, onet_code: str) -> Work:
        """The work of this code, or of the nearest code that the catalogue holds."""
        return self.work.get(onet_code) or next(
            work for code, work in sorted(self.work.items()) if code[:2] == onet_code[:2]
        )


def hourly(pay: float) -> str:
    """Dollars an hour as text, in steps of a quarter, never below the lowest pay."""
    return f"{max(LOWEST_PAY, round(pay * 4) / 4):.2f}"


def _work(occupation: ShippedOccupation) -> Work:
    zone = occupation.job_zone or 2
    code = occupation.onet_code
    education = max(EDUCATION_OF_ZONE[zone], Education.CERTIFICATE if code in LICENCES and zone > 1 else 0)
    return Work(
        occupation=occupation,
        zone=zone,
        pay=TYPICAL_PAY[code[:2]] * PAY_OF_ZONE[zone],
        education=education,
        licence=LICENCES.get(code, ""),
        driver=DRIVERS.get(code, ""),
    )

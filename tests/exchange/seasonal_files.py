"""Small files of seasonal jobs as the publisher makes them, with rows of our own."""

import csv
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

PUBLISHED: dict[str, Any] = {
    "case_id": "25430000",
    "case_number": "H-300-26001-000001",
    "case_status": "Determination Issued - Certification",
    "visa_class": "H-2A",
    "job_title": "Orchard Worker",
    "basic_rate_from": 18.5,
    "basic_rate_to": 0.0,
    "overtime_rate_from": 0.0,
    "overtime_rate_to": 0.0,
    "work_hour_num_basic": 40.0,
    "add_wage_info": "N/A",
    "total_positions": 4,
    "full_time": True,
    "hourly_work_schedule_am": "7:00 A.M.",
    "hourly_work_schedule_pm": "3:30 P.M.",
    "is_overtime_available": False,
    "begin_date": "2026-03-01T00:00:00Z",
    "end_date": "2026-11-30T00:00:00Z",
    "emp_exp_num_months": 3,
    "special_req": "Lift 50 pounds.",
    "training_req": False,
    "num_months_training": 0,
    "education_level": "None",
    "pay_range_desc": "Hour",
    "employer_business_name": "Boone Orchards, LLC",
    "employer_city": "Columbia",
    "employer_state": "MISSOURI",
    "employer_zip": "65201",
    "worksite_locations": False,
    "worksite_address": "5 miles north of the grain elevator",
    "worksite_city": "Columbia",
    "worksite_state": "MISSOURI",
    "worksite_zip": "65203",
    "apply_email": "jobs@boone.example",
    "apply_phone": "+15738742000",
    "apply_url": "N/A",
    "job_order_exists": True,
    "active_date": "2026-02-08T12:00:00Z",
    "url_job": "https://seasonaljobs.dol.gov/jobs/H-300-26001-000001",
}


def published(number: int = 1, **changes: Any) -> dict[str, Any]:
    """One row; `number` makes the case number, `changes` replaces values."""
    return PUBLISHED | {"case_number": f"H-300-26001-{number:06}"} | changes


def parquet(folder: Path, *rows: dict[str, Any], name: str = "jobs.parquet") -> Path:
    path = folder / name
    pq.write_table(pa.Table.from_pylist(list(rows)), path)
    return path


def comma_separated(folder: Path, *rows: dict[str, Any], name: str = "jobs.csv") -> Path:
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(PUBLISHED))
        writer.writeheader()
        writer.writerows(rows)
    return path


def json_text(folder: Path, content: Any, name: str = "jobs.json") -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path

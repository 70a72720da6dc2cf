"""The regions that a map shows, a tile each; one without a number is a tile that says so."""

from __future__ import annotations

_ALIKE = (
    "seoul",
    "incheon",
    "gangwon",
    "chungbuk",
    "chungnam",
    "sejong",
    "daejeon",
    "gyeongbuk",
    "daegu",
    "ulsan",
    "gyeongnam",
    "busan",
    "jeonbuk",
    "jeonnam",
    "gwangju",
    "jeju",
)
PROVINCES = (*_ALIKE, "gyeonggi")
# The police have an agency for each province, and two for Gyeonggi.
POLICE_AGENCIES = (*_ALIKE, "gyeonggi_bukbu", "gyeonggi_nambu")

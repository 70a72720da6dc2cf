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
# Column and row of the tile of each, from the north-west. Southern Gyeonggi stands where the whole of Gyeonggi does.
TILES = {
    "gyeonggi_bukbu": (1, 0),
    "incheon": (0, 1),
    "seoul": (1, 1),
    "gyeonggi": (2, 1),
    "gyeonggi_nambu": (2, 1),
    "gangwon": (3, 1),
    "chungnam": (0, 2),
    "sejong": (1, 2),
    "chungbuk": (2, 2),
    "gyeongbuk": (3, 2),
    "jeonbuk": (0, 3),
    "daejeon": (1, 3),
    "daegu": (2, 3),
    "ulsan": (3, 3),
    "gwangju": (0, 4),
    "jeonnam": (1, 4),
    "gyeongnam": (2, 4),
    "busan": (3, 4),
    "jeju": (0, 5),
    "all": (3, 5),
}

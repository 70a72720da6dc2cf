"""What a process counts of itself while it works; `web/metrics.py` shows it to the administrator.

Names follow https://prometheus.io/docs/practices/naming/. No label takes a value that a reader chooses freely.
"""

from __future__ import annotations

from prometheus_client import Counter, Gauge, Histogram

SESSIONS = Gauge("takedown_trends_sessions", "Pages that are connected by a websocket now")
CUT_OFF = Counter("takedown_trends_cut_off", "Websockets closed because they sent more than a person can")
RUNS = Histogram(
    "takedown_trends_run_seconds",
    "Seconds that a run of a whole page takes",
    buckets=(0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10),
)
ANSWERS = Counter("takedown_trends_answers", "Answers over HTTP", ["kind", "status"])
SECONDS = Histogram(
    "takedown_trends_answer_seconds",
    "Seconds from a request to the end of its answer",
    ["kind"],
    buckets=(0.005, 0.02, 0.1, 0.5, 1, 2, 5, 20),
)
ERRORS = Counter("takedown_trends_errors", "Faults that were noted, by the part of the program", ["part"])

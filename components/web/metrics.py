"""The counts of a process for Prometheus, on a port of its own that readers do not reach."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

from prometheus_client import REGISTRY, start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily
from prometheus_client.registry import Collector

from components.view import kept
from components.view.metering import ERRORS
from components.web.api.workers import LANES
from data.dataset import load

SETTING = "TAKEDOWN_TRENDS_METRICS"  # a port, or an address with a port: 9100, 0.0.0.0:9100
_ALONE = "127.0.0.1"


class _State(Collector):
    """What is looked up when it is asked for: caches, queues, the data."""

    def collect(self) -> Iterator[GaugeMetricFamily | CounterMetricFamily | InfoMetricFamily]:
        """Yield the families of caches, queues and data."""
        size = GaugeMetricFamily("takedown_trends_cache_bytes", "Memory that a cache takes", labels=["cache"])
        asked = CounterMetricFamily("takedown_trends_cache_asked", "Look-ups in a cache", labels=["cache", "found"])
        for one in kept.EVERY:
            size.add_metric([one.name], one.size)
            asked.add_metric([one.name, "yes"], one.found)
            asked.add_metric([one.name, "no"], one.missed)
        waiting = GaugeMetricFamily("takedown_trends_waiting", "Answers that wait to be made", labels=["lane"])
        for name, lane in LANES.items():
            waiting.add_metric([name], lane.waiting)
        yield from (size, asked, waiting)
        yield InfoMetricFamily("takedown_trends_data", "The version of the data", {"version": load().version})


class _Counting(logging.Handler):
    """Counts what is logged as an error, by the part of the program that did."""

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        ERRORS.labels(record.name.partition(".")[0]).inc()


def start() -> None:
    """Count errors, and serve the counts where the setting names a port. Raises ValueError for one that is not free."""
    asked = os.environ.get(SETTING, "").strip()
    if asked:
        host, _, port = asked.rpartition(":")
        if not port.isdigit():
            raise ValueError(f"{SETTING}={asked} is no port. Write a number, such as 9100, or 0.0.0.0:9100.")
        try:
            start_http_server(int(port), host or _ALONE)
        except OSError as error:
            problem = f"{SETTING}={asked} cannot be had ({error.strerror})."
            raise ValueError(f"{problem} Name a port that is free.") from error
    logging.getLogger().addHandler(_Counting(logging.ERROR))
    REGISTRY.register(_State())

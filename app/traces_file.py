"""Followed requests as a file for trace viewers."""

import json
import time
from pathlib import Path

from engine.design.files import replace_file
from engine.results.otlp import otlp
from engine.results.traces import TraceStore


def write(store: TraceStore, path: Path) -> None:
    """Write the requests that a run has followed, whole or not at all. Raises OSError."""
    replace_file(path, document(store).encode())


def document(store: TraceStore) -> str:
    """OpenTelemetry JSON in which the last request ends now, so that viewers find it among the latest."""
    end_s = float(store.rows["ended_s"].max()) if len(store) else 0.0
    traces = (store.trace(place) for place in range(len(store)))
    return json.dumps(otlp(traces, time.time() - end_s), allow_nan=False)

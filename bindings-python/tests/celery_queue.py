"""Celery without a broker's server: tasks and outcomes are files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import celery  # type: ignore[import-untyped]


def application(folder: Path) -> Any:
    """An application whose files are below `folder`."""
    app = celery.Celery("tasks", broker="filesystem://", backend=f"file://{folder}")
    app.conf.broker_transport_options = {
        "data_folder_in": str(folder),
        "data_folder_out": str(folder),
        "control_folder": str(folder / "control"),
        "polling_interval": 0.05,
    }
    app.conf.broker_connection_retry_on_startup = True
    return app

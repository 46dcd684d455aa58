"""An application for Celery's prefork: its client is made, and used, before the children are forked."""

import os
from pathlib import Path

from celery_queue import application

import gnpix

client = gnpix.Client.from_env(platform_roots=False)
client.warm_up()
app = application(Path(os.environ["TASKS_FOLDER"]))


@app.task(name="balance")  # type: ignore[untyped-decorator]
def balance() -> "tuple[int, str]":
    return os.getpid(), client.get("/v2/gn/saldo").json()["saldo"]

"""An application for gunicorn --preload: its client is made, and used, before the workers are forked."""

import os

import gnpix

client = gnpix.Client.from_env(platform_roots=False)
client.warm_up()


def application(environ, start):  # type: ignore[no-untyped-def]
    balance = client.get("/v2/gn/saldo").content
    start("200 OK", [("Content-Type", "application/json"), ("X-Process", str(os.getpid()))])
    return [balance]

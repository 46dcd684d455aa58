"""What the tests share: a bank on loopback, and clients of it."""

from __future__ import annotations

import json
import ssl
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from http.client import HTTPSConnection
from pathlib import Path
from typing import Any

import pytest

import gnpix


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--gnpix", required=True, help="the gnpix command, whose sandbox is the bank of these tests")


def until(condition: Callable[[], bool]) -> None:
    """Waits for what is to come soon."""
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline, condition


class Bank:
    """A bank, and what its customer was given."""

    def __init__(self, command: str, folder: str) -> None:
        arguments = [command, "sandbox", "--json", "--quiet", "--dir", folder]
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE)
        assert self.process.stdout is not None
        about = json.loads(self.process.stdout.readline())
        assert about["ready"] is True
        self.base_url: str = about["base_url"]
        self.ca: str = about["ca"]
        self.p12: str = about["p12"]
        self.pem: str = about["pem"]
        self.pix_key: str = about["pix_key"]
        lines = Path(about["env"]).read_text().splitlines()
        self.variables = dict((line.split("=", 1)[0], line.split("=", 1)[1].strip("'")) for line in lines)

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(20)
        assert self.process.stdout is not None
        self.process.stdout.close()

    @property
    def options(self) -> dict[str, Any]:
        """A client's options."""
        return {
            "client_id": self.variables["GNPIX_CLIENT_ID"],
            "client_secret": self.variables["GNPIX_CLIENT_SECRET"],
            "certificate": self.p12,
            "base_url": self.base_url,
            "ca_file": self.ca,
            "platform_roots": False,
            "timeout": 20,
        }

    def ask(self, method: str, path: str, body: str | None = None) -> Any:
        """Pulls one of the sandbox's strings."""
        context = ssl.create_default_context(cafile=self.ca)
        context.load_cert_chain(self.pem)
        host, port = self.base_url.removeprefix("https://").split(":")
        connection = HTTPSConnection(host, int(port), context=context, timeout=20)
        try:
            connection.request(method, path, body)
            answer = connection.getresponse()
            content = answer.read()
            assert answer.status < 300, content
            return json.loads(content) if content else None
        finally:
            connection.close()

    def fault(self, specification: str) -> None:
        """Makes something go wrong, in the sandbox's text form."""
        self.ask("POST", "/sandbox/faults", specification)

    def seen(self, method: str, path: str) -> int:
        """How many requests with this method and path (without query) the bank has seen."""
        requests = self.ask("GET", "/sandbox/requests")
        return sum(1 for one in requests if one["method"] == method and one["target"].split("?")[0] == path)

    def stats(self) -> dict[str, int]:
        return dict(self.ask("GET", "/sandbox/stats"))

    def charge(self, amount: object = "10.00") -> dict[str, Any]:
        """A charge's body."""
        return {"calendario": {"expiracao": 3600}, "valor": {"original": amount}, "chave": self.pix_key}


@pytest.fixture
def bank(request: pytest.FixtureRequest) -> Iterator[Bank]:
    """A bank of its own for each test: counts start at nothing, and no token is shared."""
    with tempfile.TemporaryDirectory() as folder:
        bank = Bank(request.config.getoption("--gnpix"), folder)
        try:
            yield bank
        finally:
            bank.close()


@pytest.fixture
def client(bank: Bank) -> Iterator[gnpix.Client]:
    with gnpix.Client(**bank.options) as client:
        yield client

"""Holds a running sandbox against the central bank's OpenAPI document, with requests that schemathesis makes up.

    run.py GNPIX [ARGUMENT…]        # the gnpix command; what follows goes to schemathesis

The document is mended in a copy as exceptions.json says, with a reason for each place: where it contradicts itself or
the bank. An exception that mends nothing is an error.
"""

from __future__ import annotations

import copy
import json
import os
import re
import ssl
import subprocess
import sys
import tempfile
from base64 import b64encode
from http.client import HTTPSConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from seed import seed

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parents[2] / "codegen" / "spec" / "bacen-pix-2.9.0.json"
PERIOD = {"inicio": "2020-01-01T00:00:00Z", "fim": "2099-01-01T00:00:00Z"}
METHODS = ("get", "put", "post", "patch", "delete")
# As many as fit in a minute on two processors.
EXAMPLES = 15
SEED = 20261124

CONFIG = """
base-url = {url}
headers = {{ Authorization = "Bearer ${{SANDBOX_TOKEN}}" }}
tls-verify = {ca}
request-cert = {pem}
request-timeout = 20
workers = 1
seed = {seed}
color = false
warnings = false

[generation]
max-examples = {examples}
deterministic = true
database = "none"
# Each request has the token that is good: a stranger's is the matter of other tests.
with-security-parameters = false

[phases.coverage]
unexpected-methods = []

# Chains of requests, such as reading what was made before.
[phases.stateful]
enabled = true
generation.max-examples = 20

[checks]
enabled = false
not_a_server_error.enabled = true
status_code_conformance.enabled = true
content_type_conformance.enabled = true
response_schema_conformance.enabled = true
"""


def mended(document: dict[str, Any], exceptions: dict[str, Any]) -> dict[str, Any]:
    """The document without what exceptions.json excuses."""
    for one in exceptions["not_served"]:
        for path in one["paths"]:
            del document["paths"][path]
    for one in exceptions["not_required"]:
        document["components"]["schemas"][one["schema"]]["required"].remove(one["member"])
    for one in exceptions["schemas"]:
        *way, last = one["at"].strip("/").split("/")
        place: Any = document["components"]["schemas"]
        for step in way:
            place = place[int(step) if isinstance(place, list) else step]
        if place[last] == one["instead"]:
            raise SystemExit(f"exceptions.json: {one['at']} is that already")
        place[last] = one["instead"]
    problem = document["components"]["schemas"]["Problema"]
    own = document["components"]["schemas"]["Recusa"] = exceptions["own_form"]["schema"]
    contents = {"application/problem+json": {"schema": problem}, "application/json": {"schema": own}}
    for one in exceptions["answers"]:
        added = 0
        for path, methods in document["paths"].items():
            for method, operation in methods.items():
                if method in METHODS and (one["operations"] == "all" or f"{method.upper()} {path}" in one["operations"]):
                    before = operation["responses"].get(one["status"])
                    operation["responses"][one["status"]] = {"description": one["why"], "content": contents}
                    added += before is None or "application/json" not in before.get("content", {})
        if added == 0:
            raise SystemExit(f"exceptions.json: {one['status']} is there already")
    return document


def furnished(document: dict[str, Any], parameters: dict[str, dict[str, Any]], bodies: dict[str, Any]) -> None:
    """Puts examples of what is in the bank in the place of the document's."""
    for path, methods in document["paths"].items():
        shared = methods.pop("parameters", [])
        for method, operation in methods.items():
            found = [resolved(document, one) for one in [*shared, *operation.get("parameters", [])]]
            name = f"{method.upper()} {path}"
            known = {**PERIOD, **parameters.get(path, {}), **parameters.get(name, {})}
            for one in found:
                if one["name"] in known:
                    one.pop("examples", None)
                    one["example"] = known[one["name"]]
            operation["parameters"] = found
            if name in bodies:
                body = operation["requestBody"] = resolved(document, operation["requestBody"])
                content = body["content"]["application/json"]
                content.pop("example", None)
                content["examples"] = {"known": {"value": bodies[name]}}


def resolved(document: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    place: Any = document
    if "$ref" not in part:
        return copy.deepcopy(part)
    for step in part["$ref"].removeprefix("#/").split("/"):
        place = place[step]
    return resolved(document, place)


def granted(document: dict[str, Any], report: Path) -> set[str]:
    """The operations that were answered with 2xx."""
    patterns = {path: re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path))) for path in document["paths"]}
    found = set()
    for entry in json.loads(report.read_bytes())["log"]["entries"]:
        if 200 <= entry["response"]["status"] < 300:
            path = urlsplit(entry["request"]["url"]).path.removeprefix("/v2")
            method = entry["request"]["method"]
            found |= {f"{method} {one}" for one, pattern in patterns.items() if pattern.fullmatch(path)}
    return found


def judged(document: dict[str, Any], exceptions: dict[str, Any], done: set[str]) -> int:
    """A check of refusals alone would say little: every operation must have been granted, but those excused."""
    every = {f"{method.upper()} {path}" for path, methods in document["paths"].items() for method in methods}
    excused = {name for one in exceptions["only_refused"] for name in one["operations"]}
    if every - done == excused:
        print(f"{len(every & done)} of {len(every)} operations were granted, and the others are excused")
        return 0
    print(f"never granted: {sorted(every - done - excused)}; excused and granted: {sorted(excused & done)}")
    return 1


class Bank:
    """The sandbox's customer."""

    def __init__(self, about: dict[str, Any]) -> None:
        lines = Path(about["env"]).read_text().splitlines()
        variables = {line.split("=", 1)[0]: line.split("=", 1)[1].strip("'") for line in lines}
        pair = f"{variables['GNPIX_CLIENT_ID']}:{variables['GNPIX_CLIENT_SECRET']}"
        self.context = ssl.create_default_context(cafile=about["ca"])
        self.context.load_cert_chain(about["pem"])
        self.host = about["base_url"].removeprefix("https://")
        self.authorization = f"Basic {b64encode(pair.encode()).decode()}"
        self.token = str(self.call("POST", "/oauth/token", {"grant_type": "client_credentials"})["access_token"])
        self.authorization = f"Bearer {self.token}"

    def call(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Any:
        connection = HTTPSConnection(self.host, context=self.context, timeout=20)
        headers = {"Authorization": self.authorization, "Content-Type": "application/json", **(headers or {})}
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        if answer.status >= 300:
            raise SystemExit(f"{method} {path}: {answer.status} {content.decode()}")
        return json.loads(content) if content else None


def main(command: str, *arguments: str) -> int:
    exceptions = json.loads((HERE / "exceptions.json").read_bytes())
    document = mended(json.loads(DOCUMENT.read_bytes()), exceptions)
    with tempfile.TemporaryDirectory() as folder:
        bank = subprocess.Popen([command, "sandbox", "--json", "--quiet", "--dir", folder], stdout=subprocess.PIPE)
        try:
            assert bank.stdout is not None
            about = json.loads(bank.stdout.readline())
            customer = Bank(about)
            furnished(document, *seed(customer.call))
            schema, config = Path(folder, "document.json"), Path(folder, "schemathesis.toml")
            schema.write_text(json.dumps(document))
            texts = {"url": about["base_url"] + "/v2", "ca": about["ca"], "pem": about["pem"]}
            written = {name: json.dumps(text) for name, text in texts.items()}
            config.write_text(CONFIG.format(**written, seed=SEED, examples=EXAMPLES))
            tool = Path(sys.executable).with_name("schemathesis")
            report = Path(folder, "report.har")
            said = ["--report", "har", "--report-har-path", str(report)]
            run = [str(tool), "--config-file", str(config), "run", str(schema), "--no-shrink", "--continue-on-failure", *said]
            # The token stays out of the arguments, which all users of a machine see.
            environment = {**os.environ, "SANDBOX_TOKEN": customer.token}
            outcome = subprocess.run([*run, *arguments], cwd=folder, env=environment, timeout=600).returncode
            return outcome or judged(document, exceptions, granted(document, report))
        finally:
            bank.terminate()
            bank.wait(20)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

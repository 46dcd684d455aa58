"""Holds a running sandbox against the central bank's OpenAPI document, with requests that schemathesis makes up.

    run.py GNPIX [ARGUMENT…]        # the gnpix command; what follows goes to schemathesis

The document is mended in a copy as exceptions.json says, with a reason for each place: where it contradicts itself or
the bank. An exception that mends nothing is an error.
"""

from __future__ import annotations

import json
import os
import ssl
import subprocess
import sys
import tempfile
from base64 import b64encode
from http.client import HTTPSConnection
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parents[2] / "codegen" / "spec" / "bacen-pix-2.9.0.json"
METHODS = ("get", "put", "post", "patch", "delete")
# As many as fit in a minute on two processors.
EXAMPLES = 25
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
    for one in exceptions["not_required"]:
        document["components"]["schemas"][one["schema"]]["required"].remove(one["member"])
    for one in exceptions["schemas"]:
        *way, last = one["at"].strip("/").split("/")
        place: Any = document["components"]["schemas"]
        for step in way:
            place = place[int(step) if isinstance(place, list) else step]
        was = place[last]
        if was == one["instead"]:
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


def token(about: dict[str, Any], variables: dict[str, str]) -> str:
    context = ssl.create_default_context(cafile=about["ca"])
    context.load_cert_chain(about["pem"])
    host, port = about["base_url"].removeprefix("https://").split(":")
    connection = HTTPSConnection(host, int(port), context=context, timeout=20)
    pair = f"{variables['GNPIX_CLIENT_ID']}:{variables['GNPIX_CLIENT_SECRET']}"
    headers = {"Authorization": f"Basic {b64encode(pair.encode()).decode()}", "Content-Type": "application/json"}
    connection.request("POST", "/oauth/token", '{"grant_type":"client_credentials"}', headers)
    answer = json.loads(connection.getresponse().read())
    connection.close()
    return str(answer["access_token"])


def main(command: str, *arguments: str) -> int:
    document = mended(json.loads(DOCUMENT.read_bytes()), json.loads((HERE / "exceptions.json").read_bytes()))
    with tempfile.TemporaryDirectory() as folder:
        bank = subprocess.Popen([command, "sandbox", "--json", "--quiet", "--dir", folder], stdout=subprocess.PIPE)
        try:
            assert bank.stdout is not None
            about = json.loads(bank.stdout.readline())
            lines = Path(about["env"]).read_text().splitlines()
            variables = {line.split("=", 1)[0]: line.split("=", 1)[1].strip("'") for line in lines}
            schema, config = Path(folder, "document.json"), Path(folder, "schemathesis.toml")
            schema.write_text(json.dumps(document))
            texts = {"url": about["base_url"] + "/v2", "ca": about["ca"], "pem": about["pem"]}
            written = {name: json.dumps(text) for name, text in texts.items()}
            config.write_text(CONFIG.format(**written, seed=SEED, examples=EXAMPLES))
            tool = Path(sys.executable).with_name("schemathesis")
            run = [str(tool), "--config-file", str(config), "run", str(schema), "--no-shrink", "--continue-on-failure"]
            # The token stays out of the arguments, which all users of a machine see.
            environment = {**os.environ, "SANDBOX_TOKEN": token(about, variables)}
            return subprocess.run([*run, *arguments], cwd=folder, env=environment, timeout=600).returncode
        finally:
            bank.terminate()
            bank.wait(20)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

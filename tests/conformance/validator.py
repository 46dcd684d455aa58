"""A proxy between client and sandbox that holds every request and answer of the central bank's document against it.

validator.py DOCUMENT EXCEPTIONS, with the bank in UPSTREAM_URL, its CA in UPSTREAM_CA, the client's certificate for it in
UPSTREAM_PEM, and the proxy's own certificate in PROXY_PEM. It prints {"port": …}; at the end of its input, what it found.
The judge is openapi-core; this program only carries requests to it, and leaves out what EXCEPTIONS excuses.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import ssl
import sys
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Iterator
from urllib.parse import parse_qsl, urlsplit

from jsonschema_path import SchemaPath
from openapi_core.testing import MockRequest, MockResponse
from openapi_core.validation.request.validators import V30RequestValidator
from openapi_core.validation.response.validators import V30ResponseValidator

HOST = "https://pix.example.com"
HOP_BY_HOP = {"connection", "host", "keep-alive", "transfer-encoding"}


class Judge:
    """The document, as amended, and what was found."""

    def __init__(self, document: str, exceptions: str) -> None:
        with open(document, encoding="utf-8") as file:
            self.document: dict[str, Any] = json.load(file)
        with open(exceptions, encoding="utf-8") as file:
            listed = json.load(file)
        self.document["servers"] = [{"url": f"{HOST}/v2"}]
        for amendment in listed["amendments"]:
            self.amend(amendment["at"], amendment.get("item"))
        self.excused = [(one, re.compile(one["error"])) for one in listed["excused"]]
        schema = SchemaPath.from_dict(self.document)
        problem = {"application/problem+json": json.loads}
        self.requests = V30RequestValidator(schema)
        self.responses = V30ResponseValidator(schema, extra_media_type_deserializers=problem)
        self.routes = [(re.compile("/v2" + re.sub(r"{\w+}", "[^/]+", path) + "$"), path) for path in self.document["paths"]]
        # One without parameters hides one with, as OpenAPI has it.
        self.routes.sort(key=lambda route: route[1].count("{"))
        self.lock = threading.Lock()
        self.seen: Counter[str] = Counter()
        self.found: list[str] = []
        self.used: Counter[int] = Counter()

    def amend(self, pointer: str, item: Any) -> None:
        """Takes away what a pointer leads to, or one item of the list there."""
        *parts, last = (part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])
        place: Any = self.document
        for part in parts:
            place = place[int(part)] if isinstance(place, list) else place[part]
        if item is not None:
            place[last].remove(item)
        elif isinstance(place, list):
            del place[int(last)]
        else:
            del place[last]

    def operation(self, method: str, path: str) -> str | None:
        for route, known in self.routes:
            if route.match(path):
                return f"{method} {known}" if method.lower() in self.document["paths"][known] else None
        return None

    def judge(self, method: str, target: str, headers: Any, body: bytes, answer: tuple[int, Any, bytes] | None) -> None:
        url = urlsplit(target)
        operation = self.operation(method, url.path)
        if operation is None:
            return
        content_type = headers.get("content-type", "")
        request = MockRequest(
            HOST,
            method.lower(),
            url.path,
            args=dict(parse_qsl(url.query, keep_blank_values=True)),
            headers=dict(headers),
            data=body or None,
            content_type=content_type,
        )
        with self.lock:
            for error in self.requests.iter_errors(request):
                self.note(operation, "request", 0, error)
            if answer is None:
                return
            status, kind, content = answer
            self.seen[f"{operation} {status}"] += 1
            response = MockResponse(content or None, status_code=status, content_type=kind or "")
            for error in self.responses.iter_errors(request, response):
                self.note(operation, "response", status, error)

    def note(self, operation: str, side: str, status: int, error: BaseException) -> None:
        for text in explained(error):
            for at, (one, pattern) in enumerate(self.excused):
                statuses = one.get("statuses", [status])
                operations = one.get("operations", [operation])
                if one["side"] == side and status in statuses and operation in operations and pattern.search(text):
                    self.used[at] += 1
                    break
            else:
                self.found.append(f"{operation}: {side} {status or ''}: {text}")

    def report(self) -> dict[str, Any]:
        documented = [
            f"{method.upper()} {path}"
            for path, item in self.document["paths"].items()
            for method in item
            if method in ("get", "put", "post", "patch", "delete")
        ]
        return {
            "documented": documented,
            "seen": dict(self.seen),
            "found": sorted(set(self.found)),
            "unused": [one for at, (one, _) in enumerate(self.excused) if not self.used[at]],
        }


def explained(error: BaseException) -> Iterator[str]:
    """What lies under an error: each schema's complaint with its place, or the error itself."""
    cause: BaseException | None = error
    while cause is not None:
        problems = getattr(cause, "schema_errors", None)
        if problems:
            for problem in problems:
                yield f"{'/'.join(map(str, problem.absolute_path)) or '.'}: {problem.message[:300]}"
            return
        cause = cause.__cause__
    yield f"{type(error).__name__}: {error}"


class Proxy(BaseHTTPRequestHandler):
    """One client's connection, with one of its own to the bank."""

    protocol_version = "HTTP/1.1"
    judge: Judge
    upstream: http.client.HTTPSConnection | None = None
    timeout = 120

    def forward(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP_BY_HOP}
        if self.upstream is None:
            self.upstream = connect()
        try:
            self.upstream.request(self.command, self.path, body or None, headers)
            answer = self.upstream.getresponse()
            content = answer.read()
        except (OSError, http.client.HTTPException):
            # The answer is lost: to the client as well.
            self.judge.judge(self.command, self.path, self.headers, body, None)
            self.close_connection = True
            return
        kind = answer.headers.get("content-type")
        self.judge.judge(self.command, self.path, self.headers, body, (answer.status, kind, content))
        self.send_response_only(answer.status)
        for name, value in answer.headers.items():
            if name.lower() not in HOP_BY_HOP | {"content-length"}:
                self.send_header(name, value)
        if answer.status != 204:
            self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_PUT = do_POST = do_PATCH = do_DELETE = forward

    def finish(self) -> None:
        if self.upstream is not None:
            self.upstream.close()
        super().finish()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Nothing is logged."""


def connect() -> http.client.HTTPSConnection:
    url = urlsplit(os.environ["UPSTREAM_URL"])
    context = ssl.create_default_context(cafile=os.environ["UPSTREAM_CA"])
    context.load_cert_chain(os.environ["UPSTREAM_PEM"])
    return http.client.HTTPSConnection(url.hostname or "", url.port, context=context, timeout=120)


def main() -> None:
    Proxy.judge = Judge(sys.argv[1], sys.argv[2])
    server = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    server.daemon_threads = True
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(os.environ["PROXY_PEM"])
    # Shaken hands in the connection's own thread, when it is first read.
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for line in sys.stdin:
        answer = {"port": server.server_address[1]} if line.strip() == "port" else Proxy.judge.report()
        print(json.dumps(answer), flush=True)
    server.shutdown()


main()

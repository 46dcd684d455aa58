"""Receives the bank's webhook calls, with nothing but the standard library.

The bank calls over mutual TLS: whoever can't show a certificate of the bank's authority gets no further than the
handshake, which the bank tries out when the webhook is registered. A secret in the URL (``?hmac=…&ignorar=``) tells
the bank's calls from those of anybody else who may hold such a certificate. The bank appends ``/pix`` to the URL's
text; ``ignorar=`` at its end takes that in, so that the path stays as it is.
"""

from __future__ import annotations

import hmac
import json
import ssl
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable
from urllib.parse import parse_qs, urlsplit

LONGEST = 1024 * 1024


class Receiver(ThreadingHTTPServer):
    """Hands each Pix that arrives to ``on_pix``: it may come twice, so know it by its endToEndId."""

    daemon_threads = True

    def __init__(self, port: int, certificate: str, bank_ca: str, secret: str, on_pix: Callable[[Any], object]) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.secret, self.on_pix = secret, on_pix
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.minimum_version = ssl.TLSVersion.TLSv1_2
        self.context.load_cert_chain(certificate)
        self.context.load_verify_locations(bank_ca)
        self.context.verify_mode = ssl.CERT_REQUIRED

    def get_request(self) -> tuple[Any, Any]:
        connection, address = super().get_request()
        connection.settimeout(10)
        # The handshake waits for the handler's thread: a slow caller holds nobody up.
        return self.context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), address

    def handle_error(self, request: Any, client_address: Any) -> None:
        print(f"refused {client_address[0]}: {sys.exc_info()[1]}", file=sys.stderr)


class Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        given = parse_qs(urlsplit(self.path).query).get("hmac", [""])[0]
        if not hmac.compare_digest(given.encode(), self.server.secret.encode()):
            return self.answer(403)
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > LONGEST:
            return self.answer(413)
        try:
            notice = json.loads(self.rfile.read(int(length)))
            payments = notice.get("pix", [])
        except (ValueError, AttributeError):
            return self.answer(400)
        for pix in payments:
            self.server.on_pix(pix)
        # Only now: until the bank gets a 2xx it calls again.
        self.answer(200)

    def answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *values: object) -> None:
        """Says nothing: the request line holds the secret."""

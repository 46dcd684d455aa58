"""Receives the bank's webhook calls, with nothing but the standard library and gnpix.

    GNPIX_*=… PIX_KEY=… HOOK_SECRET=… python webhook.py 8443 server.pem certificate-chain-homolog.crt seen.db

The bank calls over mutual TLS: whoever can't show a certificate of the bank's authority gets no further than the
handshake, which the bank tries out when the webhook is registered. A secret in the URL (``?hmac=…&ignorar=``) tells
the bank's calls from those of anybody else who may hold such a certificate. Each piece of news is acted on once,
however often the bank brings it, and only after the payment was looked up.
"""

from __future__ import annotations

import os
import sqlite3
import ssl
import sys
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable

import gnpix
from gnpix.pix import Amount
from gnpix.pix.webhook import Callback, Notice, is_hmac_right

LONGEST = 1024 * 1024


class Receiver(ThreadingHTTPServer):
    """Hands each piece of news to ``act`` once, and remembers its key in the database at ``seen``. When ``act`` raises,
    the key is forgotten and the bank calls again."""

    daemon_threads = True

    def __init__(
        self, port: int, certificate: str, bank_ca: str, secret: str, seen: str, act: Callable[[Notice], object]
    ) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.secret, self.seen, self.act = secret, seen, act
        with closing(sqlite3.connect(seen)) as database, database:
            database.execute("CREATE TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY)")
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.minimum_version = ssl.TLSVersion.TLSv1_2
        self.context.load_cert_chain(certificate)
        self.context.load_verify_locations(bank_ca)
        self.context.verify_mode = ssl.CERT_REQUIRED

    def take(self, callback: Callback) -> None:
        """Acts on what is new, each item in one transaction with its key."""
        with closing(sqlite3.connect(self.seen, timeout=30)) as database:
            for notice in callback.notices:
                with database:
                    kept = database.execute("INSERT OR IGNORE INTO seen VALUES (?)", (notice.key,))
                    if kept.rowcount == 1:
                        self.act(notice)

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
        if not is_hmac_right(self.path, self.server.secret):
            return self.answer(403)
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > LONGEST:
            return self.answer(413)
        try:
            callback = Callback.parse(self.rfile.read(int(length)))
        except gnpix.InvalidArgumentError:
            return self.answer(400)
        try:
            self.server.take(callback)
        except Exception as error:
            print(f"not done, and so not seen: {error}", file=sys.stderr)
            return self.answer(500)
        # Only now: until the bank gets a 2xx it calls again.
        self.answer(200)

    def answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *values: object) -> None:
        """Says nothing: the request line holds the secret."""


def deliver(client: gnpix.Client, pix_key: str, notice: Notice) -> None:
    """What a shop does with the news of a payment."""
    # The bank calls all its customers with one certificate: the key, and the look-up, say that it is ours.
    if notice.kind != "received" or notice.pix_key != pix_key or notice.end_to_end_id is None:
        return
    pix = client.pix.get(notice.end_to_end_id)
    print(f"{pix.get('txid')} is paid: R$ {Amount(pix['valor'])}")


def main(port: str, certificate: str, bank_ca: str, seen: str) -> None:
    with gnpix.Client.from_env() as client:
        pix_key, secret = os.environ["PIX_KEY"], os.environ["HOOK_SECRET"]
        act = lambda notice: deliver(client, pix_key, notice)  # noqa: E731
        Receiver(int(port), certificate, bank_ca, secret, seen, act).serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])

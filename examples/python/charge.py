"""Authorizes with the bank's own .p12, creates a charge and looks it up. Everything comes from GNPIX_* variables:

    GNPIX_CLIENT_ID=… GNPIX_CLIENT_SECRET=… GNPIX_CERTIFICATE=homologacao.p12 GNPIX_ENVIRONMENT=homologation \\
        python charge.py [KEY]
"""

from __future__ import annotations

import os
import sys
import uuid
from typing import Any, Callable

import gnpix


def charge(key: str, amount: str) -> dict[str, Any]:
    return {"calendario": {"expiracao": 3600}, "valor": {"original": amount}, "chave": key}


def refused(what: str, call: Callable[[], object]) -> None:
    """Shows what became of a call that the bank, or gnpix before it, refuses."""
    try:
        call()
    except gnpix.Error as error:
        sent = str(error.maybe_sent).lower()
        print(f"{what}: {error.kind} ({error.code}), HTTP {error.status or '-'}, {error.name}, maybe sent: {sent}")
        if error.detail:
            print(f"  {error.detail}")
        for violation in error.violations:
            print(f"  {violation.property}: {violation.reason}")
    else:
        raise AssertionError(f"{what} was accepted")


def run(key: str) -> None:
    # The bank's files have an empty password.
    password = os.environ.get("GNPIX_CERTIFICATE_PASSWORD", "")
    certificate = gnpix.Certificate.load(os.environ["GNPIX_CERTIFICATE"], password)
    print(f"certificate: {certificate.inspect().status}")
    with gnpix.Client.from_env(certificate=certificate) as client:
        token = client.token()
        # The token itself is a secret, so only its beginning is shown.
        print(f"access token: {token.access_token[:6]}…")
        print(f"token type: {token.token_type}")
        print(f"expires in: {int(token.expires_in)} s")
        print(f"scope: {token.scope or '(the bank did not say)'}")

        # A txid of one's own makes creating safe to repeat.
        txid = uuid.uuid4().hex
        path = "/v2/cob/:txid"
        print(f"charge: {client.put(path, params={'txid': txid}, json=charge(key, '12.00')).status}")
        print(f"looked up: {client.get(path, params={'txid': txid}).json()['status']}")

        other = {"txid": uuid.uuid4().hex}
        refused("unknown charge", lambda: client.get(path, params=other))
        refused("bad amount", lambda: client.put(path, params=other, json=charge(key, "twelve")))

        counted = client.stats()
        print(
            f"reused: {counted.token.exchanges} token, {counted.connections} connection, {counted.requests} requests"
        )


if __name__ == "__main__":
    try:
        run(sys.argv[1] if len(sys.argv) > 1 else "7d9f0335-8dcc-4054-9bf9-0dbd61d36906")
    except gnpix.Error as error:
        # Kinds and numbers are the same in every language.
        sys.exit(f"failed: {error.kind} ({error.code}): {error}")

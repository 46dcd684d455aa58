"""A shop's backend: POST /charges {"amount": "25.00"} creates a Pix charge, GET /charges/<txid> looks it up.

    pip install gnpix flask
    GNPIX_CLIENT_ID=… GNPIX_CLIENT_SECRET=… GNPIX_CERTIFICATE=homologacao.p12 GNPIX_ENVIRONMENT=homologation \\
        PIX_KEY=… flask --app flask_charge:app run
"""

from __future__ import annotations

import os
import uuid
from decimal import Decimal, InvalidOperation
from typing import Any

from flask import Flask, request

import gnpix

Answer = tuple[dict[str, Any], int]


def create_app(client: gnpix.Client, pix_key: str) -> Flask:
    app = Flask(__name__)

    @app.post("/charges")
    def create() -> Answer:
        try:
            amount = Decimal(str((request.get_json() or {})["amount"])).quantize(Decimal("0.01"))
        except (KeyError, TypeError, InvalidOperation):
            return {"error": "amount is missing or no number"}, 400
        # A txid of our own makes this safe to repeat: the bank answers 409 if the first one arrived.
        body = {"calendario": {"expiracao": 3600}, "valor": {"original": amount}, "chave": pix_key}
        answer = client.put("/v2/cob/:txid", params={"txid": uuid.uuid4().hex}, json=body, scope=gnpix.Scope.COB_WRITE)
        charge = answer.json()
        return {"txid": charge["txid"], "status": charge["status"], "pix": charge.get("pixCopiaECola")}, 201

    @app.get("/charges/<txid>")
    def look_up(txid: str) -> Answer:
        charge = client.get("/v2/cob/:txid", params={"txid": txid}, scope=gnpix.Scope.COB_READ).json()
        return {"txid": charge["txid"], "status": charge["status"]}, 200

    @app.errorhandler(gnpix.ApiError)
    def refused(error: gnpix.ApiError) -> Answer:
        fields = {violation.property: violation.reason for violation in error.violations}
        return {"error": error.detail or error.title, "fields": fields}, 422

    @app.errorhandler(gnpix.Error)
    def failed(error: gnpix.Error) -> Answer:
        app.logger.error("%s", error)
        # The charge may be there all the same: look it up by its txid before making another.
        return {"error": "the bank can't be reached", "maybe_sent": error.maybe_sent}, 502

    return app


def app() -> Flask:
    """What ``flask --app flask_charge:app`` and ``gunicorn 'flask_charge:app()'`` start: one client a process."""
    return create_app(gnpix.Client.from_env(), os.environ["PIX_KEY"])

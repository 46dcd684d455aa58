"""One thing of each kind in the bank, so that what reads and alters it has something to find."""

from __future__ import annotations

from typing import Any, Callable

Call = Callable[..., Any]

KEY = "7d9f0335-8dcc-4054-9bf9-0dbd61d36906"
DEBTOR = {"cpf": "12345678909", "nome": "Francisco da Silva"}
# Charges of the past are refused, and the document's own samples are of 2020.
DUE = "2098-01-15"
# Where nobody listens: the header lets the bank go without a trial call.
UNTRIED = {"x-skip-mtls-checking": "true"}


def charge(**calendar: Any) -> dict[str, Any]:
    return {"calendario": calendar, "devedor": DEBTOR, "valor": {"original": "37.00"}, "chave": KEY}


def recurrence(call: Call, contract: str, **more: Any) -> str:
    body = {
        "vinculo": {"contrato": contract, "devedor": DEBTOR, "objeto": "Mensalidade"},
        "calendario": {"dataInicial": DUE, "dataFinal": "2099-01-15", "periodicidade": "MENSAL"},
        "valor": {"valorRec": "35.00"},
        "politicaRetentativa": "PERMITE_3R_7D",
        **more,
    }
    return str(call("POST", "/v2/rec", body)["idRec"])


def recurring_charge(id_rec: str, due: str) -> dict[str, Any]:
    return {
        "idRec": id_rec,
        "infoAdicional": "Mensalidade",
        "calendario": {"dataDeVencimento": due},
        "valor": {"original": "35.00"},
        "ajusteDiaUtil": True,
        "recebedor": {"agencia": "0001", "conta": "123456", "tipoConta": "CORRENTE"},
    }


def seed(call: Call) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
    """Makes them. Parameters by path or operation, and bodies by operation, that stand for the document's own examples."""
    paid, due, batched, collected, tried, new, open_ = (name * 32 for name in "abcdefg")
    call("PUT", f"/v2/cob/{open_}", charge(expiracao=3600))
    call("PUT", f"/v2/cob/{paid}", charge(expiracao=3600))
    call("POST", f"/sandbox/pay/{paid}")
    pix = call("GET", f"/v2/cob/{paid}")["pix"][0]["endToEndId"]
    call("PUT", f"/v2/pix/{pix}/devolucao/r1", {"valor": "1.00"})
    call("PUT", f"/v2/cobv/{due}", charge(dataDeVencimento=DUE))
    batch = {"descricao": "Mensalidades", "cobsv": [{"txid": batched, **charge(dataDeVencimento=DUE)}]}
    call("PUT", "/v2/lotecobv/7", batch)
    approved, asked, free = (recurrence(call, contract) for contract in ("1", "2", "3"))
    call("POST", f"/sandbox/rec/{approved}/approve")
    call("PUT", f"/v2/cobr/{collected}", recurring_charge(approved, DUE))
    call("PUT", f"/v2/cobr/{tried}", recurring_charge(approved, "2098-02-15"))
    call("POST", f"/sandbox/cobr/{tried}/fail", {"code": "AM02"})
    request = {
        "calendario": {"dataExpiracaoSolicitacao": "2097-01-01T00:00:00Z"},
        "destinatario": {"agencia": "2569", "conta": "550689", "cpf": DEBTOR["cpf"], "ispbParticipante": "91193552"},
    }
    solicitation = call("POST", "/v2/solicrec", {"idRec": asked, **request})["idSolicRec"]
    location, recurring = call("POST", "/v2/loc", {"tipoCob": "cob"})["id"], call("POST", "/v2/locrec")["id"]
    recurrence(call, "4", loc=recurring)
    for path in (f"/v2/webhook/{KEY}", "/v2/webhookrec", "/v2/webhookcobr"):
        call("PUT", path, {"webhookUrl": "https://pix.example.com/hook"}, UNTRIED)
    parameters: dict[str, dict[str, Any]] = {
        "/cob/{txid}": {"txid": open_},
        "/cobv/{txid}": {"txid": due},
        "/lotecobv/{id}": {"id": "7"},
        "/loc/{id}": {"id": location},
        "/loc/{id}/txid": {"id": location},
        "/locrec/{id}": {"id": str(recurring)},
        "/locrec/{id}/idRec": {"id": str(recurring)},
        "/pix/{e2eid}": {"e2eid": pix},
        "/pix/{e2eid}/devolucao/{id}": {"e2eid": pix, "id": "r1"},
        "/webhook/{chave}": {"chave": KEY},
        "/rec/{idRec}": {"idRec": free},
        "/solicrec/{idSolicRec}": {"idSolicRec": solicitation},
        "/cobr/{txid}": {"txid": collected},
        "PUT /cobr/{txid}": {"txid": new},
        "/cobr/{txid}/retentativa/{data}": {"txid": tried, "data": "2098-02-18"},
    }
    bodies = {
        "PUT /pix/{e2eid}/devolucao/{id}": {"valor": "1.00"},
        "PUT /cobv/{txid}": charge(dataDeVencimento=DUE),
        "PATCH /cobv/{txid}": {"valor": {"original": "38.00"}},
        "PUT /lotecobv/{id}": batch,
        "PATCH /lotecobv/{id}": {"cobsv": [{"txid": batched, "valor": {"original": "39.00"}}]},
        "POST /solicrec": {"idRec": free, **request},
        "PATCH /rec/{idRec}": {"status": "CANCELADA"},
        "PATCH /solicrec/{idSolicRec}": {"status": "CANCELADA"},
        "PUT /cobr/{txid}": recurring_charge(approved, "2098-04-15"),
        "POST /cobr": recurring_charge(approved, "2098-03-15"),
        "PATCH /cobr/{txid}": {"status": "CANCELADA"},
    }
    return parameters, bodies

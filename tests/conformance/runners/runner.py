"""The runner of Python: runner.py call|methods sync|async. See ../README.md."""

from __future__ import annotations

import asyncio
import inspect
import json
import os
import re
import sys
from typing import Any, Callable

import gnpix


def failure(error: gnpix.Error) -> dict[str, Any]:
    violations = [{"property": one.property, "reason": one.reason, "value": one.value} for one in error.violations]
    names = ["kind", "status", "title", "detail", "maybe_sent", "retryable", "attempts", "message", "help"]
    told = {name: getattr(error, name) for name in names}
    return {"error": {**told, "code": error.name, "violations": violations}}


def whole(answer: gnpix.Response) -> dict[str, Any]:
    return {
        "status": answer.status,
        "attempts": answer.attempts,
        "recovered": answer.recovered,
        "body": answer.text,
    }


def content(answer: Any) -> dict[str, Any]:
    """What a named method returned: JSON, nothing, or a file's bytes."""
    if isinstance(answer, gnpix.Response):
        return {"body": answer.text}
    if isinstance(answer, bytes):
        return {"body": answer.decode()}
    return {"body": "" if answer is None else json.dumps(answer, ensure_ascii=False, default=float)}


def argument(name: str) -> str:
    """A parameter's name as Python writes it: `itensPorPagina` → `itens_por_pagina`."""
    words = name.rsplit(".", 1)[-1].removeprefix("x-").replace("-", "_").replace("txId", "txid")
    return re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), words)


def method(client: Any, operation: str, parameters: dict[str, Any], body: Any) -> Callable[[], Any] | None:
    """A call of the named method; none if it can't be written down."""
    resource, verb = operation.split(".")
    # Under an id of ours, it is the same method.
    found = getattr(getattr(client, resource, None), verb.replace("_with_txid", ""), None)
    if found is None:
        return None
    given = {argument(name): value for name, value in parameters.items()}
    if body is not None:
        given["body"] = body
    if verb.endswith("_with_txid") and "txid" not in given:
        return None
    try:
        inspect.signature(found).bind(**given)
    except TypeError:
        return None
    return lambda: found(**given)


def main() -> None:
    named, is_async = sys.argv[1] == "methods", sys.argv[2] == "async"
    kind: Any = gnpix.AsyncClient if is_async else gnpix.Client
    reader = {"client_id": os.environ["READER_CLIENT_ID"], "client_secret": os.environ["READER_CLIENT_SECRET"]}
    clients = {
        "all": kind.from_env(platform_roots=False),
        "reader": kind.from_env(platform_roots=False, **reader),
    }
    loop = asyncio.new_event_loop()
    for line in sys.stdin:
        name, operation, *rest = line.rstrip("\n").split("\t")
        parameters, body = (None if text == "-" else json.loads(text) for text in rest)
        client = clients[name]
        call: Callable[[], Any] | None = lambda: client.call(operation, body, **(parameters or {}))
        if named:
            call = method(client, operation, parameters or {}, body)
        try:
            if call is None:
                outcome: dict[str, Any] = {"unsaid": True}
            else:
                made = call()
                answer = loop.run_until_complete(made) if inspect.isawaitable(made) else made
                outcome = content(answer) if named else whole(answer)
        except gnpix.Error as error:
            outcome = failure(error)
            if named:
                # It names the operation, of which one method may stand for two.
                del outcome["error"]["message"]
        print(json.dumps(outcome), flush=True)
    for client in clients.values():
        closed = client.aclose() if is_async else client.close()
        if inspect.isawaitable(closed):
            loop.run_until_complete(closed)
    loop.close()


main()

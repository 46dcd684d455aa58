"""One class for each kind of core's table, whole and portable."""

from __future__ import annotations

import copy
import pickle
import re
from pathlib import Path

import pytest

import gnpix
from conftest import Bank
from gnpix import _errors, _native

ROOT = Path(__file__).parents[2]


def test_classes_are_those_of_cores_table() -> None:
    ours = [(kind.code, kind.kind) for kind in _errors.KINDS]
    assert ours == _native.kinds()
    rows = [line.split() for line in (ROOT / "core/src/error/kinds.txt").read_text().splitlines()]
    assert [(str(kind.code), kind.kind, kind.__name__) for kind in _errors.KINDS] == [
        (number, name, f"{word}Error") for number, name, word in rows
    ]
    document = (ROOT / "docs/errors.md").read_text()
    documented = re.findall(r"^\| (\d+) \| `(\w+)` \|", document, re.MULTILINE)
    assert documented == [(str(number), name) for number, name in ours]


def test_every_class_is_exported_and_documented() -> None:
    for kind in _errors.KINDS:
        assert getattr(gnpix, kind.__name__) is kind
        assert kind.__module__ == "gnpix" and kind.__name__ in gnpix.__all__
        assert kind.__doc__ and issubclass(kind, gnpix.Error)


def test_an_error_survives_pickling_and_copying(bank: Bank, client: gnpix.Client) -> None:
    with pytest.raises(gnpix.ApiError) as caught:
        client.get("/v2/cob/:txid", params={"txid": "0" * 32})
    error = caught.value
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(twin) is gnpix.ApiError and str(twin) == str(error)
        fields = ("message", "name", "status", "title", "detail", "help", "violations", "retry_after", "retryable")
        for field in (*fields, "maybe_sent", "remembered", "attempts"):
            assert getattr(twin, field) == getattr(error, field), field
        assert twin.response is not None and error.response is not None
        assert twin.response.content == error.response.content
        assert dict(twin.response.headers) == dict(error.response.headers)
        with pytest.raises(gnpix.ApiError):
            twin.response.raise_for_status()


def test_the_cause_is_kept_and_survives_pickling(bank: Bank) -> None:
    options = {**bank.options, "base_url": "https://localhost:1"}
    with gnpix.Client(**options) as client, pytest.raises(gnpix.ConnectError) as caught:
        client.token()
    assert isinstance(caught.value, ConnectionError) and caught.value.retryable
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        causes = []
        below = error.__cause__
        while below is not None:
            causes.append(below)
            below = below.__cause__
        assert isinstance(causes[-1], ConnectionRefusedError), causes


def test_violations_are_told_one_by_one(bank: Bank, client: gnpix.Client) -> None:
    with pytest.raises(gnpix.ApiError) as caught:
        client.post("/v2/cob", json={"valor": {"original": "x"}})
    assert caught.value.violations
    assert all(isinstance(violation, gnpix.Violation) for violation in caught.value.violations)
    assert all(violation.reason for violation in caught.value.violations)


def test_a_rate_limit_says_how_long_to_wait(bank: Bank, client: gnpix.Client) -> None:
    client.warm_up()
    bank.fault("path=/v2/*; status=429; retry_after=77; times=9")
    with pytest.raises(gnpix.RateLimitError) as caught:
        client.post("/v2/cob", json=bank.charge(), timeout=5)
    assert caught.value.retry_after == 77 and caught.value.retryable


def test_a_failure_inside_the_bank_may_have_moved_money(bank: Bank, client: gnpix.Client) -> None:
    client.warm_up()
    bank.fault("path=/v2/*; status=500; times=9")
    with pytest.raises(gnpix.ServerError) as caught:
        client.post("/v2/cob", json=bank.charge())
    assert caught.value.maybe_sent and caught.value.attempts == 1
    assert bank.seen("POST", "/v2/cob") == 1


def test_an_answer_that_is_no_json_is_told_with_its_cause(bank: Bank, client: gnpix.Client) -> None:
    client.warm_up()
    bank.fault("path=/v2/*; body=oi")
    answer = client.get("/v2/gn/saldo")
    with pytest.raises(gnpix.ResponseError) as caught:
        answer.json()
    assert caught.value.name == "json_invalid" and isinstance(caught.value.__cause__, ValueError)
    assert caught.value.response is answer


def test_users_may_raise_errors_in_tests_of_their_own() -> None:
    response = gnpix.Response(429, [("Retry-After", "3")], b"{}")
    with pytest.raises(gnpix.RateLimitError):
        response.raise_for_status()
    for status, kind in ((404, gnpix.ApiError), (503, gnpix.ServerError), (302, gnpix.ResponseError)):
        with pytest.raises(kind):
            gnpix.Response(status).raise_for_status()
    error = gnpix.ApiError("no", name="txid_duplicado", status=409)
    assert (error.name, error.status, str(error)) == ("txid_duplicado", 409, "no")

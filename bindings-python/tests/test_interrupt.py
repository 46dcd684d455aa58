"""Ctrl-C ends a blocking call wherever it waits, and other threads run while one waits."""

from __future__ import annotations

import os
import queue
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

import gnpix
from conftest import Bank, until


@pytest.fixture(autouse=True)
def ctrl_c_is_heard() -> Iterator[None]:
    """A shell starts what runs in the background with Ctrl-C ignored, and Python leaves it so."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@contextmanager
def interrupt_when(condition: Callable[[], bool]) -> Iterator[None]:
    """Sends this process Ctrl-C's signal as soon as `condition` holds."""

    def watch() -> None:
        deadline = time.monotonic() + 20
        while not condition() and time.monotonic() < deadline:
            time.sleep(0.005)
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield
    finally:
        thread.join()


def test_ctrl_c_ends_a_call_and_says_whether_it_was_sent(bank: Bank, client: gnpix.Client) -> None:
    client.warm_up()
    bank.fault("path=/v2/*; hang")
    with interrupt_when(lambda: bank.seen("POST", "/v2/cob") > 0):
        with pytest.raises(KeyboardInterrupt) as caught:
            client.post("/v2/cob", json=bank.charge())
    context = caught.value.__context__
    assert isinstance(context, gnpix.CancelledError) and context.maybe_sent
    bank.ask("DELETE", "/sandbox/faults")
    assert client.get("/v2/gn/saldo").status == 200


def test_ctrl_c_ends_the_wait_for_a_token(bank: Bank, client: gnpix.Client) -> None:
    bank.fault("path=/oauth/token; hang")
    with interrupt_when(lambda: bank.seen("POST", "/oauth/token") > 0), pytest.raises(KeyboardInterrupt):
        client.token()
    bank.ask("DELETE", "/sandbox/faults")
    assert client.token().access_token


def test_ctrl_c_ends_the_wait_between_two_tries(bank: Bank, client: gnpix.Client) -> None:
    client.warm_up()
    bank.fault("path=/v2/*; status=503; retry_after=15")

    def answered() -> bool:
        return any(one["target"] == "/v2/gn/saldo" and one["status"] for one in bank.ask("GET", "/sandbox/requests"))

    with interrupt_when(answered), pytest.raises(KeyboardInterrupt) as caught:
        client.get("/v2/gn/saldo")
    assert isinstance(caught.value.__context__, gnpix.CancelledError)
    assert bank.seen("GET", "/v2/gn/saldo") == 1


def test_ctrl_c_ends_the_wait_for_another_threads_token_and_leaves_that_alone(
    bank: Bank, client: gnpix.Client
) -> None:
    bank.fault("path=/oauth/token; latency=1500")
    tokens: list[gnpix.Token] = []
    leader = threading.Thread(target=lambda: tokens.append(client.token()))
    leader.start()
    until(lambda: bank.seen("POST", "/oauth/token") > 0)
    with interrupt_when(lambda: client.stats().token.waits > 0), pytest.raises(KeyboardInterrupt):
        client.token()
    leader.join(20)
    assert tokens[0].access_token == client.token().access_token
    assert bank.stats()["token_exchanges"] == 1


def test_ctrl_c_leaves_the_calls_of_other_threads_alone(bank: Bank, client: gnpix.Client) -> None:
    client.warm_up()
    bank.fault("path=/v2/*; latency=600")
    # Not waited for with join: a thread whose join was interrupted counts as ended in Python 3.11.
    answers: queue.Queue[gnpix.Response] = queue.Queue()
    thread = threading.Thread(target=lambda: answers.put(client.get("/v2/gn/saldo")))
    thread.start()
    with interrupt_when(lambda: bank.seen("GET", "/v2/gn/saldo") > 0), pytest.raises(KeyboardInterrupt):
        answers.get(timeout=20)
    answer = answers.get(timeout=20)
    assert (answer.status, answer.attempts) == (200, 1)


def test_a_handler_that_returns_lets_the_call_go_on(bank: Bank, client: gnpix.Client) -> None:
    client.warm_up()
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, frame: heard.append(number))
    try:
        bank.fault("path=/v2/*; latency=600")
        with interrupt_when(lambda: bank.seen("GET", "/v2/gn/saldo") > 0):
            assert client.get("/v2/gn/saldo").status == 200
    finally:
        signal.signal(signal.SIGINT, before)
    assert heard == [signal.SIGINT]


def test_other_threads_run_while_one_waits(bank: Bank, client: gnpix.Client) -> None:
    client.warm_up()
    bank.fault("path=/v2/*; hang")
    outcome: list[BaseException] = []

    def call() -> None:
        try:
            client.get("/v2/gn/saldo", timeout=2)
        except gnpix.Error as error:
            outcome.append(error)

    thread = threading.Thread(target=call)
    thread.start()
    # Were the interpreter's lock held, this loop wouldn't come to an end before the call does.
    while bank.seen("GET", "/v2/gn/saldo") == 0:
        assert thread.is_alive()
    assert thread.is_alive() and not outcome
    thread.join()
    assert isinstance(outcome[0], gnpix.TimeoutError)


def test_many_threads_share_one_client(bank: Bank, client: gnpix.Client) -> None:
    statuses: list[int] = []
    threads = [
        threading.Thread(target=lambda: statuses.extend(client.get("/v2/gn/saldo").status for _ in range(10)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [200] * 80
    assert bank.stats()["token_exchanges"] == 1
    assert client.stats().connections <= 8

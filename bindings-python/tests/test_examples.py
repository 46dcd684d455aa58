"""examples/python, each run against a bank on loopback, and the README's Python."""

from __future__ import annotations

import asyncio
import importlib.util
import inspect
import queue
import re
import threading
from pathlib import Path
from typing import Any

import pytest

import gnpix
from gnpix.pix import BrCode, QrCode
from gnpix.pix.webhook import Callback, CallbackAuthority, Notice
from gnpix.testing import Sandbox

ROOT = Path(__file__).resolve().parents[2]
DEADLINE = 20


def example(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, ROOT / "examples" / "python" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_flask_endpoint_charges_and_tells_failures(gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client) -> None:
    shop = example("flask_charge").create_app(gnpix_client, gnpix_sandbox.pix_key).test_client()
    made = shop.post("/charges", json={"amount": "25.00"})
    assert made.status_code == 201 and made.json["status"] == "ATIVA"
    gnpix_sandbox.pay(made.json["txid"])
    assert shop.get(f"/charges/{made.json['txid']}").json["status"] == "CONCLUIDA"
    assert shop.post("/charges", json={"amount": "a lot"}).status_code == 400
    assert shop.get("/charges/" + "0" * 32).status_code == 422
    gnpix_sandbox.fault("status=503; method=PUT")
    answer = shop.post("/charges", json={"amount": "25.00"})
    assert (answer.status_code, answer.json["maybe_sent"]) == (502, True)


def test_the_batch_charges_all_and_tells_what_failed(
    gnpix_sandbox: Sandbox, gnpix_async_client: gnpix.AsyncClient
) -> None:
    amounts = ["25.00"] * 40 + ["four"]
    batch = example("batch")
    outcomes = asyncio.run(batch.charge_all(gnpix_async_client, gnpix_sandbox.pix_key, amounts))
    assert [type(outcome) for outcome in outcomes] == [str] * 40 + [gnpix.ApiError]
    assert gnpix_sandbox.stats().token_exchanges == 1


def test_the_receiver_takes_the_banks_calls_once_and_nobody_elses(
    gnpix_sandbox: Sandbox, gnpix_client: gnpix.Client, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bank, arrived, shown = gnpix_sandbox, queue.Queue[Notice](), queue.Queue[bytes]()
    files, webhook, failures = bank.receiver_files(), example("webhook"), ["the disk is full"]

    def act(notice: Notice) -> None:
        webhook.deliver(gnpix_client, bank.pix_key, notice)
        arrived.put(notice)
        if failures:
            raise OSError(failures.pop())

    class Peer(webhook.Handler):  # type: ignore[misc,name-defined]
        def do_POST(self) -> None:
            shown.put(self.connection.getpeercert(True))
            super().do_POST()

    receiver = webhook.Receiver(0, str(files.certificate), str(files.ca), "s3cret", str(tmp_path / "seen.db"), act)
    receiver.RequestHandlerClass = Peer
    thread = threading.Thread(target=receiver.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        hook = f"https://localhost:{receiver.server_address[1]}/pix"
        key = {"chave": bank.pix_key}
        with pytest.raises(gnpix.ApiError, match="403"):
            gnpix_client.put("/v2/webhook/:chave", params=key, json={"webhookUrl": f"{hook}?hmac=guess&ignorar="})
        gnpix_client.put("/v2/webhook/:chave", params=key, json={"webhookUrl": f"{hook}?hmac=s3cret&ignorar="})
        txid = gnpix_client.post("/v2/cob", json=bank.charge("25.00")).json()["txid"]
        paid = bank.pay(txid)
        failed, done = arrived.get(timeout=DEADLINE), arrived.get(timeout=DEADLINE)
        assert (done.txid, done.end_to_end_id, done.amount, done.key) == (txid, paid, "25.00", failed.key)
        # A repetition of what was done says nothing new.
        receiver.take(Callback("pix", (done,)))
        assert arrived.empty() and capsys.readouterr().out == f"{txid} is paid: R$ 25.00\n" * 2
    finally:
        receiver.shutdown()
        thread.join(DEADLINE)
        receiver.server_close()
    # What presented itself is the bank's, and a customer's certificate isn't.
    CallbackAuthority(bank.webhook_ca_pem.encode()).check([shown.get(timeout=DEADLINE)])
    with pytest.raises(gnpix.InvalidArgumentError):
        CallbackAuthority(bank.ca_pem.encode()).check([shown.get(timeout=DEADLINE)])


@pytest.mark.parametrize("arguments", [["25.00"], ["--static", "25.00"]])
def test_the_qr_code_is_printed(
    arguments: list[str], gnpix_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in {**gnpix_sandbox.variables(), "PIX_KEY": gnpix_sandbox.pix_key}.items():
        monkeypatch.setenv(name, value)
    assert example("qr_code").main(arguments) == 0
    *picture, text = capsys.readouterr().out.splitlines()
    code = BrCode(text)
    assert code.problems() == () and QrCode(code).terminal(on_dark=True).split() == "\n".join(picture).split()
    assert (code.kind, code.amount) == (("static", "25.00") if "--static" in arguments else ("dynamic", None))
    assert example("qr_code").main(["0.00"]) == 1 and "above 0.00" in capsys.readouterr().err


README = (ROOT / "bindings-python" / "README.md").read_text(encoding="utf-8")


def test_the_readmes_snippets_run(gnpix_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**gnpix_sandbox.variables(), "PIX_KEY": gnpix_sandbox.pix_key}.items():
        monkeypatch.setenv(name, value)
    snippets = re.findall(r"```python\n(.*?)```", README, re.S)
    assert len(snippets) > 4
    for snippet in snippets:
        space: dict[str, Any] = {"__name__": "readme"}
        exec(compile(snippet, "README.md", "exec"), space)
        for test in [value for name, value in space.items() if name.startswith("test_")]:
            with Sandbox() as fresh, fresh.client() as client:
                test(fresh, client)


def test_the_readmes_names_exist() -> None:
    names = set(re.findall(r"`gnpix\.(\w+)", README)) - {"pix", "testing", "types"}
    assert len(names) > 3
    for name in names:
        assert hasattr(gnpix, name), name
    table = set(re.findall(r"^\| `(\w+Error)`", README, re.M))
    assert table == {name for name in gnpix.__all__ if name.endswith("Error") and name != "Error"}


def test_the_readme_lists_the_options() -> None:
    listed = set(re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", README.split("## Options")[1].split("\n## ")[0], re.M))
    names = {name for row in listed for name in re.findall(r"\w+", row)}
    assert names == set(inspect.signature(gnpix.Client.__init__).parameters) - {"self"}

"""Charges, and prints the QR code to pay with; without a connection, that of a key.

    GNPIX_*=… PIX_KEY=… python qr_code.py 25.00        # a charge, and its QR code
    PIX_KEY=… python qr_code.py --static 25.00         # a QR code of the key: anybody may pay, any number of times
"""

from __future__ import annotations

import os
import sys

import gnpix
from gnpix.pix import Amount, BrCode, BrCodeData, PixKey, QrCode, StaticTxid, Txid


def charged(client: gnpix.Client, key: str, amount: Amount) -> BrCode:
    """The BR Code of a new charge."""
    # A txid of our own makes the call safe to repeat.
    body = {"calendario": {"expiracao": 3600}, "valor": {"original": amount}, "chave": key}
    return BrCode(client.call("cob.create", body, txid=Txid.generate()).json()["pixCopiaECola"])


def static(key: str, amount: Amount) -> BrCode:
    """The BR Code of a key: nothing is sent, and the bank reports the payment with this txid."""
    txid = StaticTxid.generate()
    return BrCodeData(key=PixKey(key), amount=amount, name="Padaria São João", city="Brasília", txid=txid).build()


def show(code: BrCode) -> None:
    # Most terminals are dark.
    print(QrCode(code).terminal(on_dark=True))
    print(code)


def main(arguments: list[str]) -> int:
    key = os.environ["PIX_KEY"]
    try:
        amount = Amount(arguments[-1]).above_zero()
        if arguments[0] == "--static":
            show(static(key, amount))
            return 0
        with gnpix.Client.from_env() as client:
            show(charged(client, key, amount))
    except gnpix.Error as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

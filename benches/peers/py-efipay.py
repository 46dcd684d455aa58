"""The bank's own SDK, an instance per thread, as one can't be shared. Only its table of hosts is changed. It opens a
connection for each call."""

import os

from peer import BASE_URL, CA_FILE, CERTIFICATE, CLIENT_ID, CLIENT_SECRET, threads

# It has no option for a CA; requests, beneath it, reads this.
os.environ["REQUESTS_CA_BUNDLE"] = CA_FILE

from efipay import EfiPay  # noqa: E402
from efipay.constants import Constants  # noqa: E402

Constants.APIS["PIX"]["URL"]["sandbox"] = BASE_URL


def caller():
    own = EfiPay(
        {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "certificate": CERTIFICATE, "sandbox": True}
    )

    def call():
        answer = own.pix_detail_charge(params={"txid": "x"})
        # Its errors are returned, too.
        if not isinstance(answer, dict) or "txid" not in answer:
            raise RuntimeError(f"answer: {answer!r}")

    return call


threads(caller)

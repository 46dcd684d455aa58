"""pycurl as a careful user has it: one handle per thread, set up once, kept alive."""

import base64
import json

import pycurl
from peer import CA_FILE, CERTIFICATE, CHARGE_URL, CLIENT_ID, CLIENT_SECRET, GRANT, TOKEN_URL, check, threads


def handle(url, headers):
    curl, chunks = pycurl.Curl(), []
    curl.setopt(pycurl.URL, url)
    curl.setopt(pycurl.HTTPHEADER, headers)
    curl.setopt(pycurl.SSLCERT, CERTIFICATE)
    curl.setopt(pycurl.CAINFO, CA_FILE)
    curl.setopt(pycurl.NOSIGNAL, 1)
    curl.setopt(pycurl.TIMEOUT_MS, 60000)
    curl.setopt(pycurl.WRITEFUNCTION, chunks.append)

    def call():
        chunks.clear()
        curl.perform()
        return check(curl.getinfo(pycurl.RESPONSE_CODE), b"".join(chunks))

    return curl, call


def token():
    pair = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
    curl, call = handle(TOKEN_URL, [f"Authorization: Basic {pair}", "Content-Type: application/json"])
    curl.setopt(pycurl.POSTFIELDS, json.dumps(GRANT))
    answer = json.loads(call())
    curl.close()
    return answer["access_token"]


bearer = f"Authorization: Bearer {token()}"
threads(lambda: handle(CHARGE_URL, [bearer])[1])

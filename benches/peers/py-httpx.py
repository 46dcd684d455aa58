"""httpx: one Client shared by all threads, as it is made for."""

import httpx
from peer import CHARGE_URL, CLIENT_ID, CLIENT_SECRET, GRANT, TOKEN_URL, callers, check, threads
from with_ssl import context

limits = httpx.Limits(max_keepalive_connections=callers())
client = httpx.Client(verify=context(), timeout=60, limits=limits)
answer = client.post(TOKEN_URL, json=GRANT, auth=(CLIENT_ID, CLIENT_SECRET))
client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"


def call():
    answer = client.get(CHARGE_URL)
    check(answer.status_code, answer.content)


threads(lambda: call)

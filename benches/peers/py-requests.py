"""requests: a Session per thread, as it is not made to be shared, kept alive."""

import requests
from peer import CA_FILE, CERTIFICATE, CHARGE_URL, CLIENT_ID, CLIENT_SECRET, GRANT, TOKEN_URL, check, threads


def session():
    made = requests.Session()
    made.cert, made.verify = CERTIFICATE, CA_FILE
    return made


def token():
    with session() as own:
        return own.post(TOKEN_URL, json=GRANT, auth=(CLIENT_ID, CLIENT_SECRET), timeout=60).json()["access_token"]


bearer = f"Bearer {token()}"


def caller():
    own = session()
    own.headers["Authorization"] = bearer

    def call():
        answer = own.get(CHARGE_URL, timeout=60)
        check(answer.status_code, answer.content)

    return call


threads(caller)

"""gnpix: one Client shared by all threads."""

import gnpix
from peer import check, threads

# As the others trust nothing else when they are given a CA file.
client = gnpix.Client.from_env(platform_roots=False)


def call():
    answer = client.get("/v2/cob/:txid", params={"txid": "x"})
    check(answer.status, answer.content)


threads(lambda: call)

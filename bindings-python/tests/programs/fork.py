"""Processes that inherit clients: fork.py METHOD, with a bank in the environment's variables. Prints "ok"."""

import asyncio
import multiprocessing
import os
import sys
import warnings

import gnpix

# A parent with a thread of its own, as an async client has, is warned about from Python 3.12 on.
warnings.filterwarnings("ignore", "This process .* is multi-threaded", DeprecationWarning)


def balances(client: gnpix.Client) -> int:
    return sum(client.get("/v2/gn/saldo").status for _ in range(5))


async def balances_at_once(client: gnpix.AsyncClient) -> int:
    answers = await asyncio.gather(*(client.get("/v2/gn/saldo") for _ in range(5)))
    return sum(answer.status for answer in answers)


def work(clients: "tuple[gnpix.Client, gnpix.AsyncClient] | None") -> "tuple[int, int]":
    client, on_loop = clients or make()
    return balances(client), asyncio.run(balances_at_once(on_loop))


def make() -> "tuple[gnpix.Client, gnpix.AsyncClient]":
    return gnpix.Client.from_env(platform_roots=False), gnpix.AsyncClient.from_env(platform_roots=False)


INHERITED = None


def inherited(_: int) -> "tuple[int, int]":
    return work(INHERITED)


def main(method: str) -> None:
    global INHERITED
    clients = make()
    assert work(clients) == (1000, 1000)
    before = clients[0].stats()
    INHERITED = clients if method == "fork" else None
    context = multiprocessing.get_context(method)
    with context.Pool(3) as pool:
        assert pool.map(inherited, range(6)) == [(1000, 1000)] * 6
        pool.close()
        pool.join()
    # A child that only drops what it inherited.
    if method == "fork":
        child = os.fork()
        if child == 0:
            INHERITED = None
            del clients
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
    # The parent goes on with the connections it had.
    assert work(clients) == (1000, 1000)
    after = clients[0].stats()
    assert after.connections == before.connections, (before, after)
    assert after.token.exchanges == 1, after
    print("ok")


if __name__ == "__main__":
    main(sys.argv[1])

"""What the Python peers share: the plan on the command line, the closed loop's phases, and the line of key=value that
the harness reads. As peer/load.rs has it."""

import asyncio
import os
import sys
import threading
import time

BASE_URL = os.environ["GNPIX_BASE_URL"]
CERTIFICATE = os.environ["GNPIX_CERTIFICATE"]
CA_FILE = os.environ["GNPIX_CA_FILE"]
CLIENT_ID = os.environ["GNPIX_CLIENT_ID"]
CLIENT_SECRET = os.environ["GNPIX_CLIENT_SECRET"]

TOKEN_URL = BASE_URL + "/oauth/token"
CHARGE_URL = BASE_URL + "/v2/cob/x"
GRANT = {"grant_type": "client_credentials"}

WARMING, MEASURING, STOPPED = range(3)
now = time.perf_counter_ns


def check(status, body):
    """The body of a 200."""
    if status != 200 or not body:
        raise RuntimeError(f"answer: {status} {body!r}")
    return body


def callers():
    """How many at once."""
    return int(sys.argv[1])


class Run:
    """One run of the plan."""

    def __init__(self):
        self.phase = WARMING
        self.answers = 0
        self.latencies = []
        _, seconds, warmup = sys.argv[1:]
        self.seconds, self.warmup = float(seconds), float(warmup)

    def until_stopped(self, call):
        """One caller that is a thread; it has made a call already."""
        answers, latencies = 1, []
        while (began_in := self.phase) != STOPPED:
            began = now()
            call()
            took = now() - began
            answers += 1
            if began_in == MEASURING and self.phase == MEASURING:
                latencies.append(took)
        return answers, latencies

    async def until_stopped_async(self, call):
        """One caller that is a task; it has made a call already."""
        answers, latencies = 1, []
        while (began_in := self.phase) != STOPPED:
            began = now()
            await call()
            took = now() - began
            answers += 1
            if began_in == MEASURING and self.phase == MEASURING:
                latencies.append(took)
        return answers, latencies

    def measure(self):
        self.cpu, self.window = time.process_time_ns(), now()
        self.phase = MEASURING

    def stop(self):
        self.phase = STOPPED
        self.cpu, self.window = time.process_time_ns() - self.cpu, now() - self.window

    def report(self, outcomes):
        latencies = sorted(took for _, some in outcomes for took in some)

        def quantile(q):
            return latencies[int(len(latencies) * q)] if latencies else 0

        line = {
            "answers": sum(answers for answers, _ in outcomes),
            "requests": len(latencies),
            "window_ns": self.window,
            "p50_ns": quantile(0.50),
            "p99_ns": quantile(0.99),
            "cpu_ns": self.cpu,
            "peak_rss_kib": peak_rss_kib(),
        }
        print(*(f"{key}={value}" for key, value in line.items()))


def threads(caller):
    """Callers that are threads: `caller` is run on each, and makes what performs one call. The warm-up begins when each
    has made one."""
    run, outcomes, failures = Run(), [], []
    connected = threading.Barrier(callers() + 1)

    def work():
        try:
            call = caller()
            call()
            connected.wait()
            outcomes.append(run.until_stopped(call))
        except BaseException as failure:
            failures.append(failure)
            connected.abort()

    working = [threading.Thread(target=work) for _ in range(callers())]
    for thread in working:
        thread.start()
    try:
        connected.wait()
        time.sleep(run.warmup)
        run.measure()
        time.sleep(run.seconds)
        run.stop()
    except threading.BrokenBarrierError:
        pass  # What broke it is raised below.
    for thread in working:
        thread.join()
    if failures:
        raise failures[0]
    run.report(outcomes)


async def tasks(call):
    """Callers that are tasks of one event loop; `call` performs one call. The warm-up begins when each has made one."""
    run = Run()
    await asyncio.gather(*(call() for _ in range(callers())))
    working = [asyncio.create_task(run.until_stopped_async(call)) for _ in range(callers())]
    await asyncio.sleep(run.warmup)
    run.measure()
    await asyncio.sleep(run.seconds)
    run.stop()
    run.report(await asyncio.gather(*working))


def peak_rss_kib():
    """VmHWM, because ru_maxrss keeps what the process weighed before exec."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))

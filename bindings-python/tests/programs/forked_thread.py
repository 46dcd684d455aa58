"""A child forked by another thread than the main one: that thread is the child's main one, and hears Ctrl-C. Prints the
child's outcome. The bank hangs on paths below /v2."""

import os
import signal
import threading
import warnings

import gnpix

# A parent with threads is warned about from Python 3.12 on.
warnings.filterwarnings("ignore", "This process .* is multi-threaded", DeprecationWarning)

client = gnpix.Client.from_env(platform_roots=False)


def child() -> str:
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        client.get("/v2/gn/saldo")
    except KeyboardInterrupt:
        return "interrupted"
    return "not interrupted"


def fork() -> None:
    # Asked here, so that the thread is known not to be the parent's main one.
    client.token()
    process = os.fork()
    if process == 0:
        print(child(), flush=True)
        os._exit(0)
    os.waitpid(process, 0)


thread = threading.Thread(target=fork)
thread.start()
thread.join()

"""How long a package takes to import in a fresh process.

usage: py-import PACKAGE"""

import importlib
import sys
import time

began = time.perf_counter_ns()
importlib.import_module(sys.argv[1])
print(f"import_ns={time.perf_counter_ns() - began}")

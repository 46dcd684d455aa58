<?php
// What the PHP peers share: the plan on the command line, the loop, and the line of key=value that the harness reads.
// A process makes one call at a time; the harness starts as many processes as there are callers.

function variable(string $name): string
{
    $value = getenv($name);
    return $value !== false ? $value : fail("$name is not set");
}

function fail(string $why): never
{
    fwrite(STDERR, basename($_SERVER['SCRIPT_FILENAME']) . ": $why\n");
    exit(1);
}

/** CPU time so far, user and system. */
function cpu_us(): int
{
    $used = getrusage();
    return ($used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec']) * 1_000_000
        + $used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec'];
}

function peak_rss_kib(): int
{
    preg_match('/^VmHWM:\s+(\d+)/m', file_get_contents('/proc/self/status'), $found);
    return (int) $found[1];
}

/** Runs $call for the warm-up and then for the window, and prints what it measured. */
function measure(callable $call, callable $connections): never
{
    global $argv;
    [, $seconds, $warmup] = array_slice($argv, 1) + [1, 0.6, 0.3];
    for ($until = hrtime(true) + (int) ($warmup * 1e9); hrtime(true) < $until;) {
        $call();
    }
    $latencies = [];
    $cpu = cpu_us();
    $now = $began = hrtime(true);
    $until = $began + (int) ($seconds * 1e9);
    do {
        $call();
        $before = $now;
        $now = hrtime(true);
        $latencies[] = $now - $before;
    } while ($now < $until);
    $cpu = cpu_us() - $cpu;
    sort($latencies);
    $requests = count($latencies);
    $quantile = fn (float $q): int => $latencies[(int) ($requests * $q)];
    $line = [
        'answers' => $requests,
        'requests' => $requests,
        'window_ns' => $now - $began,
        'p50_ns' => $quantile(0.50),
        'p99_ns' => $quantile(0.99),
        'cpu_ns' => $cpu * 1000,
        'connections' => $connections(),
        'peak_rss_kib' => peak_rss_kib(),
    ];
    echo implode(' ', array_map(fn ($key, $value) => "$key=$value", array_keys($line), $line)), "\n";
    exit(0);
}

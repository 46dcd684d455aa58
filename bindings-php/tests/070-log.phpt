--TEST--
gnpix.log_level: what libgnpix says goes to PHP's error log, without secrets
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--INI--
gnpix.log_level=Trace
log_errors=1
error_log={PWD}/070.out
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;

$client = new Client(options());
$client->get('/v2/gn/saldo', ['query' => ['mark' => 'marked-value']]);
$client->invalidate();
$token = $client->token()->accessToken();
caught(fn () => $client->get('/v2/gn/saldo', ['headers' => ['X-Sandbox-Fault' => 'status=500']]));
$lines = file(__DIR__ . '/070.out', FILE_IGNORE_NEW_LINES);
check('something is logged', count($lines) > 1);
foreach ($lines as $line) {
    check("a line: $line", preg_match('/^\[[^]]+\] gnpix (error|warn|info|debug|trace) \S+: .+$/', $line) === 1);
    foreach ([$token, getenv('GNPIX_CLIENT_SECRET'), 'marked-value', 'BEGIN'] as $secret) {
        check('no secret', !str_contains($line, $secret));
    }
}
done();
?>
--CLEAN--
<?php @unlink(__DIR__ . '/070.out'); ?>
--EXPECT--
done

--TEST--
A client made before a fork works on both sides, and the child's end leaves the parent alone
--EXTENSIONS--
gnpix
--SKIPIF--
<?php
require __DIR__ . '/bank.inc';
if (!function_exists('pcntl_fork')) {
    die('skip needs pcntl');
}
?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;

$unused = Client::persistent('never used before the fork', options());
$warm = Client::persistent('warm', options(['http2' => false]));
$warm->get('/v2/gn/saldo');
$own = new Client(options());
$token = $warm->token()->accessToken();
$connections = $warm->stats()['connections'];
$children = [];
for ($child = 0; $child < 4; $child++) {
    $pid = pcntl_fork();
    if ($pid === 0) {
        $good = true;
        for ($call = 0; $call < 5; $call++) {
            foreach ([$unused, $warm, $own, Client::persistent('warm', options(['http2' => false]))] as $client) {
                $good = $good && $client->get('/v2/gn/saldo')->status() === 200;
            }
        }
        $good = $good && $warm->token()->accessToken() !== $token && $warm->stats()['connections'] === 1;
        unset($own, $unused);
        exit($good ? 0 : 1); // with all of PHP's own shutdown
    }
    $children[] = $pid;
}
foreach ($children as $pid) {
    pcntl_waitpid($pid, $status);
    check('a child', pcntl_wifexited($status) && pcntl_wexitstatus($status) === 0);
    check('the parent meanwhile', $warm->get('/v2/gn/saldo')->status() === 200);
}
check('the parent keeps its token', $warm->token()->accessToken() === $token);
check('and its connection', $warm->stats()['connections'] === $connections);
done();
?>
--EXPECT--
done

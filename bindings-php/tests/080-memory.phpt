--TEST--
Nothing is kept of thousands of objects and failures
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;

$client = new Client(options());
$round = function () use ($client): void {
    $client->token()->expiresAt();
    $client->certificate()->toPkcs12();
    $client->certificate()->inspect();
    $client->get('/v2/gn/saldo', ['query' => ['a' => ['b', 1, 2.5, true]], 'headers' => ['X' => 'y']])->headers();
    caught(fn () => $client->get('/v2/cob/:txid', ['params' => ['txid' => 'none']]))->response()->json();
    caught(fn () => $client->get('/v2/cob/:txid', ['json' => NAN]));
    caught(fn () => new Client(['unknown' => 1]));
    caught(fn () => new Client(options(['timeout' => NAN])));
    caught(fn () => new Client(options(['environment' => 'moon'])));
    caught(fn () => Client::persistent('x', options(['environment' => 'moon'])));
    new Client(options());
    Client::persistent('x', options());
    Client::persistent('x', options(['timeout' => 3]));
};
for ($number = 0; $number < 10; $number++) {
    $round();
}
gc_collect_cycles();
$before = memory_get_usage();
for ($number = 0; $number < 60; $number++) {
    $round();
}
gc_collect_cycles();
$grown = memory_get_usage() - $before;
check("grown by $grown bytes", $grown < 4096);
done();
?>
--EXPECT--
done

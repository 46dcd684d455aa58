--TEST--
What a lost answer made is the answer
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;

$client = new Client(options());
$lose = fn (string $path, string $method) =>
    bank()->post('/sandbox/faults', ['json' => ["path=$path; method=$method; times=1; close=after_processing"]]);

$txid = txid();
$lose("/v2/cob/$txid", 'PUT');
$response = $client->call('cob.create', ['txid' => $txid], charge('12.00'));
check('recovered', $response->recovered() && $response->attempts() === 2 && $response->json()['txid'] === $txid);
check('made once', count(array_filter(seen($txid), fn ($one) => $one['method'] === 'PUT')) === 2);

$txid = txid();
$lose("/v2/cob/$txid", 'PUT');
check('by the method', $client->cob()->create(charge('13.00'), txid: $txid)['valor']['original'] === '13.00');

$id = 'envio' . bin2hex(random_bytes(10));
$before = $client->balance()->get()['saldo'];
$lose("/v3/gn/pix/$id", 'PUT');
$sent = $client->pix()->send(['valor' => '0.01', 'pagador' => ['chave' => 'pix@example.com'],
    'favorecido' => ['chave' => '71cdf9ba-c695-4e3c-b010-abb521a3f1be']], idEnvio: $id);
check('sent once', $sent['idEnvio'] === $id);
check('paid once', round(100 * ($before - $client->balance()->get()['saldo'])) === 1.0);

// Without an id of one's own nothing is repeated, and that is said.
$lose('/v2/cob', 'POST');
$thrown = caught(fn () => $client->cob()->create(charge()));
check('may have been sent', $thrown instanceof Gnpix\ConnectionLostException && $thrown->maybeSent() && $thrown->attempts() === 1);
done();
?>
--EXPECT--
done

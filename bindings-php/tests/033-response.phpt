--TEST--
Gnpix\Response
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;

$client = new Client(options());
// The sandbox answers as this header says.
$answer = fn (string $fault) => $client->get('/v2/gn/saldo', ['headers' => ['X-Sandbox-Fault' => $fault]]);
$json = fn (string $body) => $answer('body=' . rawurlencode($body));

$plain = $client->get('/v2/gn/saldo');
check('status', $plain->status() === 200 && $plain->attempts() === 1);
check('header', $plain->header('Content-Type') === $plain->header('content-type') && $plain->header('x-none') === null);
check('headers', $plain->headers()['content-type'] === [$plain->header('content-type')]);
check('body', $plain->json() === json_decode($plain->body(), true));
check('objects', $plain->json(false) == json_decode($plain->body()));
check('named', $plain->json(associative: false) instanceof stdClass);

$big = $json('{"int":9223372036854775807,"big":12345678901234567890123,"float":1.5,"empty":{},"list":[],"":1}');
var_dump($big->json());
var_dump($big->json(false)->big);
foreach (['null', 'true', '"text"', '7', '[]'] as $scalar) {
    var_dump($json($scalar)->json());
}
foreach (['{', '{"a":1,}', "\xff", '"\ud800"', str_repeat('[', 600) . str_repeat(']', 600), ''] as $bad) {
    $response = $json($bad);
    $thrown = caught(fn () => $response->json());
    check('bad JSON', $thrown instanceof Gnpix\ResponseException && $thrown->getCode() === 17
        && $thrown->errorName() === 'json_invalid' && $thrown->kind() === 'response');
    check('the answer is at hand', $thrown->response() === $response && $thrown->httpStatus() === 200);
    check('its cause', $bad === '' || $thrown->getPrevious() instanceof JsonException);
    check('the body is there still', $response->body() === $bad);
}
echo $thrown->getMessage(), "\n";

$many = $answer('header.X-Many=one; header.X-Many=two');
check('headers are lists', is_array($many->headers()['x-many']) && $many->headers()['x-many'][0] === $many->header('X-MANY'));
check('an odd name', $answer('header.123=x')->headers()[123] === ['x']);
$huge = $answer('huge=3000000');
check('large', strlen($huge->body()) >= 3000000);
check('gzip', $answer('gzip')->json() === $plain->json());
check('repeated', $client->get('/v2/gn/saldo', ['headers' => ['X-Sandbox-Fault' => 'latency=1']])->attempts() === 1);

// A response outlives its client.
$kept = (new Client(options()))->get('/v2/gn/saldo');
gc_collect_cycles();
check('kept', $kept->json() === $plain->json());
show(fn () => $plain->header([]));
show(fn () => $plain->json([]));
done();
?>
--EXPECT--
array(6) {
  ["int"]=>
  int(9223372036854775807)
  ["big"]=>
  string(23) "12345678901234567890123"
  ["float"]=>
  float(1.5)
  ["empty"]=>
  array(0) {
  }
  ["list"]=>
  array(0) {
  }
  [""]=>
  int(1)
}
string(23) "12345678901234567890123"
NULL
bool(true)
string(4) "text"
int(7)
array(0) {
}
The answer has no body to read as JSON
TypeError: Gnpix\Response::header(): Argument #1 ($name) must be of type string, array given
TypeError: Gnpix\Response::json(): Argument #1 ($associative) must be of type bool, array given
done

--TEST--
Requests: what arrives at the bank
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--INI--
precision=5
serialize_precision=-1
date.timezone=America/Sao_Paulo
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;
use Gnpix\Scope;

$client = new Client(options());
$text = new class {
    public function __toString(): string
    {
        return 'from __toString';
    }
};
$mark = txid();
$reference = 'referred to';
$last = function () use ($mark): array {
    $all = seen($mark);
    return end($all);
};

// Query values.
$client->get('/v2/gn/saldo', ['query' => [
    'mark' => $mark, 'int' => PHP_INT_MIN, 'float' => 0.1, 'whole' => 3.0, 'large' => 1.5e300, 'true' => true, 'false' => false,
    'null' => null, 'list' => ['a', 2, true], 'empty list' => [], 'text' => $text, 'unicode' => 'ção & =?/', 'empty' => '',
    'reference' => &$reference, 'at' => new DateTimeImmutable('2026-11-24 09:00:00', new DateTimeZone('America/Sao_Paulo')),
    'mutable' => new DateTime('@0'),
], 'scope' => Scope::GN_BALANCE_READ, 'timeout' => 5.5]);
echo str_replace($mark, '…', $last()['target']), "\n";

// Path parameters can't change the route.
$thrown = caught(fn () => $client->get('/v2/cob/:txid', ['params' => ['txid' => "$mark/../x?y=1"]]));
check('the bank did not find it', $thrown instanceof Gnpix\ApiException);
echo str_replace($mark, '…', $last()['target']), "\n";
caught(fn () => $client->get("/v2/loc/:id/qrcode?mark=$mark", ['params' => ['id' => 7]]));
echo str_replace($mark, '…', $last()['target']), "\n";

// JSON.
$json = ['float' => 1.0, 'unicode' => 'ção', 'slash' => 'a/b', 'empty' => [], 'object' => new stdClass(), 'null' => null,
    'deep' => [[['x' => $text]]], 'date' => new DateTimeZone('UTC'), 'reference' => &$reference, 'big' => PHP_INT_MAX];
caught(fn () => $client->put("/v2/cob/$mark", ['json' => $json]));
echo $last()['body'], ' ', array_column($last()['headers'], 1, 0)['content-type'], "\n";
foreach ([[], new stdClass(), 'text', 0, false, 1.0, ''] as $value) {
    caught(fn () => $client->post('/v2/cob', ['query' => ['mark' => $mark], 'json' => $value]));
    echo $last()['body'], ' ';
}
echo "\n";
json_decode('{');
$client->put('/v2/cob/:txid', ['params' => ['txid' => txid()], 'json' => charge()])->json();
check('json_last_error() is the program\'s own', json_last_error() === JSON_ERROR_SYNTAX);

// Bodies as they are.
$bytes = "a=1&b=\0\xff";
caught(fn () => $client->patch("/v2/cob/$mark", ['body' => $bytes, 'content_type' => 'application/x-www-form-urlencoded']));
check('size', $last()['body_size'] === strlen($bytes) && $last()['method'] === 'PATCH');
echo array_column($last()['headers'], 1, 0)['content-type'], "\n";
caught(fn () => $client->put("/v2/cob/$mark", ['body' => $text]));
echo $last()['body'], ' ', array_column($last()['headers'], 1, 0)['content-type'], "\n";

// Headers.
$client->get('/v2/gn/saldo', ['query' => ['mark' => $mark], 'headers' => ['X-Text' => $text, 'X-Number' => 7, 'Accept' => 'text/x']]);
$headers = array_column($last()['headers'], 1, 0);
echo "{$headers['x-text']}, {$headers['x-number']}, {$headers['accept']}\n";

// Methods.
foreach (['get', 'post', 'put', 'patch', 'delete'] as $method) {
    caught(fn () => $client->$method("/v2/none/$mark"));
    echo $last()['method'], ' ';
    caught(fn () => $client->request(strtoupper($method), "/v2/none/$mark", []));
    check($method, $last()['method'] === strtoupper($method));
}
echo "\n";
done();
?>
--EXPECT--
/v2/gn/saldo?mark=…&int=-9223372036854775808&float=0.1&whole=3&large=1.5E%2B300&true=true&false=false&list=a&list=2&list=true&text=from%20__toString&unicode=%C3%A7%C3%A3o%20%26%20%3D%3F%2F&empty=&reference=referred%20to&at=2026-11-24T12%3A00%3A00Z&mutable=1970-01-01T00%3A00%3A00Z
/v2/cob/…%2F..%2Fx%3Fy%3D1
/v2/loc/7/qrcode?mark=…
{"float":1.0,"unicode":"ção","slash":"a/b","empty":[],"object":{},"null":null,"deep":[[{"x":{}}]],"date":{"timezone_type":3,"timezone":"UTC"},"reference":"referred to","big":9223372036854775807} application/json
[] {} "text" 0 false 1.0 "" 
application/x-www-form-urlencoded
from __toString application/octet-stream
from __toString, 7, text/x
GET POST PUT PATCH DELETE 
done

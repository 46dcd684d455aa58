--TEST--
Requests: what is refused before anything is sent
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;
use Gnpix\InvalidArgumentException;

$client = new Client(options());
$loop = [];
$loop['loop'] = &$loop;
$deep = 1;
for ($depth = 0; $depth < 600; $depth++) {
    $deep = [$deep];
}
$secret = 'S3CR3T';
foreach ([
    ['unknown' => 1], ['Query' => []], [$secret], ['params' => $secret], ['params' => ['a']], ['params' => ['txid' => true]],
    ['params' => ['txid' => null]], ['params' => ['txid' => []]], ['params' => ['txid' => new stdClass()]],
    ['params' => ['txid' => NAN]], ['params' => ['other' => $secret]], ['params' => ['txid' => "\xff"]],
    ['query' => 1], ['query' => ['a']], ['query' => ['a' => ['b' => 1]]], ['query' => ['a' => [[1]]]],
    ['query' => ['a' => INF]], ['query' => ['a' => new stdClass()]], ['query' => ['a' => [null]]], ['query' => ['a' => "\xff"]],
    ['headers' => ['x']], ['headers' => ['X' => true]], ['headers' => ['X' => "$secret\r\nY: 1"]], ['headers' => ['a b' => '1']],
    ['headers' => ['Authorization' => $secret]], ['headers' => ['' => '1']],
    ['json' => $loop], ['json' => $deep], ['json' => NAN], ['json' => "\xff"], ['json' => STDIN],
    ['json' => 1, 'body' => ''], ['content_type' => 'x'], ['json' => 1, 'content_type' => 'x'], ['body' => 1], ['body' => []],
    ['body' => 'x', 'content_type' => 1], ['body' => 'x', 'content_type' => "a\n"],
    ['timeout' => 0], ['timeout' => -1], ['timeout' => NAN], ['timeout' => 'soon'], ['timeout' => []], ['timeout' => true],
    ['scope' => 1], ['scope' => ['cob.read']],
] as $at => $options) {
    $thrown = caught(fn () => $client->post('/v2/cob/:txid', $options + ['params' => ['txid' => '1']]));
    $said = get_class($thrown ?? $client) . ': ' . $thrown?->getMessage();
    echo $said, "\n";
    check("$at is refused", $thrown instanceof InvalidArgumentException && $thrown->getCode() === 1
        && $thrown->attempts() === 0 && !$thrown->maybeSent() && !str_contains($said, $secret));
}
foreach ([['', '/v2/cob'], ["G\0", '/v2/cob'], ['GET', ''], ['GET', 'v2/cob'], ['GET', '/v2/../x'], ['GET', '/v2/cob/:txid'],
    ['GET', "/v2/\xff"], ['GET', 'https://elsewhere.example/']] as [$method, $route]) {
    $thrown = caught(fn () => $client->request($method, $route));
    check("$method $route is refused: $thrown", $thrown instanceof InvalidArgumentException);
}
check('nothing was sent', $client->stats()['requests'] === 0);
done();
?>
--EXPECTF--
Gnpix\InvalidArgumentException: There is no request option "unknown"
Gnpix\InvalidArgumentException: There is no request option "Query"
Gnpix\InvalidArgumentException: Options are given by name: ["query" => …], not as a list
%A
Gnpix\InvalidArgumentException: The path parameter "txid" must be a string or a number, bool given
Gnpix\InvalidArgumentException: The path parameter "txid" must be a string or a number, null given
%A
Gnpix\InvalidArgumentException: The query value "a" must be a list, not an array by name
%A
Gnpix\InvalidArgumentException: The option "json" can't be written as JSON: it contains itself
Gnpix\InvalidArgumentException: The option "json" can't be written as JSON: it is nested too deeply
Gnpix\InvalidArgumentException: The option "json" can't be written as JSON: a number in it is infinite, or none
Gnpix\InvalidArgumentException: The option "json" can't be written as JSON: a string in it is not UTF-8
Gnpix\InvalidArgumentException: The option "json" can't be written as JSON: something in it has no form in JSON
Gnpix\InvalidArgumentException: The options "json" and "body" exclude each other: give one
Gnpix\InvalidArgumentException: The option "content_type" goes with the option "body" alone
%A
done

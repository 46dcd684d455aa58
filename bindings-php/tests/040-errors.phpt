--TEST--
Every kind of failure is a class of its own
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; require __DIR__ . '/fixtures.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Certificate;
use Gnpix\Client;

$client = new Client(options(['max_body' => 100000]));
$faulty = fn (string $fault, string $method = 'GET', array $more = []) =>
    $client->request($method, '/v2/gn/saldo', $more + ['headers' => ['X-Sandbox-Fault' => $fault]]);
$closed = (function (): int {
    $socket = stream_socket_server('tcp://127.0.0.1:0');
    return (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
})();
$failures = [
    1 => fn () => $client->get('no route'),
    2 => fn () => new Client(options(['environment' => 'moon'])),
    3 => fn () => new Client(options(['certificate' => fixture('garbage.p12')])),
    4 => fn () => new Client(options(['certificate' => fixture('rsa-chain-aes-pw.p12'), 'certificate_password' => 'x'])),
    5 => fn () => new Client(options(['certificate' => fixture('expired.p12')])),
    6 => fn () => new Client(options(['environment' => 'production'])),
    7 => fn () => (new Client(options(['certificate' => fixture('rsa-pkcs8.pem')])))->token(),
    8 => fn () => (new Client(options(['client_secret' => 'wrong'])))->token(),
    9 => fn () => $client->get('/v2/gn/saldo', ['scope' => 'no.such']),
    10 => fn () => $client->get('/v2/cob/:txid', ['params' => ['txid' => txid()]]),
    11 => fn () => $faulty('status=429; retry_after=77'),
    12 => fn () => $faulty('status=500'),
    13 => fn () => (new Client(options(['base_url' => "https://localhost:$closed", 'max_attempts' => 1])))->get('/x'),
    14 => fn () => (new Client(options(['ca_file' => fixture('rsa-chain.pem')])))->get('/v2/gn/saldo'),
    15 => fn () => $faulty('close=before_response', 'POST'),
    16 => fn () => $faulty('hang', 'GET', ['timeout' => 0.3]),
    17 => fn () => $faulty('huge=200000'),
];
foreach ($failures as $number => $failure) {
    $thrown = caught($failure);
    if (!$thrown instanceof Gnpix\Exception) {
        echo "$number: ", $thrown ?? 'nothing', "\n";
        continue;
    }
    printf("%d %s %s %s%s%s%s attempts=%s after=%s http=%s answer=%s\n", $thrown->getCode(), get_class($thrown),
        $thrown->kind(), $thrown->errorName(), $thrown->isRetryable() ? ' retryable' : '',
        $thrown->maybeSent() ? ' maybe-sent' : '', $thrown->isRemembered() ? ' remembered' : '', $thrown->attempts(),
        json_encode($thrown->retryAfter()), json_encode($thrown->httpStatus()), json_encode($thrown->response()?->status()));
    check("$number: number", $thrown->getCode() === $number);
    check("$number: class", get_class($thrown) === 'Gnpix\\' . str_replace('_', '', ucwords($thrown->kind(), '_')) . 'Exception');
    check("$number: final", (new ReflectionClass($thrown))->isFinal() && $thrown instanceof RuntimeException);
    check("$number: place", $thrown->getFile() === __FILE__ && $thrown->getLine() > 0);
    check("$number: help is part of the message", $thrown->help() === null || str_contains($thrown->getMessage(), rtrim($thrown->help(), '.')));
    if ($thrown->response()) {
        check("$number: answer", $thrown->response()->status() === $thrown->httpStatus() && is_array($thrown->response()->headers()));
    }
}

// Remembered: the exchange failed a moment ago.
$wrong = new Client(options(['client_secret' => 'wrong']));
check('not remembered yet', caught(fn () => $wrong->token())->isRemembered() === false);
$thrown = caught(fn () => $wrong->get('/v2/gn/saldo'));
check('remembered', $thrown->isRemembered() && $thrown instanceof Gnpix\AuthorizationException);

// What the bank said.
$thrown = caught(fn () => $client->put('/v2/cob/:txid', ['params' => ['txid' => txid()], 'json' => ['valor' => ['original' => 'x']] + charge()]));
printf("%s | %s | %s | %d violations\n", $thrown->errorName(), $thrown->title() ?? '-', $thrown->detail() !== null ? 'a detail' : '-', count($thrown->violations()));
foreach ($thrown->violations() as $violation) {
    check('violation', array_keys($violation) == ['reason', 'property', 'value'] || count($violation) === 3);
}
check('answer', $thrown->response()->json() !== null);
$thrown = caught(fn () => (new Client(options(['base_url' => "https://localhost:$closed"])))->token());
check('cause', is_string($thrown->cause()) && $thrown->response() === null && $thrown->httpStatus() === null);

// A response of an error outlives it.
$response = caught(fn () => $client->get('/v2/cob/:txid', ['params' => ['txid' => txid()]]))->response();
gc_collect_cycles();
check('outlives', $response->status() >= 400 && $response->body() !== '');

// Kinds that can't be raised here, and exceptions of a program's own, for its tests.
foreach ((new ReflectionExtension('gnpix'))->getClasses() as $name => $class) {
    if (!$class->isSubclassOf(Gnpix\Exception::class)) {
        continue;
    }
    $own = new $name('mine', 5, new LogicException('before'));
    check($name, $own->getMessage() === 'mine' && $own->getCode() === 5 && $own->getPrevious() instanceof LogicException);
    check("$name tells its kind", str_replace('_', '', ucwords($own->kind(), '_')) . 'Exception' === $class->getShortName());
    check("$name has defaults", [$own->httpStatus(), $own->errorName(), $own->title(), $own->detail(), $own->help(),
        $own->violations(), $own->isRetryable(), $own->maybeSent(), $own->isRemembered(), $own->attempts(), $own->retryAfter(),
        $own->response(), $own->cause()] === [null, null, null, null, null, [], false, false, false, 0, null, null, null]);
}
$mine = new class('x') extends Gnpix\Exception {
};
check('a subclass of one\'s own', $mine->kind() === 'unknown');
done();
?>
--EXPECTF--
1 Gnpix\InvalidArgumentException invalid_argument path_invalid attempts=0 after=null http=null answer=null
2 Gnpix\ConfigException config environment_unknown attempts=0 after=null http=null answer=null
3 Gnpix\CertificateException certificate certificate_format_unknown attempts=0 after=null http=null answer=null
4 Gnpix\CertificatePasswordException certificate_password certificate_password_wrong attempts=0 after=null http=null answer=null
5 Gnpix\CertificateValidityException certificate_validity certificate_expired attempts=0 after=null http=null answer=null
6 Gnpix\EnvironmentMismatchException environment_mismatch environment_mismatch attempts=0 after=null http=null answer=null
7 Gnpix\CertificateRefusedException certificate_refused %S attempts=%d after=null http=%s answer=%s
8 Gnpix\AuthorizationException authorization invalid_client attempts=1 after=null http=401 answer=401
9 Gnpix\ScopeException scope scope_missing attempts=0 after=null http=null answer=null
10 Gnpix\ApiException api cobranca_nao_encontrada attempts=1 after=null http=4%d answer=4%d
11 Gnpix\RateLimitException rate_limit %S retryable attempts=1 after=77%S http=429 answer=429
12 Gnpix\ServerException server %S retryable maybe-sent attempts=1 after=null http=500 answer=500
13 Gnpix\ConnectException connect connect_failed retryable attempts=1 after=null http=null answer=null
14 Gnpix\TlsException tls tls_failed attempts=%d after=null http=null answer=null
15 Gnpix\ConnectionLostException connection_lost connection_lost retryable maybe-sent attempts=1 after=null http=null answer=null
16 Gnpix\TimeoutException timeout deadline_passed retryable maybe-sent attempts=1 after=null http=null answer=null
17 Gnpix\ResponseException response body_too_large%S attempts=1 after=null http=200 answer=200
%s | %s | a detail | %d violations
done

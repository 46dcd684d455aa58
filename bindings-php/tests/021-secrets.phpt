--TEST--
No dump, cast, exception or stack trace shows a token, a secret or a key
--EXTENSIONS--
gnpix
--SKIPIF--
<?php
require __DIR__ . '/bank.inc';
if (PHP_VERSION_ID < 80200) {
    die('skip SensitiveParameter came with PHP 8.2');
}
?>
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=1000000
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Certificate;
use Gnpix\Client;

$password = 'pass-word-of-the-certificate';
$p12 = Certificate::load(getenv('GNPIX_CERTIFICATE'))->toPkcs12($password);
$given = options(['certificate' => null, 'certificate_bytes' => $p12, 'certificate_password' => $password]);
$client = new Client($given);
$token = $client->token();
$pem = $client->certificate()->toPem();
$secrets = [
    'token' => $token->accessToken(),
    'secret' => getenv('GNPIX_CLIENT_SECRET'),
    'password' => $password,
    'key' => substr($pem['key'], 60, 40),
    'PKCS#12' => substr($p12, 0, 60),
];
$hidden = function (string $what, mixed $value) use ($secrets): void {
    $text = is_string($value) ? $value : shown($value);
    check("$what is shown as something", $text !== '');
    foreach ($secrets as $name => $secret) {
        check("$what shows the $name", !str_contains($text, $secret));
    }
};
$hidden('client', $client);
$hidden('token', $token);
$hidden('certificate', $client->certificate());
$hidden('response', $client->get('/v2/gn/saldo'));
$hidden('persistent client', Client::persistent('secrets', $given));

$failures = [
    'unknown option' => fn () => new Client($given + ['unknown' => $secrets['secret']]),
    'wrong type' => fn () => new Client(['timeout' => $secrets['secret']] + $given),
    'wrong password' => fn () => Certificate::parse($p12, $secrets['token']),
    'wrong password of a file' => fn () => Certificate::load(getenv('GNPIX_CERTIFICATE'), $password, getenv('GNPIX_CERTIFICATE')),
    'wrong secret' => fn () => (new Client(['client_secret' => $secrets['password']] + $given))->token(),
    'from the environment' => fn () => Client::fromEnv(['base_url' => 'no URL'] + $given),
    'persistent' => fn () => Client::persistent('secrets', ['base_url' => 'no URL'] + $given),
    'call' => fn () => $client->post('/v2/cob', ['headers' => ['X-Secret' => $secrets['secret']], 'body' => $secrets['key']]),
    'header' => fn () => $client->get('/v2/cob', ['headers' => ['X-Secret' => $secrets['secret'] . "\n"]]),
    'scope' => fn () => $client->get('/v2/cob', ['scope' => 'no.such']),
];
foreach ($failures as $name => $failure) {
    $thrown = caught($failure);
    check("$name fails", $thrown instanceof Gnpix\Exception);
    // Closures in the trace hold the test's own variables; what matters is what our methods were given.
    $frames = array_filter($thrown->getTrace(), fn ($frame) => str_starts_with($frame['class'] ?? '', 'Gnpix'));
    check("$name has a trace", $frames !== []);
    $hidden($name, (string) $thrown . print_r(array_column($frames, 'args'), true) . $thrown->getTraceAsString());
}
done();
?>
--EXPECT--
done

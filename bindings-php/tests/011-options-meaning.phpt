--TEST--
Options: what libgnpix refuses, and what each option does
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Certificate;
use Gnpix\Client;

$names = function (array $more): string {
    $given = array_filter(options($more), fn ($value) => $value !== 'absent');
    $thrown = caught(fn () => (new Client($given))->warmUp());
    return $thrown ? get_class($thrown) . ' ' . $thrown->errorName() : 'nothing';
};
echo $names(['client_id' => 'absent']), "\n";
echo $names(['client_secret' => 'absent']), "\n";
echo $names(['certificate' => 'absent']), "\n";
echo $names(['certificate' => __DIR__ . '/no-such-file.p12']), "\n";
echo $names(['base_url' => 'http://localhost']), "\n";
echo $names(['base_url' => 'absent']), "\n";
echo $names(['environment' => 'moon']), "\n";
echo $names(['environment' => 'production']), "\n";
echo $names(['environment' => 'production', 'allow_environment_mismatch' => true]), "\n";
echo $names(['token_path' => 'no path']), "\n";
echo $names(['token_body' => 'xml']), "\n";
echo $names(['proxy' => 'ftp://localhost']), "\n";
echo $names(['user_agent' => "loja\n"]), "\n";
echo $names(['ca_file' => __DIR__ . '/no-such-file.pem']), "\n";
echo $names(['ca_file' => 'absent', 'ca_pem' => 'no PEM']), "\n";
echo $names(['client_secret' => "\xff\xfe"]), "\n";
echo $names(['client_id' => 'colon:colon']), "\n";

// Each good option, alone and together; a call works with them.
$pem = Certificate::load(getenv('GNPIX_CERTIFICATE'))->toPem();
file_put_contents(__DIR__ . '/011.certificate.out', $pem['certificate']);
file_put_contents(__DIR__ . '/011.key.out', $pem['key']);
$text = new class {
    public function __toString(): string
    {
        return getenv('GNPIX_CLIENT_ID');
    }
};
$secret = getenv('GNPIX_CLIENT_SECRET');
$bytes = file_get_contents(getenv('GNPIX_CERTIFICATE'));
$good = [
    'all defaults' => [],
    'null is not given' => array_fill_keys(['environment', 'ca_pem', 'proxy', 'scope', 'timeout', 'http2', 'max_body'], null)
        + options(),
    'a Stringable' => ['client_id' => $text],
    'a reference' => ['client_secret' => &$secret],
    'a certificate' => ['certificate' => Certificate::load(getenv('GNPIX_CERTIFICATE'))],
    'bytes' => ['certificate' => null, 'certificate_bytes' => $bytes],
    'base64' => ['certificate' => null, 'certificate_bytes' => base64_encode($bytes), 'certificate_password' => ''],
    'two files' => ['certificate' => __DIR__ . '/011.certificate.out', 'certificate_key' => __DIR__ . '/011.key.out'],
    'the other way' => ['certificate' => __DIR__ . '/011.key.out', 'certificate_key' => __DIR__ . '/011.certificate.out'],
    'CA as text' => ['ca_file' => null, 'ca_pem' => file_get_contents(getenv('GNPIX_CA_FILE'))],
    'environment' => ['environment' => 'homologation'],
    'numeric strings' => ['timeout' => '20', 'connect_timeout' => '5.5', 'max_attempts' => '2', 'max_body' => '1000000'],
    'numbers' => ['timeout' => 20, 'read_timeout' => 10.5, 'idle_timeout' => 1e300, 'max_attempts' => 1, 'max_body' => 1e6],
    'HTTP/1.1' => ['http2' => false],
    'one scope' => ['scope' => 'gn.balance.read'],
    'scopes' => ['scope' => ['gn.balance.read', Gnpix\Scope::COB_READ]],
    'form' => ['token_body' => 'form', 'token_path' => '/oauth/token'],
    'user agent' => ['user_agent' => 'loja/1.4', 'platform_roots' => true],
];
foreach ($good as $name => $more) {
    $thrown = caught(fn () => check($name, (new Client(options($more)))->get('/v2/gn/saldo')->status() === 200));
    check("$name: $thrown", $thrown === null);
}
$client = new Client(options(['scope' => ['gn.balance.read', 'cob.read'], 'user_agent' => 'loja/1.4', 'http2' => false]));
$mark = txid();
$client->get('/v2/gn/saldo', ['query' => ['mark' => $mark]]);
$scopes = $client->token()->scopes();
sort($scopes);
check('scopes were asked for', $scopes === ['cob.read', 'gn.balance.read']);
[$request] = seen($mark);
check('HTTP/1.1 alone', $request['version'] === 'HTTP/1.1');
check('user agent', str_starts_with(array_column($request['headers'], 1, 0)['user-agent'], 'loja/1.4 '));
check('base URL', rtrim($client->baseUrl(), '/') === getenv('GNPIX_BASE_URL'));
check('certificate', $client->certificate()->inspect() == Certificate::load(getenv('GNPIX_CERTIFICATE'))->inspect());

// A relative path is taken from PHP's working directory.
chdir(__DIR__);
check('relative paths', (new Client(options(['certificate' => '011.certificate.out', 'certificate_key' => './011.key.out'])))
    ->get('/v2/gn/saldo')->status() === 200);
done();
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/011.certificate.out');
@unlink(__DIR__ . '/011.key.out');
?>
--EXPECT--
Gnpix\ConfigException credentials_missing
Gnpix\ConfigException credentials_missing
Gnpix\ConfigException certificate_missing
Gnpix\CertificateException certificate_file_unreadable
Gnpix\ConfigException base_url_invalid
Gnpix\ConfigException environment_missing
Gnpix\ConfigException environment_unknown
Gnpix\EnvironmentMismatchException environment_mismatch
nothing
Gnpix\ConfigException token_path_invalid
Gnpix\ConfigException token_body_unknown
Gnpix\ConfigException proxy_invalid
Gnpix\ConfigException user_agent_invalid
Gnpix\ConfigException ca_unreadable
Gnpix\ConfigException ca_invalid
Gnpix\InvalidArgumentException argument_not_utf8
Gnpix\ConfigException client_id_invalid
done

--TEST--
Options: unknown names and wrong types are refused by name, never by value
--EXTENSIONS--
gnpix
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;
use Gnpix\ConfigException;

$secret = 'S3CR3T-value';
$texts = ['client_id', 'client_secret', 'certificate_bytes', 'certificate_password', 'environment', 'base_url', 'ca_pem',
    'token_path', 'token_body', 'proxy', 'user_agent', 'certificate_key', 'ca_file'];
$flags = ['allow_environment_mismatch', 'platform_roots', 'http2'];
$times = ['connect_timeout', 'read_timeout', 'timeout', 'idle_timeout'];
$counts = ['max_attempts', 'max_body'];
$wrong = [
    ...array_fill_keys($texts, [1, 1.5, true, [], [$secret], new stdClass(), STDIN]),
    ...array_fill_keys($flags, [1, 0, 'true', '', $secret, [], 1.0]),
    ...array_fill_keys($times, [$secret, '', true, [], '1s', NAN, INF, -INF, 0, -1, -0.5, '0', PHP_INT_MIN]),
    ...array_fill_keys($counts, [$secret, '', true, [], 1.5, '1.5', 0, -1, NAN, INF, 1e300, PHP_INT_MAX, PHP_INT_MIN]),
    'certificate' => [1, true, [], new stdClass(), '', "a\0b", str_repeat('x', 100000)],
    'scope' => [1, true, new stdClass(), [1], ['cob.read', null], [['cob.read']]],
];
foreach ($wrong as $name => $values) {
    foreach ($values as $at => $value) {
        $thrown = caught(fn () => new Client([$name => $value]));
        $said = $thrown ? get_class($thrown) . ': ' . $thrown->getMessage() : 'nothing';
        check("$name, value $at: $said", $thrown instanceof ConfigException && str_contains($said, "\"$name\"")
            && !str_contains($said, $secret) && $thrown->getCode() === 2 && $thrown->errorName() === 'option_invalid');
    }
}
show(fn () => new Client(['clientId' => $secret]));
show(fn () => new Client([$secret]));
show(fn () => new Client(['timeout' => 'soon']));
show(fn () => new Client(['timeout' => -1]));
show(fn () => new Client(['max_attempts' => 0]));
show(fn () => new Client(['client_id' => 7]));
show(fn () => new Client(['certificate' => []]));
show(fn () => new Client(['certificate' => 'a', 'certificate_bytes' => 'b']));
show(fn () => new Client(['certificate_key' => 'a']));
show(fn () => new Client(['ca_file' => 'a', 'ca_pem' => 'b']));
show(fn () => new Client('no array'));
done();
?>
--EXPECT--
Gnpix\ConfigException: There is no option "clientId"
Gnpix\ConfigException: Options are given by name: ["client_id" => …], not as a list
Gnpix\ConfigException: The option "timeout" must be a number of seconds, string given
Gnpix\ConfigException: The option "timeout" must be a number of seconds above zero
Gnpix\ConfigException: The option "max_attempts" must be a whole number from 1 to 65535
Gnpix\ConfigException: The option "client_id" must be a string, int given
Gnpix\ConfigException: The option "certificate" must be a path or a Gnpix\Certificate, array given
Gnpix\ConfigException: The options "certificate" and "certificate_bytes" exclude each other: give one
Gnpix\ConfigException: The option "certificate_key" needs the path of a certificate in the option "certificate"
Gnpix\ConfigException: The options "ca_file" and "ca_pem" exclude each other: give one
TypeError: Gnpix\Client::__construct(): Argument #1 ($options) must be of type array, string given
done

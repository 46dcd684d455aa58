--TEST--
ini settings stand in for options that aren't given
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;

$options = options();
foreach (['client_id', 'certificate', 'base_url', 'ca_file', 'timeout'] as $name) {
    ini_set("gnpix.$name", (string) $options[$name]);
    unset($options[$name]);
}
$client = new Client($options);
check('a call', $client->get('/v2/gn/saldo')->status() === 200);
check('persistent too', Client::persistent('ini', $options)->get('/v2/gn/saldo')->status() === 200);
check('bytes instead of the file of the setting', (new Client($options
    + ['certificate_bytes' => file_get_contents(getenv('GNPIX_CERTIFICATE'))]))->get('/v2/gn/saldo')->status() === 200);

ini_set('gnpix.environment', 'production');
show(fn () => new Client($options));
check('an option wins', (new Client($options + ['environment' => 'homologation']))->token()->expiresIn() > 0);

// The same name with another setting is another client.
$before = Client::persistent('changes', $options + ['environment' => 'homologation']);
$before->get('/v2/gn/saldo');
ini_set('gnpix.timeout', '7');
$after = Client::persistent('changes', $options + ['environment' => 'homologation']);
check('a new client', $before->stats()['requests'] > 0 && $after->stats()['requests'] === 0);

ini_set('gnpix.timeout', 'never');
show(fn () => new Client($options));
check('the log level belongs to the system', ini_set('gnpix.log_level', 'debug') === false);
done();
?>
--EXPECTF--
Gnpix\EnvironmentMismatchException: the certificate is of homologation and the base route %s of production. %s
Gnpix\ConfigException: The option "timeout" must be a number of seconds, string given
done

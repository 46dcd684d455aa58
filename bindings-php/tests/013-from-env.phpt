--TEST--
fromEnv(): variables, and options that win over them
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--INI--
gnpix.environment=production
gnpix.client_id=not-read
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;

check('a call', Client::fromEnv(['platform_roots' => false])->get('/v2/gn/saldo')->status() === 200);
$wrong = Client::fromEnv(['client_secret' => 'another', 'platform_roots' => false]);
check('an option wins', caught(fn () => $wrong->token()) instanceof Gnpix\AuthorizationException);
putenv('GNPIX_TIMEOUT=never');
show(fn () => Client::fromEnv());
putenv('GNPIX_TIMEOUT');
foreach (['GNPIX_CLIENT_ID', 'GNPIX_CLIENT_SECRET', 'GNPIX_CERTIFICATE', 'GNPIX_BASE_URL', 'GNPIX_ENVIRONMENT'] as $name) {
    putenv($name);
}
check('nothing is there', caught(fn () => Client::fromEnv()) instanceof Gnpix\ConfigException);
show(fn () => Client::fromEnv(['unknown' => 1]));
done();
?>
--EXPECTF--
Gnpix\ConfigException: %sGNPIX_TIMEOUT%s
Gnpix\ConfigException: There is no option "unknown"
done

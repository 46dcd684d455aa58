--TEST--
open_basedir holds for every path
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/fixtures.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Certificate;
use Gnpix\Client;

$outside = fixture('rsa-pkcs8.pem');
$certificate = Certificate::load($outside);
ini_set('open_basedir', __DIR__);
show(fn () => Certificate::load($outside));
show(fn () => Certificate::load(__DIR__ . '/common.inc', '', $outside));
show(fn () => new Client(['certificate' => $outside]));
show(fn () => new Client(['ca_file' => $outside]));
show(fn () => new Client(['certificate' => __DIR__ . '/x', 'certificate_key' => $outside]));
show(fn () => Client::persistent('x', ['certificate' => __DIR__ . '/../../../../x']));
show(fn () => $certificate->writePem(sys_get_temp_dir() . '/gnpix-must-not-be-there.pem'));
show(fn () => $certificate->writePkcs12(sys_get_temp_dir() . '/gnpix-must-not-be-there.p12'));
$certificate->writePem(__DIR__ . '/014.out');
check('inside is allowed', Certificate::load(__DIR__ . '/014.out')->inspect()['key_type'] === 'RSA 2048');
done();
?>
--CLEAN--
<?php @unlink(__DIR__ . '/014.out'); ?>
--EXPECT--
Gnpix\InvalidArgumentException: The argument "path" is a path outside of what open_basedir allows
Gnpix\InvalidArgumentException: The argument "key" is a path outside of what open_basedir allows
Gnpix\ConfigException: The option "certificate" is a path outside of what open_basedir allows
Gnpix\ConfigException: The option "ca_file" is a path outside of what open_basedir allows
Gnpix\ConfigException: The option "certificate_key" is a path outside of what open_basedir allows
Gnpix\ConfigException: The option "certificate" is a path outside of what open_basedir allows
Gnpix\InvalidArgumentException: The argument "path" is a path outside of what open_basedir allows
Gnpix\InvalidArgumentException: The argument "path" is a path outside of what open_basedir allows
done

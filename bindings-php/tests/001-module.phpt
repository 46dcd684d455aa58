--TEST--
The module: version, settings, phpinfo()
--EXTENSIONS--
gnpix
--FILE--
<?php
require __DIR__ . '/common.inc';
check('the constant is the module\'s version', Gnpix\VERSION === phpversion('gnpix'));
ob_start();
(new ReflectionExtension('gnpix'))->info();
$info = ob_get_clean();
foreach (['extension version => ' . Gnpix\VERSION, 'libgnpix version => ' . Gnpix\VERSION, 'libgnpix C interface => ',
    'persistent clients of this worker => 0', 'gnpix.log_level'] as $row) {
    check("phpinfo() says $row", str_contains($info, $row));
}
$settings = array_keys(ini_get_all('gnpix'));
check('no setting is a secret', !preg_grep('/secret|password|key/', $settings));
echo implode(' ', $settings), "\n";
echo implode(' ', array_keys((new ReflectionExtension('gnpix'))->getDependencies())), "\n";
done();
?>
--EXPECT--
gnpix.base_url gnpix.ca_file gnpix.certificate gnpix.client_id gnpix.environment gnpix.log_level gnpix.timeout
date hash json spl
done

--TEST--
Each generated header was generated from the stub as it is now
--FILE--
<?php
require __DIR__ . '/common.inc';
foreach (glob(dirname(__DIR__) . '/stubs/*.stub.php') as $stub) {
    $header = file_get_contents(str_replace('.stub.php', '_arginfo.h', $stub));
    preg_match('/Stub hash: ([0-9a-f]{40})/', $header, $hash);
    check(basename($stub), ($hash[1] ?? '') === sha1(str_replace("\r\n", "\n", file_get_contents($stub))));
}
done();
?>
--EXPECT--
done

--TEST--
Gnpix\Scope has a constant for each scope that libgnpix knows, and no other
--EXTENSIONS--
gnpix
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Scope;

$constants = (new ReflectionClass(Scope::class))->getConstants();
$known = Scope::known();
check('as many', count($constants) === count($known) && count($known) > 40);
check('the same', array_values($constants) == array_keys($known));
foreach ($constants as $name => $value) {
    check($name, $name === strtoupper(strtr($value, '.', '_')) && $known[$value] !== '');
}
echo Scope::GN_BALANCE_READ, ': ', $known[Scope::GN_BALANCE_READ], "\n";
show(fn () => new Scope());
done();
?>
--EXPECT--
gn.balance.read: consult the balance
Error: Call to private Gnpix\Scope::__construct() from global scope
done

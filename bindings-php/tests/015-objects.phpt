--TEST--
Objects can't be made behind the constructor's back, cloned, serialized, compared or given properties
--EXTENSIONS--
gnpix
--SKIPIF--
<?php require __DIR__ . '/bank.inc'; ?>
--FILE--
<?php
require __DIR__ . '/common.inc';
use Gnpix\Client;

$client = new Client(options());
$objects = [
    $client, $client->token(), $client->get('/v2/gn/saldo'), $client->certificate(),
];
foreach ($objects as $object) {
    $class = get_class($object);
    echo $class, "\n";
    show(fn () => clone $object);
    show(fn () => serialize($object));
    show(fn () => unserialize('O:' . strlen($class) . ":\"$class\":0:{}"));
    show(fn () => $object->mine = 1);
    show(fn () => (new ReflectionClass($class))->newInstanceWithoutConstructor());
    if ($object !== $client) {
        show(fn () => new $class());
    }
    check('equal to itself', $object == $object);
}
check('two tokens are not equal', $client->token() != $client->token());
show(fn () => $client->__construct(options()));
check('the client is what it was', $client->get('/v2/gn/saldo')->status() === 200);
show(fn () => serialize(new Gnpix\ApiException('x')));
done();
?>
--EXPECTF--
Gnpix\Client
Error: Trying to clone an uncloneable object of class Gnpix\Client
Exception: Serialization of 'Gnpix\Client' is not allowed
Exception: Unserialization of 'Gnpix\Client' is not allowed
Error: Cannot create dynamic property Gnpix\Client::$mine
ReflectionException: Class Gnpix\Client is an internal class marked as final that cannot be instantiated without invoking its constructor
Gnpix\Token
Error: Trying to clone an uncloneable object of class Gnpix\Token
Exception: Serialization of 'Gnpix\Token' is not allowed
Exception: Unserialization of 'Gnpix\Token' is not allowed
Error: Cannot create dynamic property Gnpix\Token::$mine
ReflectionException: Class Gnpix\Token is an internal class marked as final that cannot be instantiated without invoking its constructor
Error: Call to private Gnpix\Token::__construct() from global scope
Gnpix\Response
Error: Trying to clone an uncloneable object of class Gnpix\Response
Exception: Serialization of 'Gnpix\Response' is not allowed
Exception: Unserialization of 'Gnpix\Response' is not allowed
Error: Cannot create dynamic property Gnpix\Response::$mine
ReflectionException: Class Gnpix\Response is an internal class marked as final that cannot be instantiated without invoking its constructor
Error: Call to private Gnpix\Response::__construct() from global scope
Gnpix\Certificate
Error: Trying to clone an uncloneable object of class Gnpix\Certificate
Exception: Serialization of 'Gnpix\Certificate' is not allowed
Exception: Unserialization of 'Gnpix\Certificate' is not allowed
Error: Cannot create dynamic property Gnpix\Certificate::$mine
ReflectionException: Class Gnpix\Certificate is an internal class marked as final that cannot be instantiated without invoking its constructor
Error: Call to private Gnpix\Certificate::__construct() from global scope
Error: The client is constructed already
Exception: Serialization of 'Gnpix\ApiException' is not allowed
done

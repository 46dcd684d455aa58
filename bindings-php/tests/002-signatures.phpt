--TEST--
The stubs that IDEs read say exactly what is loaded
--EXTENSIONS--
gnpix
--FILE--
<?php
require __DIR__ . '/common.inc';

// The stubs are declared under another name, and each half is described by reflection.
foreach (glob(dirname(__DIR__) . '/stubs/*.stub.php') as $path) {
    $code = file_get_contents($path);
    check("$path is ours", preg_match('/^namespace Gnpix(\\\\\w+)?;$/m', $code) === 1);
    if (PHP_VERSION_ID < 80200) {
        $code = str_replace('#[\SensitiveParameter] ', '', $code);
    }
    // A private property of a stub is what the extension keeps; a constructor of a stub has no body to run.
    $code = preg_replace('/^namespace Gnpix\b/m', 'namespace GnpixStub', $code);
    eval('?>' . str_replace('\Gnpix\\', '\GnpixStub\\', $code));
}

function describe(string $class): array
{
    $reflection = new ReflectionClass($class);
    $plain = fn ($text) => str_replace('GnpixStub\\', 'Gnpix\\', (string) $text);
    $rows = [$plain($class) . ' ' . implode(' ', Reflection::getModifierNames($reflection->getModifiers()))
        . ' extends ' . $plain(get_parent_class($class) ?: 'nothing')];
    foreach ($reflection->getReflectionConstants() as $constant) {
        $rows[] = "const {$constant->getName()} = " . var_export($constant->getValue(), true);
    }
    foreach ($reflection->getProperties() as $property) {
        if ($plain($property->class) === $plain($class)) {
            $rows[] = implode(' ', Reflection::getModifierNames($property->getModifiers()))
                . " {$plain($property->getType())} \${$property->getName()}";
        }
    }
    foreach ($reflection->getMethods() as $method) {
        if ($plain($method->class) !== $plain($class)) {
            continue;
        }
        $parameters = [];
        foreach ($method->getParameters() as $parameter) {
            $attributes = array_map(fn ($one) => $one->getName(), $parameter->getAttributes());
            $default = $parameter->isOptional() ? ' = ' . json_encode($parameter->getDefaultValue()) : '';
            $parameters[] = implode(' ', $attributes) . " {$plain($parameter->getType())} \${$parameter->getName()}$default";
        }
        $rows[] = implode(' ', Reflection::getModifierNames($method->getModifiers()))
            . " {$method->getName()}(" . implode(', ', $parameters) . "): {$plain($method->getReturnType())}";
    }
    return $rows;
}

$loaded = array_filter((new ReflectionExtension('gnpix'))->getClassNames());
$stubbed = array_filter(get_declared_classes(), fn ($name) => str_starts_with($name, 'GnpixStub\\'));
check('the same classes', count($loaded) === count($stubbed));
foreach ($loaded as $class) {
    $real = describe($class);
    $stub = describe(preg_replace('/^Gnpix/', 'GnpixStub', $class));
    check($class . ': ' . json_encode([array_diff($real, $stub), array_diff($stub, $real)]), $real === $stub);
}
check('the version', GnpixStub\VERSION === Gnpix\VERSION);
$documented = 0;
foreach ($stubbed as $class) {
    $reflection = new ReflectionClass($class);
    check("$class is documented", is_string($reflection->getDocComment()));
    foreach ([...$reflection->getMethods(), ...$reflection->getReflectionConstants()] as $item) {
        if ($item->class === $class && !str_ends_with($class, '\Scope') || $item instanceof ReflectionClassConstant) {
            check("$class::{$item->getName()} is documented", is_string($item->getDocComment()) || $item->getName() === '__construct');
            $documented++;
        }
    }
}

check('items were looked at', $documented > 200 && count($loaded) > 45);
done();
?>
--EXPECT--
done

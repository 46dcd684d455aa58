--TEST--
The shapes in the stubs are whole: each name is defined once, is used, and none leads to itself
--FILE--
<?php
require __DIR__ . '/common.inc';

$types = file_get_contents(dirname(__DIR__) . '/stubs/types.stub.php');
$api = file_get_contents(dirname(__DIR__) . '/stubs/api.stub.php');
preg_match_all('/@phpstan-type (\w+) (.*?)(?=\n \*\n| \* @phpstan-type )/s', $types, $found, PREG_SET_ORDER);
check('as many as there are', count($found) === substr_count($types, '@phpstan-type ') && count($found) > 200);

/** The names of shapes in an expression: what is left without members' names, words and the types of PHP. */
function names(string $expression): array
{
    $plain = preg_replace("/'[^']*'\??:?|\b\w+\??: /", '', $expression);
    preg_match_all('/\b[A-Z]\w*\b/', $plain, $names);
    return array_unique($names[0]);
}

$uses = [];
foreach ($found as [, $name, $expression]) {
    check("$name is defined once", !isset($uses[$name]));
    check("$name has its brackets", substr_count($expression, '{') === substr_count($expression, '}')
        && substr_count($expression, '<') === substr_count($expression, '>'));
    $uses[$name] = names($expression);
}
foreach ($uses as $name => $used) {
    foreach ($used as $other) {
        check("$name uses $other", isset($uses[$other]));
    }
}

/** Whether following a name comes back to it. */
function circles(string $name, array $uses, array $path = []): bool
{
    if (isset($path[$name])) {
        return true;
    }
    foreach ($uses[$name] ?? [] as $other) {
        if (circles($other, $uses, $path + [$name => true])) {
            return true;
        }
    }
    return false;
}
foreach (array_keys($uses) as $name) {
    check("$name leads to itself", !circles($name, $uses));
}

// Each class imports what its methods name, and nothing else.
preg_match_all('~/\*\*((?:(?!\*/).)*)\*/\nfinal class (\w+)\n\{(.*?)\n\}~s', $api, $classes, PREG_SET_ORDER);
check('21 classes', count($classes) === 21);
foreach ($classes as [, $comment, $class, $methods]) {
    preg_match_all('/@phpstan-import-type (\w+) from Types/', $comment, $imported);
    preg_match_all('/@param (\w+)\|object \$body|@return (?:\\\\Gnpix\\\\Pages<)?(\w+)>?\n/', $methods, $named, PREG_SET_ORDER);
    $named = array_unique(array_map(fn ($one) => end($one), $named));
    sort($named);
    check("$class: " . json_encode([$imported[1], $named]), $imported[1] == $named);
    foreach ($imported[1] as $name) {
        check("$class imports $name", isset($uses[$name]));
    }
}
done();
?>
--EXPECT--
done

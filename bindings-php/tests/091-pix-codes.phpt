--TEST--
Gnpix\Pix: BR Codes and QR codes
--EXTENSIONS--
gnpix
--FILE--
<?php
declare(strict_types=1);
require __DIR__ . '/common.inc';
use Gnpix\Pix\Amount;
use Gnpix\Pix\BrCode;
use Gnpix\Pix\PixKey;
use Gnpix\Pix\QrCode;

$code = BrCode::build(name: 'Café São João', city: 'Brasília', key: PixKey::parse('pix@example.com'), amount: Amount::parse('4.50'),
    txid: 'pedido42', info: 'Bolo', postalCode: '70074900', oneUse: false);
echo $code, "\n";
$read = BrCode::parse($code->text);
check('the same', $read == $code && json_encode([$read]) === json_encode([$code->text]));
check('its parts', [$read->kind, $read->name, $read->city, $read->key, $read->txid, $read->info, $read->postalCode]
    === ['static', 'Cafe Sao Joao', 'Brasilia', 'pix@example.com', 'pedido42', 'Bolo', '70074900']);
check('others', [$read->amount, $read->cents, $read->location, $read->recurrence, $read->withdrawalIspb, $read->oneUse]
    === ['4.50', 450, null, null, null, false]);
check('lists', $read->problems === [] && $read->fields[0] === ['id' => 0, 'value' => '01']);
$dynamic = BrCode::build('Loja', 'Brasília', location: 'pix.example.com/qr/v2/9d36b84fc70b478fb95c12729b90ca25', oneUse: true);
check('dynamic', $dynamic->kind === 'dynamic' && $dynamic->cents === null && $dynamic->oneUse === true);
check('nothing said', BrCode::build('Loja', 'Brasília', 'pix@example.com')->oneUse === null);

$thrown = caught(fn () => BrCode::build(name: '', city: str_repeat('x', 16), key: 'nobody', amount: '4,50', postalCode: '7'));
$wrong = array_column($thrown->violations(), 'property');
sort($wrong);
echo $thrown->errorName(), ': ', implode(' ', $wrong), "\n";
echo caught(fn () => BrCode::parse(substr($code->text, 0, -1) . 'X'))->errorName(), "\n";
echo caught(fn () => BrCode::parse('no code'))->errorName(), "\n";
show(fn () => BrCode::build('Loja', 'Brasília', key: 7));
show(fn () => BrCode::build('Loja', 'Brasília', key: new stdClass()));
show(fn () => BrCode::build('Loja', 'Brasília', "\xff"));
show(fn () => BrCode::build('Loja'));
show(fn () => BrCode::build('Loja', 'Brasília', key: new class {
    public function __toString(): string
    {
        throw new LogicException('from __toString');
    }
}));

$qr = new QrCode($code->text);
$width = $qr->width();
check('width', $width >= 21 && $width <= 177 && (new QrCode($code->text, 'H'))->width() > $width);
check('finder', $qr->isDark(0, 0) && !$qr->isDark(1, 1) && !$qr->isDark(-1, 0) && !$qr->isDark($width, 0) && !$qr->isDark(PHP_INT_MAX, 0));
$size = unpack('N2', substr($qr->png(module: 2, quietZone: 1), 16, 8));
check('png', str_starts_with($qr->png(), "\x89PNG") && $size === [1 => 2 * ($width + 2), 2 * ($width + 2)]);
check('svg', str_contains($qr->svg(), '<svg') && $qr->svg(1) !== $qr->svg(2) && simplexml_is($qr->svg()));
check('terminal', str_contains($qr->terminal(), "\n") && $qr->terminal() !== $qr->terminal(onDark: true));
foreach ([
    fn () => new QrCode(str_repeat('x', 3000), 'L'),
    fn () => new QrCode('x', 'X'),
    fn () => new QrCode('x', ''),
    fn () => new QrCode('x', "M\0"),
    fn () => new QrCode("\xff"),
    fn () => $qr->png(0),
    fn () => $qr->png(-1),
    fn () => $qr->svg(8, PHP_INT_MAX),
    fn () => $qr->png(100, 100),
] as $work) {
    check('refused', caught($work) instanceof Gnpix\InvalidArgumentException);
}
show(fn () => $qr->__construct('x'));
show(fn () => clone $qr);
show(fn () => (new ReflectionClass(QrCode::class))->newInstanceWithoutConstructor());
done();

/** Whether a text has one root element and nothing of a script. */
function simplexml_is(string $text): bool
{
    return preg_match('~^(<\?xml[^>]*>\s*)?<svg [^>]*>.*</svg>\s*$~s', $text) === 1 && !str_contains($text, 'script');
}
?>
--EXPECT--
00020101021126450014br.gov.bcb.pix0115pix@example.com0204Bolo52040000530398654044.505802BR5913Cafe Sao Joao6008Brasilia61087007490062120508pedido4263043415
brcode_invalid: amount city key name postal_code
brcode_damaged
brcode_invalid
Gnpix\InvalidArgumentException: The argument "key" must be a string, int given
Gnpix\InvalidArgumentException: The argument "key" must be a string, stdClass given
Gnpix\InvalidArgumentException: The argument "key" must be UTF-8
ArgumentCountError: Gnpix\Pix\BrCode::build() expects at least 2 arguments, 1 given
LogicException: from __toString
Error: The QR code is constructed already
Error: Trying to clone an uncloneable object of class Gnpix\Pix\QrCode
ReflectionException: Class Gnpix\Pix\QrCode is an internal class marked as final that cannot be instantiated without invoking its constructor
done

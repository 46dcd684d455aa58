--TEST--
Gnpix\Pix: identifiers, amounts, documents, keys
--EXTENSIONS--
gnpix
--FILE--
<?php
declare(strict_types=1);
require __DIR__ . '/common.inc';
use Gnpix\Pix;

// Identifiers.
foreach ([Pix\Txid::class => 32, Pix\StaticTxid::class => 25, Pix\IdEnvio::class => 32, Pix\DevolucaoId::class => 32] as $class => $length) {
    $made = $class::generate();
    check("$class", preg_match("/^[A-Za-z0-9]{{$length}}$/", $made->text) === 1 && (string) $class::generate() !== (string) $made);
    check("$class again", $class::parse($made->text) == $made && $made != $class::generate());
    check("$class as JSON", json_encode([$made]) === "[\"$made\"]");
    show(fn () => $class::parse('no id'));
}
$payment = Pix\EndToEndId::parse('E1234567820261124122112345678901');
echo "{$payment->prefix} {$payment->ispb} {$payment->time} {$payment->suffix}\n";
$odd = Pix\EndToEndId::parse(str_repeat('a', 32));
check('no parts', $odd->prefix === null && $odd->ispb === null && $odd->time === null && $odd->suffix === null);
$return = Pix\RtrId::parse('D1234567820261124122112345678901');
$recurrence = Pix\IdRec::parse('RR123456782024061999000566354');
$asked = Pix\IdSolicRec::parse('SC876456782024061999000566354');
echo "{$return->prefix} {$return->time}, {$recurrence->prefix} {$recurrence->time}, {$asked->prefix} {$asked->time}\n";

// Amounts.
$total = Pix\Amount::parse('19.90')->times(3)->plus(Pix\Amount::fromCents(550));
echo "$total {$total->cents} ", json_encode(['valor' => $total]), "\n";
check('no float', Pix\Amount::parse('0.10')->plus(Pix\Amount::parse('0.20')) == Pix\Amount::parse('0.30'));
check('equal', Pix\Amount::fromCents(100) == Pix\Amount::parse('1.00') && Pix\Amount::fromCents(100) != Pix\Amount::fromCents(101));
check('the largest', (string) Pix\Amount::fromCents(999999999999) === '9999999999.99' && Pix\Amount::fromCents(0)->text === '0.00');
foreach ([
    fn () => Pix\Amount::parse('10,00'),
    fn () => Pix\Amount::fromCents(-1),
    fn () => Pix\Amount::fromCents(PHP_INT_MAX),
    fn () => Pix\Amount::fromCents(1)->minus(Pix\Amount::fromCents(2)),
    fn () => Pix\Amount::fromCents(2)->times(PHP_INT_MAX),
    fn () => Pix\Amount::fromCents(2)->times(PHP_INT_MIN),
    fn () => Pix\Amount::fromCents(999999999999)->plus(Pix\Amount::fromCents(1)),
    fn () => Pix\Amount::fromCents(1.5),
    fn () => Pix\Amount::fromCents(1)->plus(1),
] as $work) {
    show($work);
}

// Documents and keys: none is repeated in an error.
$cpf = Pix\Cpf::parse('529.982.247-25');
$cnpj = Pix\Cnpj::parse('12abc34501de35');
echo "$cpf {$cpf->formatted} $cnpj {$cnpj->formatted}\n";
foreach (['(61) 91234-5678', 'Fulano@Example.com ', '123E4567E12B12D1A456426655440000', '529.982.247-25', '12.abc.345/01de-35'] as $typed) {
    $key = Pix\PixKey::parse($typed);
    echo "{$key->kind} $key\n";
}
check('as chosen', Pix\PixKey::parse('61912345678', kind: 'phone')->text === '+5561912345678');
$readings = Pix\PixKey::readings('52998224725');
check('readings', $readings == [Pix\PixKey::parse('52998224725')] || count($readings) === 2);
foreach ([
    fn () => Pix\PixKey::parse('61912345678', 'colour'),
    fn () => Pix\PixKey::parse('61912345678', ''),
    fn () => Pix\PixKey::parse('neither'),
    fn () => Pix\PixKey::parse(''),
    fn () => Pix\PixKey::parse("\xff"),
    fn () => Pix\Cpf::parse('529.982.247-26'),
    fn () => Pix\Cnpj::parse('12abc34501de36'),
] as $work) {
    $thrown = caught($work);
    check('refused', $thrown instanceof Gnpix\InvalidArgumentException && $thrown->getCode() === 1);
    check('not repeated', !preg_match('/6191234|529|neither|34501/', $thrown->getMessage() . print_r($thrown->violations(), true)));
}
echo caught(fn () => Pix\Cpf::parse('529.982.247-26'))->errorName(), "\n";

// Values stay as they were made.
show(fn () => $total->cents = 1);
show(fn () => $total->more = 1);
show(fn () => new Pix\Amount());
show(fn () => serialize($total));
show(fn () => unserialize('O:16:"Gnpix\Pix\Amount":1:{s:5:"cents";i:-1;}'));
// One made behind the constructor's back holds nothing, and says so.
$empty = (new ReflectionClass(Pix\Amount::class))->newInstanceWithoutConstructor();
show(fn () => (string) $empty);
show(fn () => $empty->plus($total));
show(fn () => $total->plus($empty));
show(fn () => json_encode($empty));
check('a copy', clone $total == $total);
done();
?>
--EXPECT--
Gnpix\InvalidArgumentException: invalid identifier; txid: holds ' ', and only the letters a to z, A to Z and digits are allowed
Gnpix\InvalidArgumentException: invalid identifier; txid: holds ' ', and only the letters a to z, A to Z and digits are allowed
Gnpix\InvalidArgumentException: invalid identifier; idEnvio: holds ' ', and only the letters a to z, A to Z and digits are allowed
Gnpix\InvalidArgumentException: invalid identifier; id: holds ' ', and only the letters a to z, A to Z and digits are allowed
E 12345678 2026-11-24T12:21:00Z 12345678901
D 2026-11-24T12:21:00Z, RR 2024-06-19, SC 2024-06-19
65.20 6520 {"valor":"65.20"}
Gnpix\InvalidArgumentException: invalid amount; valor: "10,00" has a comma; the form is 10.00: digits, a point and two decimals
Gnpix\InvalidArgumentException: invalid amount; valor: "-0.01" is below zero; the form is 10.00: digits, a point and two decimals
Gnpix\InvalidArgumentException: invalid amount; valor: is 9223372036854775807 cents, and at most 999999999999 are allowed
Gnpix\InvalidArgumentException: invalid amount; valor: "-0.01" is below zero; the form is 10.00: digits, a point and two decimals
Gnpix\InvalidArgumentException: invalid amount; valor: is 9223372036854775807 cents, and at most 999999999999 are allowed
Gnpix\InvalidArgumentException: invalid amount; valor: "-92233720368547758.08" is below zero; the form is 10.00: digits, a point and two decimals
Gnpix\InvalidArgumentException: invalid amount; valor: is 1000000000000 cents, and at most 999999999999 are allowed
TypeError: Gnpix\Pix\Amount::fromCents(): Argument #1 ($cents) must be of type int, float given
TypeError: Gnpix\Pix\Amount::plus(): Argument #1 ($other) must be of type Gnpix\Pix\Amount, int given
52998224725 529.982.247-25 12ABC34501DE35 12.ABC.345/01DE-35
phone +5561912345678
email fulano@example.com
evp 123e4567-e12b-12d1-a456-426655440000
cpf 52998224725
cnpj 12ABC34501DE35
document_invalid
Error: Cannot modify readonly property Gnpix\Pix\Amount::$cents
Error: Cannot create dynamic property Gnpix\Pix\Amount::$more
Error: Call to private Gnpix\Pix\Amount::__construct() from global scope
Exception: Serialization of 'Gnpix\Pix\Amount' is not allowed
Exception: Unserialization of 'Gnpix\Pix\Amount' is not allowed
Error: Typed property Gnpix\Pix\Amount::$text must not be accessed before initialization
Error: Typed property Gnpix\Pix\Amount::$cents must not be accessed before initialization
Error: Typed property Gnpix\Pix\Amount::$cents must not be accessed before initialization
Error: Typed property Gnpix\Pix\Amount::$text must not be accessed before initialization
done

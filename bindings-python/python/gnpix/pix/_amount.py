"""Amounts of money: whole cents, and never a floating-point number."""

from __future__ import annotations

from .. import _native
from .._errors import InvalidArgumentError
from .._values import Violation
from ._text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal
    from typing import ClassVar, NoReturn, Union

    from typing_extensions import Self

# More than any amount has; a longer number would cost time to print.
_MANY = 10**13


class Amount(Text):
    """An amount in reais, from 0.00 to 9999999999.99: ``Amount("10.00")``, ``Amount(Decimal("10"))``,
    ``Amount.from_cents(1000)``.

    It is the API's text, ``10.00`` and no other form, and counts in whole cents: amounts are added, subtracted,
    multiplied by whole numbers and ordered among themselves, and what can't be written raises InvalidArgumentError. One
    of 0.00 is false, as numbers are. ``Amount.ZERO`` and ``Amount.MAX`` are the ends.

    A float is refused with a TypeError: 0.1 + 0.2 isn't 0.3 there. A Decimal must have whole cents. Amounts equal texts
    of the same form, and no Decimal: compare ``amount.decimal`` with those. Source: pattern ``^\\d{1,10}\\.\\d{2}$`` of
    every ``valor`` in the central bank's Pix API 2.9.0."""

    __slots__ = ()

    ZERO: ClassVar[Amount]
    MAX: ClassVar[Amount]

    def __new__(cls, value: Union[str, Decimal]) -> Self:
        """Reads the API's form, or takes a Decimal of whole cents. Raises InvalidArgumentError named amount_invalid, and
        TypeError for floats and ints."""
        return super().__new__(cls, value if isinstance(value, str) else _of_decimal(value))

    @classmethod
    def parse(cls, text: Union[str, Decimal]) -> Self:
        """The same as calling the class, under the name that it has in gnpix's other languages."""
        return cls(text)

    @classmethod
    def from_cents(cls, cents: int) -> Self:
        """The amount of so many cents. Raises InvalidArgumentError below zero and above `MAX`."""
        whole = min(abs(_whole(cents, "cents are")), _MANY)
        return cls(f"{'-' if cents < 0 else ''}{whole // 100}.{whole % 100:02}")

    @property
    def cents(self) -> int:
        """The whole amount in cents."""
        return int(self.replace(".", ""))

    @property
    def decimal(self) -> Decimal:
        """The amount as a Decimal of two places."""
        from decimal import Decimal

        return Decimal(str(self))

    def above_zero(self) -> Self:
        """The amount itself; raises InvalidArgumentError for 0.00, which no charge but a Pix Saque may ask for."""
        _native.pix_above_zero(self)
        return self

    def __bool__(self) -> bool:
        return self.cents != 0

    def __add__(self, other: str) -> Self:
        return self.from_cents(self.cents + _cents(other, "added to"))

    def __radd__(self, other: object) -> Self:
        # What sum() starts with.
        if type(other) is int and other == 0:
            return self
        _refuse(other, "added to")

    def __sub__(self, other: str) -> Self:
        return self.from_cents(self.cents - _cents(other, "subtracted from"))

    def __mul__(self, count: object) -> Self:
        return self.from_cents(self.cents * _whole(count, "an amount is multiplied by"))

    def __rmul__(self, count: object) -> Self:
        return self * count

    def __lt__(self, other: str) -> bool:
        return self.cents < _cents(other, "compared with")

    def __le__(self, other: str) -> bool:
        return self.cents <= _cents(other, "compared with")

    def __gt__(self, other: str) -> bool:
        return self.cents > _cents(other, "compared with")

    def __ge__(self, other: str) -> bool:
        return self.cents >= _cents(other, "compared with")

    def __float__(self) -> NoReturn:
        raise TypeError("an amount becomes no float, where 0.1 + 0.2 isn't 0.3: use its decimal or its cents")


Amount.ZERO = Amount("0.00")
Amount.MAX = Amount("9999999999.99")


def _cents(other: object, verb: str) -> int:
    return other.cents if isinstance(other, Amount) else _refuse(other, verb)


def _refuse(other: object, verb: str) -> NoReturn:
    raise TypeError(f"{type(other).__name__} can't be {verb} an Amount: make an Amount of it first")


def _whole(number: object, said: str) -> int:
    if type(number) is not int:
        raise TypeError(f"{said} a whole number, not {type(number).__name__}")
    return number


def _of_decimal(value: object) -> str:
    from decimal import Decimal

    if isinstance(value, float):
        raise TypeError('an amount is made of no float, where 0.1 + 0.2 isn\'t 0.3: give Amount("10.00") or a Decimal')
    if not isinstance(value, Decimal):
        raise TypeError(
            f"an amount is made of a str or a Decimal, not of {type(value).__name__}: give cents to Amount.from_cents"
        )
    # A far exponent would be written out in full.
    if not value.is_finite() or value.adjusted() > 20:
        _refuse_decimal(value)
    sign, digits, exponent = value.as_tuple()
    beyond = max(-2 - int(exponent), 0)
    if beyond and any(digits[-beyond:]):
        _refuse_decimal(value)
    whole = digits[:-beyond] if beyond else digits
    cents = int("".join(map(str, whole)) or "0") * 10 ** max(int(exponent) + 2, 0)
    return f"{'-' if sign and cents else ''}{cents // 100}.{cents % 100:02}"


def _refuse_decimal(value: Decimal) -> NoReturn:
    rule = f"the Decimal {str(value)[:40]} has no form of digits, a point and two decimals"
    raise InvalidArgumentError(
        f"invalid amount; valor: {rule}",
        message="invalid amount",
        name="amount_invalid",
        violations=(Violation(rule, "valor"),),
    )

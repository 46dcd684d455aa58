"""What the checked texts share."""

from __future__ import annotations

from .. import _native

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from typing_extensions import Self


class Text(str):
    """A text in the API's form, checked when it is made."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Checks ``text``, and keeps it in the API's form. Raises InvalidArgumentError, whose ``violations`` name the
        rule, and TypeError for what is no str."""
        return str.__new__(cls, _native.pix_text(cls._class(), text_only(text, cls.__name__)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """The same as calling the class, under the name that it has in gnpix's other languages."""
        return cls(text)

    @classmethod
    def _class(cls) -> str:
        """The name that the compiled half knows it by, a subclass of a user's too."""
        return next(one.__name__ for one in cls.__mro__ if one.__module__.startswith("gnpix.pix"))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self),)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class Private(Text):
    """A text that belongs to a person: repr() doesn't show it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


def text_only(value: object, name: str) -> str:
    """The value, if it is a text, or a TypeError."""
    if not isinstance(value, str):
        raise TypeError(f"{name} is made of a str, not of {type(value).__name__}")
    return value

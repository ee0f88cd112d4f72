"""What hides the text of an HTML element: its style, and what it inherits from the elements around it."""

from __future__ import annotations

import colorsys
import re
from typing import NamedTuple

from matcher.reading.hidden import BACKGROUND, COVERED, NOT_SHOWN, OFF_PAGE, TINY
from matcher.reading.html_style import Attributes, Declarations

Colour = tuple[float, float, float]  # channels in 0-1

WHITE, BLACK = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0)
ALIKE = 0.06  # a difference of every channel up to this is not seen
FAINT = 0.05  # opacity
TINY_PIXELS = 1.0
BODY_PIXELS = 16.0
FAR = -900.0  # pixels left of or above the page
FAR_RIGHT = 5000.0
PIXELS = {"px": 1.0, "": 1.0, "pt": 4 / 3, "em": BODY_PIXELS, "rem": BODY_PIXELS, "%": BODY_PIXELS / 100, "vw": 10.0}
NAMED = {
    "white": WHITE, "black": BLACK, "snow": (1, 0.98, 0.98), "ivory": (1, 1, 0.94), "whitesmoke": (0.96, 0.96, 0.96),
    "ghostwhite": (0.97, 0.97, 1), "red": (1, 0, 0), "blue": (0, 0, 1), "green": (0, 0.5, 0), "navy": (0, 0, 0.5),
    "gray": (0.5, 0.5, 0.5), "grey": (0.5, 0.5, 0.5), "silver": (0.75, 0.75, 0.75), "yellow": (1, 1, 0),
}  # fmt: skip

_INK = "-webkit-text-fill-color"
_LENGTH = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|rem|em|%|vw|)")
_NUMBER = re.compile(r"\d*\.?\d+%?")
_CLEAR = re.compile(r"transparent|rgba?\([^)]*[,/]\s*0?\.?0+%?\s*\)|#(?:[0-9a-f]{3}0|[0-9a-f]{6}00)")
_CLIPPED = re.compile(
    r"circle\(\s*0|polygon\(\s*(0(?:px|%)?\s+0(?:px|%)?)(?:\s*,\s*\1)*\s*\)|rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?\s*\)|inset\((?:50|100)%\)"
)
_SHRUNK = re.compile(r"scale[xy]?\(\s*0?\.?0*\s*[,)]")
_MOVED = re.compile(
    r"translate(?:3d|x|y)?\([^)]*-(?:9\d{2,}|\d{4,})(?:px)?|translate(?:x|y)?\([^)]*-(?:[1-9]\d{2,})(?:vw|vh|em|rem)"
)
_HEX = re.compile(r"#[0-9a-f]+")
_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)|[a-z]+")


class Look(NamedTuple):
    """How an element shows its text; a colour of None is not known."""

    gone: str | None = None  # hides all that stands within, whatever that declares
    invisible: bool = False
    colour: Colour | None = BLACK
    ground: Colour | None = WHITE
    pixels: float = BODY_PIXELS

    @property
    def hidden(self) -> str | None:
        """How the element's own text is hidden; None where a reader sees it."""
        if self.gone or self.invisible:
            return self.gone or NOT_SHOWN
        if self.pixels <= TINY_PIXELS:
            return TINY
        if self.colour is None or self.ground is None:
            return None
        return BACKGROUND if _alike(self.colour, self.ground) else None


def look_within(outer: Look, style: Declarations, attributes: Attributes) -> Look:
    """Return how an element within another shows its text."""
    if outer.gone:
        return outer
    visibility = style.get("visibility", "inherit")
    return Look(
        gone=_gone(style, attributes),
        invisible=outer.invisible if visibility == "inherit" else visibility in ("hidden", "collapse"),
        colour=_colour(style[ink], outer) if (ink := _INK if _INK in style else "color") in style else outer.colour,
        ground=_ground(style, outer),
        pixels=_pixels(style.get("font-size"), outer.pixels),
    )


def _gone(style: Declarations, attributes: Attributes) -> str | None:
    if style.get("display") == "none" or style.get("content-visibility") == "hidden":
        return NOT_SHOWN
    if "hidden" in attributes and attributes["hidden"] != "until-found" and "display" not in style:
        return NOT_SHOWN
    opacity = _NUMBER.fullmatch(style.get("opacity", "1"))
    if opacity and float(opacity[0].rstrip("%")) / (100 if "%" in opacity[0] else 1) <= FAINT:
        return NOT_SHOWN
    if _CLIPPED.search(f"{style.get('clip', '')} {style.get('clip-path', '')}") or _is_boxed_in(style):
        return NOT_SHOWN
    placed = style.get("position") in ("absolute", "fixed", "relative")
    sides = ("left", "top", "right", "bottom") if placed else ()
    lengths = [_length(style.get(name)) for name in (*sides, "text-indent", "margin-left", "margin-top")]
    far = any(length is not None and length <= FAR for length in lengths)
    if far or (placed and (lengths[0] or 0) >= FAR_RIGHT):
        return OFF_PAGE
    if _MOVED.search(style.get("transform", "")):
        return OFF_PAGE
    if placed and style.get("z-index", "").startswith("-"):
        return COVERED
    return NOT_SHOWN if _SHRUNK.search(style.get("transform", "")) else None


def is_placed(style: Declarations) -> bool:
    """Tell whether what stands within an element is placed by its borders."""
    return style.get("position") in ("absolute", "fixed", "relative", "sticky")


def lies_over(style: Declarations) -> bool:
    """Tell whether a picture is laid over all of the element that it is placed in."""
    if style.get("position") != "absolute" or style.get("z-index", "").startswith("-") or _gone(style, {}):
        return False
    at_start = style.get("inset") == "0" or all(style.get(side, "").rstrip("px") == "0" for side in ("left", "top"))
    return at_start and all(style.get(side, "") == "100%" for side in ("width", "height"))


def _is_boxed_in(style: Declarations) -> bool:
    """Tell whether a box of no size cuts its text off."""
    if style.get("overflow") not in ("hidden", "clip"):
        return False
    sizes = [_length(style.get(name)) for name in ("width", "height", "max-width", "max-height")]
    return any(size is not None and 0 <= size <= 1 for size in sizes)


def _length(value: str | None) -> float | None:
    match = _LENGTH.fullmatch(value or "")
    return float(match[1]) * PIXELS[match[2]] if match else None


def _pixels(value: str | None, outer: float) -> float:
    """Return the type size that a declaration makes of the outer one."""
    match = _LENGTH.fullmatch(value or "")
    if match is None:
        return outer if value in (None, "inherit") else BODY_PIXELS
    if match[2] in ("em", "%"):
        return float(match[1]) * outer / (100 if match[2] == "%" else 1)
    return float(match[1]) * PIXELS[match[2]]


def _ground(style: Declarations, outer: Look) -> Colour | None:
    """Return the colour under an element's text; a picture or a gradient is of no known colour."""
    declared = f"{style.get('background', '')} {style.get('background-color', '')}".strip()
    if "url" in f"{declared} {style.get('background-image', '')}" or "gradient" in f"{style}":
        return None
    if not declared or declared in ("none", "inherit", "0", "0 0") or _CLEAR.search(declared):
        return outer.ground
    found = [colour for word in _COLOUR.findall(declared) if (colour := _colour(word, outer))]
    return found[-1] if found else None


def _colour(value: str, outer: Look) -> Colour | None:
    """Return a colour's channels, None for one not known; a clear one shows the ground."""
    if value == "inherit":
        return outer.colour
    if _CLEAR.fullmatch(value):
        return outer.ground
    if _HEX.fullmatch(value) and len(value) in (4, 5, 7, 9):
        digits = value[1:] if len(value) > 5 else "".join(digit * 2 for digit in value[1:])
        return _triple([int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)])
    parts = _NUMBER.findall(value)
    if value.startswith("rgb") and len(parts) >= 3:
        return _triple([float(part.rstrip("%")) / (100 if "%" in part else 255) for part in parts[:3]])
    if value.startswith("hsl") and len(parts) >= 3:
        hue, share, light = (float(part.rstrip("%")) for part in parts[:3])
        return colorsys.hls_to_rgb(hue / 360, light / 100, share / 100)
    return NAMED.get(value)


def _triple(parts: list[float]) -> Colour:
    red, green, blue = parts
    return red, green, blue


def _alike(one: Colour, other: Colour) -> bool:
    return all(abs(left - right) <= ALIKE for left, right in zip(one, other, strict=True))

"""What the characters of a PDF's standard fonts mean where pdfminer does not say."""

from __future__ import annotations

from typing import Any

from pdfminer.pdffont import PDFSimpleFont

# ZapfDingbats has an encoding of its own, which follows the Unicode block made from it, but for these.
_ELSEWHERE = {
    0x25: "☎", 0x2A: "☛", 0x2B: "☞", 0x48: "★", 0x6C: "●", 0x6E: "■", 0x73: "▲", 0x74: "▼", 0x75: "◆", 0x77: "◗",
    0xA8: "♣", 0xA9: "♦", 0xAA: "♥", 0xAB: "♠", 0xD5: "→", 0xD6: "↔", 0xD7: "↕",
}  # fmt: skip
DINGBATS = (
    {0x20: " "}
    | {code: chr(0x2700 + code - 0x20) for code in range(0x21, 0x7F)}
    | {code: chr(0x2700 + code - 0x40) for code in range(0xA1, 0xFF) if code != 0xF0}
    | {code: chr(0x2460 + code - 0xAC) for code in range(0xAC, 0xB6)}
    | _ELSEWHERE
)
BULLET, BULLET_CODE = "•", 0x95
UNUSED = frozenset({0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D})  # in WinAnsiEncoding: each shows a bullet


def dingbats_of(font: Any) -> dict[int, str] | None:
    """Return what the codes of a font of dingbats mean; None for every other font, and one that says so itself."""
    if not getattr(font, "basefont", "").endswith("Dingbats") or getattr(font, "unicode_map", None):
        return None
    return DINGBATS


def shows_bullet(font: Any, code: int) -> bool:
    """Tell whether a code without a name shows a bullet, as unused ones of Windows' encoding do."""
    if code not in UNUSED or not isinstance(font, PDFSimpleFont):
        return False
    return font.cid2unicode.get(BULLET_CODE) == BULLET

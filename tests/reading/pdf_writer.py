"""Write small PDF files by hand, so that tests say exactly what a reader meets."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

WIDTH, HEIGHT = 612, 792
HELVETICA = "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
# A font whose characters have no names: what it shows can only be seen.
NAMELESS = (
    "/F2 << /Type /Font /Subtype /Type0 /BaseFont /Icons /Encoding /Identity-H /DescendantFonts [<< /Type /Font "
    "/Subtype /CIDFontType2 /BaseFont /Icons /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
    "/FontDescriptor << /Type /FontDescriptor /FontName /Icons /Flags 4 >> >>] >>"
)
LEADING = 14
_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_FILE_ID = b"0123456789abcdef"


class Words(NamedTuple):
    """A string at a place; ``turned`` runs it upwards, ``tracking`` parts its letters by so many points more."""

    x: float
    y: float
    text: str
    size: float = 10
    turned: bool = False
    tracking: float = 0
    font: str = "F1"


@dataclass
class Page:
    """What stands on a page."""

    words: Sequence[Words] = ()
    image: bool = False
    rotate: int = 0
    content: bytes = b""
    fonts: str = HELVETICA
    links: Sequence[str] = ()
    resources: str = ""  # further entries
    drawing: str = ""  # operators before the words


def column(x: float, lines: Iterable[str], *, top: float = 720, size: float = 10) -> list[Words]:
    """Return lines one below the other; an empty one leaves its place free."""
    return [Words(x, top - LEADING * row, line, size) for row, line in enumerate(lines) if line]


def row_by_row(*columns: Sequence[Words]) -> list[Words]:
    """Return the words of columns in the order of their lines, as some programs draw them."""
    return sorted((words for one in columns for words in one), key=lambda words: (-words.y, words.x))


@dataclass
class _File:
    objects: list[bytes] = field(default_factory=list)

    def add(self, body: bytes) -> int:
        self.objects.append(body)
        return len(self.objects)


def write_pdf(*pages: Page, password: str | None = None, properties: str = "", last: str = "null") -> bytes:
    """Return a PDF; with a password ("" asks for none) its streams are encrypted (RC4, 40 bits).

    ``properties`` are further entries of its catalog; ``last`` is one more object, the last.
    """
    file = _File()
    catalog, tree = file.add(b""), file.add(b"")
    key = b"" if password is None else _file_key(password)
    kids = [_add_page(file, page, tree, key) for page in pages]
    file.add(last.encode())
    file.objects[catalog - 1] = b"<< /Type /Catalog /Pages %d 0 R %s >>" % (tree, properties.encode())
    kids_list = b" ".join(b"%d 0 R" % kid for kid in kids)
    file.objects[tree - 1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids_list, len(kids))
    return _assembled(file.objects, catalog, _encryption(key) if key else b"")


def _add_page(file: _File, page: Page, tree: int, key: bytes) -> int:
    content = page.content or b"\n".join([page.drawing.encode(), *(_shown(words) for words in page.words)])
    images = b""
    if page.image:
        pixels = file.add(
            _stream(
                b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
                b"\x80",
                key,
                len(file.objects) + 1,
            )
        )
        images = b"/XObject << /Im1 %d 0 R >>" % pixels
        content += b"\nq 612 0 0 792 0 0 cm /Im1 Do Q"
    contents = file.add(_stream(b"", content, key, len(file.objects) + 1))
    resources = b"<< /Font << %s >> %s %s >>" % (page.fonts.encode(), images, page.resources.encode())
    link = "<< /Type /Annot /Subtype /Link /Rect [72 700 90 712] /A << /S /URI /URI (%s) >> >>"
    annotations = f"/Annots [{' '.join(link % address for address in page.links)}]" if page.links else ""
    return file.add(
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] /Rotate %d /Contents %d 0 R /Resources %s %s >>"
        % (tree, WIDTH, HEIGHT, page.rotate, contents, resources, annotations.encode())
    )


def _shown(words: Words) -> bytes:
    text = words.text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    matrix = "0 1 -1 0" if words.turned else "1 0 0 1"
    spaced = f"{words.tracking:.2f} Tc " if words.tracking else ""
    place = f"BT /{words.font} {words.size} Tf {spaced}{matrix} {words.x:.2f} {words.y:.2f} Tm "
    end = b") Tj 0 Tc ET" if words.tracking else b") Tj ET"
    return place.encode() + b"(" + text + end


def _stream(entries: bytes, data: bytes, key: bytes, number: int) -> bytes:
    if key:
        salted = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()
        data = _rc4(salted[: len(key) + 5], data)
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def _assembled(objects: list[bytes], catalog: int, extra: bytes) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\n" % (len(objects) + 1, catalog, extra)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _file_key(password: str) -> bytes:
    padded = (password.encode() + _PAD)[:32]
    return hashlib.md5(padded + _PAD + (-4).to_bytes(4, "little", signed=True) + _FILE_ID).digest()[:5]


def _encryption(key: bytes) -> bytes:
    user = _rc4(key, _PAD).hex().encode()
    return b"/ID [<%s> <%s>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (
        _FILE_ID.hex().encode(), _FILE_ID.hex().encode(), _PAD.hex().encode(), user,
    )  # fmt: skip


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)

"""Make scans of PDF files, and an engine that sees what a test wants it to see."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

WHITE = 255
tesseract_needed = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")


def pictures(data: bytes, *, dpi: int = 150, angle: float = 0.0) -> list:  # type: ignore[type-arg]
    """Return a PDF's pages as grey pictures, turned to the left by so many degrees."""
    import pypdfium2
    from PIL.Image import Resampling

    pages = [page.render(scale=dpi / 72).to_pil().convert("L") for page in pypdfium2.PdfDocument(data)]
    return [
        page.rotate(angle, resample=Resampling.BICUBIC, expand=True, fillcolor=WHITE) if angle else page
        for page in pages
    ]


def scanned(data: bytes, *, dpi: int = 150, angle: float = 0.0) -> bytes:
    """Return a PDF of nothing but pictures of another one's pages."""
    first, *others = pictures(data, dpi=dpi, angle=angle)
    file = io.BytesIO()
    first.save(file, "PDF", save_all=True, append_images=others, resolution=dpi)
    return file.getvalue()


def png(data: bytes) -> bytes:
    """Return a picture of a PDF's first page."""
    file = io.BytesIO()
    pictures(data)[0].save(file, "PNG")
    return file.getvalue()


Seen = tuple[int, int, str]  # where a word begins, in dots of 300 to the inch from the left and from the top


def hocr(words: Iterable[Seen], *, confidence: int = 95) -> str:
    """Return what tesseract would say that saw each of these texts on a line of its own."""
    lines = []
    for left, top, text in words:
        shown, place = [], left
        for word in text.split():
            box = f"bbox {place} {top} {place + 20 * len(word)} {top + 40}"
            shown.append(f"<span class='ocrx_word' title='{box}; x_wconf {confidence}'>{word}</span>")
            place += 20 * len(word) + 20
        title = f"bbox {left} {top} {place} {top + 40}; baseline 0 -8; x_size 42"
        lines.append(f"<span class='ocr_line' title='{title}'>{' '.join(shown)}</span>")
    return f"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>{''.join(lines)}</p></body></html>"


def install_engine(folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str, *, fails: bool = False) -> Path:
    """Put a program called tesseract on the path that always gives one answer; return the list of its calls."""
    from matcher.reading import ocr_engine

    calls = folder / "calls.txt"
    program = folder / "tesseract"
    program.write_text(
        f"#!{sys.executable}\n"
        "import sys\n"
        "if '--list-langs' in sys.argv:\n"
        "    print('List of available languages (2):\\neng\\nosd')\n"
        "    sys.exit()\n"
        "sys.stdin.buffer.read()\n"
        f"open({str(calls)!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')\n"
        f"if {fails}:\n"
        "    sys.exit('it broke')\n"
        f"sys.stdout.reconfigure(encoding='utf-8')\n"
        f"print({answer!r})\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    ocr_engine._languages.cache_clear()
    return calls

"""What the control words of RTF mean for somebody who reads only the text."""

from __future__ import annotations

from matcher.reading.wordlist import words

# Groups whose text is not the document's: tables of fonts and styles, pictures, notes of the program.
SKIPPED = words(
    "colortbl stylesheet info pict object themedata colorschememapping latentstyles datastore datafield "
    "listtable listoverridetable rsidtbl generator xmlnstbl pgdsctbl revtbl filetbl bkmkstart bkmkend annotation "
    "atnid atnauthor atntime atnicn atnref atnparent footnote nonshppict sp sn sv shprslt template operator "
    "formfield fname mmathPr wgrffmtfilter pnseclvl pn xe tc rxe txe private background do"
)
HEADERS = words("header headerl headerr headerf")
FOOTERS = words("footer footerl footerr footerf")
BOXES = frozenset(("shptxt", "dptxbxtext"))
STARRED_BUT_READ = frozenset(("shpinst", "shptxt", "fldinst", "dptxbxtext"))

CHARACTERS = {
    "par": "\n",
    "line": "\n",
    "lbr": "\n",
    "softline": "\n",
    "sect": "\n\n",
    "page": "\n\n",
    "column": "\n\n",
    "tab": "\t",
    "nestcell": "\t",
    "nestrow": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
}
SYMBOLS = {"~": " ", "_": "-", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n", "\t": "\t"}

SYMBOL_CHARSET = 2  # of Symbol and Wingdings: no letters, only signs
ENCODINGS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
CHARACTER_SETS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}

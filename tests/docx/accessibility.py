"""What a Word file must have for those who do not see it: `problems` lists what it lacks.

For every kind of document, and for those made with a council's own template.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML = "{urn:schemas-microsoft-com:vml}"


def problems(content: bytes, items: Sequence[str] | None = None) -> list[str]:
    """What is wrong with the Word file; nothing when all is well.

    `items` are the headings of the agenda items, to be the file's headings of level 1.
    """
    file = _File(content)
    found = [
        *file.properties(),
        *file.language(),
        *file.headings(items),
        *file.lists(),
        *file.tables(),
        *file.links(),
        *file.pictures(),
        *file.bookmarks(),
        *file.fields(),
    ]
    return list(found)


def text_of(element: etree._Element) -> str:
    """The text inside an element, without field codes."""
    return "".join(str(part.text or "") for part in element.iter(W + "t"))


def _value(element: etree._Element | None, name: str = "val") -> str:
    return "" if element is None else str(element.get(W + name) or "")


class _File:
    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self.parts = {
                name: etree.fromstring(package.read(name))
                for name in package.namelist()
                if name.endswith((".xml", ".rels"))
            }
        self.body = self.parts["word/document.xml"]
        self.styles = {
            _value(style, "styleId"): style
            for style in self.parts["word/styles.xml"].iter(W + "style")
        }

    @cached_property
    def shown(self) -> dict[str, etree._Element]:
        """The parts with text: body, headers, footers, notes, comments."""
        return {
            name: part
            for name, part in self.parts.items()
            if re.fullmatch(
                r"word/(document|header|footer|footnotes|endnotes|comments)\d*\.xml", name
            )
        }

    def chain(self, style_id: str) -> Iterator[etree._Element]:
        """The style and those it is based on."""
        seen: set[str] = set()
        while style_id in self.styles and style_id not in seen:
            seen.add(style_id)
            yield self.styles[style_id]
            style_id = _value(self.styles[style_id].find(W + "basedOn"))

    def style_id(self, paragraph: etree._Element) -> str:
        return _value(paragraph.find(f"{W}pPr/{W}pStyle"))

    def inherited(self, paragraph: etree._Element, path: str) -> etree._Element | None:
        """A paragraph property: its own, or that of its style or of one further up."""
        own = paragraph.find(f"{W}pPr/{path}")
        return self._of_style(self.style_id(paragraph), path) if own is None else own

    @cache  # noqa: B019 - a file is looked at once
    def _of_style(self, style_id: str, path: str) -> etree._Element | None:
        found = (style.find(f"{W}pPr/{path}") for style in self.chain(style_id))
        return next((element for element in found if element is not None), None)

    @cache  # noqa: B019
    def style_name(self, style_id: str) -> str:
        return next((_value(style.find(W + "name")) for style in self.chain(style_id)), "")

    def level(self, paragraph: etree._Element) -> int | None:
        """The level of a heading, from 1; None for other paragraphs."""
        outline = self.inherited(paragraph, f"{W}outlineLvl")
        level = int(_value(outline) or 9)
        return level + 1 if level < 9 else None

    # --- what is looked at ---

    def properties(self) -> Iterator[str]:
        core = self.parts["docProps/core.xml"]
        title = core.findtext(f"{_DC}title") or ""
        if not title.strip():
            yield "the file has no title"
        paragraphs = self.body.iter(W + "p")
        shown = [text_of(p) for p in paragraphs if self.style_name(self.style_id(p)) == "Title"]
        if not any(shown):
            yield "no paragraph is the document's title"
        if not (core.findtext(f"{_DC}language") or "").startswith("da"):
            yield "the file's language is not Danish"

    def language(self) -> Iterator[str]:
        default = self.parts["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        if not _value(default).startswith("da"):
            yield "the text's language is not Danish"
        for name, part in self.parts.items():
            for language in part.iter(W + "lang"):
                if _value(language) and not _value(language).startswith("da"):
                    yield f"another language in {name}: {_value(language)}"

    def headings(self, items: Sequence[str] | None) -> Iterator[str]:
        before = 0
        first: list[str] = []
        for paragraph in self.body.iter(W + "p"):
            level = self.level(paragraph)
            if level is None:
                continue
            text = text_of(paragraph)
            if not text.strip():
                yield "an empty heading"
            if level > before + 1:
                yield f"a level is skipped before the heading {text!r}"
            if level == 1:
                first.append(text)
            before = level
        if items is not None and first != list(items):
            yield f"the headings of level 1 are not the items: {first}"

    def lists(self) -> Iterator[str]:
        numbering = self.parts.get("word/numbering.xml")
        known = set()
        if numbering is not None:
            known = {_value(number, "numId") for number in numbering.iter(W + "num")}
        for paragraph in self.body.iter(W + "p"):
            text = text_of(paragraph)
            number = self.inherited(paragraph, f"{W}numPr")
            name = self.style_name(self.style_id(paragraph))
            if number is None:
                if name.startswith("List "):
                    yield f"a list item is in no list: {text!r}"
                elif re.match(r"[-–•*] |\d+[.)] ", text) and not name.startswith("toc"):
                    yield f"a list is only typed: {text!r}"
            elif _value(number.find(W + "numId")) not in known:
                yield f"a list is not defined: {text!r}"

    def tables(self) -> Iterator[str]:
        for table in self.body.iter(W + "tbl"):
            rows = table.findall(W + "tr")
            if not rows or rows[0].find(f"{W}trPr/{W}tblHeader") is None:
                yield f"a table has no header row: {text_of(table)[:40]!r}"
            if any(row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows[1:]):
                yield "a table has a header row further down"
            if not all(text_of(cell).strip() for row in rows[:1] for cell in row.iter(W + "tc")):
                yield "a table has a column without a heading"
            if len({len(row.findall(W + "tc")) for row in rows}) > 1:
                yield "the rows of a table have different numbers of cells"

    def links(self) -> Iterator[str]:
        names = set(self._bookmark_names())
        for part_name, part in self.shown.items():
            folder, _, file = part_name.rpartition("/")
            relations = self.parts.get(f"{folder}/_rels/{file}.rels")
            known = set() if relations is None else {r.get("Id") for r in relations}
            for link in part.iter(W + "hyperlink"):
                if not text_of(link).strip():
                    yield "a link has no text"
                anchor, relation = link.get(W + "anchor"), link.get(R + "id")
                if relation is not None and relation not in known:
                    yield f"a link leads nowhere: {text_of(link)!r}"
                if anchor is not None and anchor not in names:
                    yield f"a link leads to no bookmark: {anchor}"
                if anchor is None and relation is None:
                    yield f"a link has no address: {text_of(link)!r}"

    def pictures(self) -> Iterator[str]:
        for name, part in self.shown.items():
            for drawing in (*part.iter(_DRAWING + "inline"), *part.iter(_DRAWING + "anchor")):
                described = drawing.find(_DRAWING + "docPr")
                if described is None or not str(described.get("descr") or "").strip():
                    yield f"a picture has no alternative text in {name}"
            for picture in part.iter(_VML + "shape"):
                if not str(picture.get("alt") or "").strip():
                    yield f"a picture has no alternative text in {name}"

    def _bookmark_names(self) -> list[str]:
        return [_value(start, "name") for start in self.body.iter(W + "bookmarkStart")]

    def bookmarks(self) -> Iterator[str]:
        for name, count in Counter(self._bookmark_names()).items():
            if count > 1:
                yield f"a bookmark comes twice: {name}"
        begun = [_value(start, "id") for start in self.body.iter(W + "bookmarkStart")]
        ended = [_value(end, "id") for end in self.body.iter(W + "bookmarkEnd")]
        if sorted(begun) != sorted(ended) or len(set(begun)) != len(begun):
            yield "bookmarks are not begun and ended once each"

    def fields(self) -> Iterator[str]:
        for name, part in self.shown.items():
            open_fields: list[bool] = []  # for each whether its result has begun
            for char in part.iter(W + "fldChar"):
                kind = _value(char, "fldCharType")
                if kind == "begin":
                    open_fields.append(False)
                elif not open_fields or (kind == "separate" and open_fields[-1]):
                    yield f"a field is not well formed in {name}"
                    return
                elif kind == "separate":
                    open_fields[-1] = True
                else:
                    open_fields.pop()
            if open_fields:
                yield f"a field is not ended in {name}"

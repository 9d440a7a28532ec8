"""What a layout says of itself in a line or two, and its templates with Danish names in braces."""

import re

from PySide6.QtCore import QCoreApplication, QObject

from models.records import AbsentInHead, Layout
from ui.labels import listed


def _names() -> dict[str, str]:
    """What the names in a template's braces are called in the window."""

    translate = QCoreApplication.translate  # lupdate takes no other name for it
    return {
        "number": translate("layout_words", "nummer"),
        "title": translate("layout_words", "titel"),
        "council": translate("layout_words", "råd"),
        "date": translate("layout_words", "dato"),
        "name": translate("layout_words", "navn"),
        "names": translate("layout_words", "navne"),
        "body": translate("layout_words", "organ"),
        "first": translate("layout_words", "fornavn"),
        "last": translate("layout_words", "efternavn"),
        "party": translate("layout_words", "parti"),
        "organisation": translate("layout_words", "forening"),
        "list": translate("layout_words", "navneliste"),
        "other": translate("layout_words", "anden"),
        "time": translate("layout_words", "tid"),
        "numbers": translate("layout_words", "numre"),
        "items": translate("layout_words", "punkter"),
        "notice": translate("layout_words", "varsel"),
        "reason": translate("layout_words", "grund"),
        "filled": translate("layout_words", "besat"),
        "seats": translate("layout_words", "pladser"),
        "needed": translate("layout_words", "mindst"),
        "motion": translate("layout_words", "forslag"),
        "for": translate("layout_words", "for"),
        "against": translate("layout_words", "imod"),
        "abstained": translate("layout_words", "undlod"),
        "members": translate("layout_words", "medlemmer"),
        "count": translate("layout_words", "antal"),
        "parties": translate("layout_words", "partier"),
        "part": translate("layout_words", "andel"),
        "counts": translate("layout_words", "stemmetal"),
        "text": translate("layout_words", "tekst"),
    }


def shown_template(template: str) -> str:
    """'Punkt {number}: {title}' as the window shows it: 'Punkt {nummer}: {titel}'."""
    return _with_names(template, _names())


def stored_template(text: str) -> str:
    """The same, back again."""
    return _with_names(text, {shown: name for name, shown in _names().items()})


def _with_names(text: str, names: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda m: f"{{{names.get(m[1], m[1])}}}", text)


class LayoutWords(QObject):
    """Describes layouts."""

    def described(self, layout: Layout) -> str:
        """Two lines: what an item is made of, and where the absent are named."""
        return f"{self._parts(layout)}\n{self._absence(layout)}"

    def _parts(self, layout: Layout) -> str:
        headings = [s.heading for s in layout.item_sections if s.level == 1]
        names = {
            "decision": [layout.decision_heading],
            "sections": headings or [self.tr("afsnit")],
            "history": [layout.history_heading],
            "attachments": [layout.attachments_heading],
        }
        parts = [name for part in layout.parts for name in names[part]]
        return self.tr("Et punkt: {parts}.").format(parts=", ".join(parts))

    def _absence(self, layout: Layout) -> str:
        places = [
            {
                AbsentInHead.MARKED: self.tr("med mærke i deltagerlisten"),
                AbsentInHead.APART: self.tr("for sig i hovedet"),
                AbsentInHead.TOLD: self.tr("fortalt i hovedet"),
            }[layout.absent_in_head]
        ]
        if layout.absence_per_item:
            places.append(self.tr("under hver beslutning"))
        absence = self.tr("Afbud: {places}.").format(places=listed(places))
        if layout.case_number_line:
            return self.tr("{absence} Sagsnummer på sin egen linje.").format(absence=absence)
        return self.tr("{absence} Intet sagsnummer.").format(absence=absence)

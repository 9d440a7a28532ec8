"""Kontrol takes any text: it ends, and what it names stands there."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from models.control import Context, Part, check
from models.control.passages import body_lines
from models.records import Section, SectionId, SectionKind
from models.text import RichText, plain
from tests.docx.example import ROSTER, item, minutes
from tests.property.strategies import rich_texts

# The words that the rules look for, in any order, with what may stand between them.
WORDS = """
    Rune Mathiasen Mathiassen Asta Zeynep Bjerregård og samt , . : ; ( ) - bemærkede stemte imod
    For Imod Herefter var fraværende havde meldt afbud Afbud Godkendt Udsat udgår ikke Sagen er blev
    Bilag 1 3 se jf vedlagt til loven på grund af sit hendes helbred sygdom syg kræft om har fået
    Havnegade 12 leverandør madservice 010190-1234 0101901234 26-7 Annegrethe Anne Grethe Falk s
    المجلس Рада É İ ß
"""
PIECES = st.sampled_from([*WORDS.split(), " ", "\n", "\u00a0", "\u200f"])
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)
BODIES = TEXTS.map(plain) | rich_texts


@given(TEXTS, BODIES, BODIES)
def test_any_text_is_looked_over_and_what_is_named_stands_in_it(
    title: str, decision: RichText, body: RichText
) -> None:
    sections = (
        Section(SectionId(1), SectionKind.DECISION, body=decision),
        Section(SectionId(2), heading="Fakta", body=body),
    )
    shown = replace(item("1", "Havnegade"), decision=sections[0], sections=sections[1:])
    hidden = item("2", f"Fornyelse af madservice {title}", "Ja.", closed=True)
    found = check(minutes(items=(shown, hidden), people=ROSTER), Context(("Annegrethe Falk",)))
    texts = {s.id: "\n".join(line for line, _listed in body_lines(s.body)) for s in sections}
    for finding in found:
        assert finding.sentence
        if finding.spot.part is Part.TEXT and finding.spot.item_id == shown.id:
            assert finding.spot.section_id is not None
            assert finding.spot.words in texts[finding.spot.section_id]
    assert len({finding.fingerprint for finding in found}) == len(found)


def test_a_line_of_many_names_is_looked_over_at_once() -> None:
    names = " og ".join(["Asta Bjerregaard"] * 60)
    shown = item("1", "Veje", f"{names} var der. {', '.join(['Ib Lundtofte'] * 60)} kom senere.")
    assert check(minutes(items=(shown,))) == []

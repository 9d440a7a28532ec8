"""LÆSMIG.txt: what an archive is, for whoever finds it, with or without Referent."""

from collections.abc import Sequence

from models.archive import FORMAT_VERSION, ArchiveFacts
from models.danish import numeric_date

# What lies in each file of data/.
MEANINGS = {
    "layout": "rådets eget layout (opsætning af referatet), hvis det har et",
    "council": "rådet og dets indstillinger",
    "council_name": "navne, som rådet har haft før, og til og med hvornår",
    "term": "funktionsperioder",
    "person": "personer, der nævnes i noget af det andet",
    "membership": "hvem der er og har været med i rådet, i hvilken rolle og hvornår",
    "council_template": "rådets Wordskabelon; filen ligger under dokumenter",
    "phrase": "rådets egne fraser",
    "phrase_use": "hvor tit hver frase er brugt",
    "meeting": "møder",
    "agenda_item": "punkter; carried_from er det udsatte punkt, som punktet fortsætter",
    "section": "punkternes tekster; kind er decision for beslutningen",
    "revision": "teksternes tidligere udgaver",
    "history_entry": "sagens forløb; source_id er det punkt, en linje er taget fra",
    "attachment": "bilag",
    "publication": "det, der må offentliggøres af lukkede punkter",
    "attendance": "fremmøde, afbud og suppleanter",
    "event": "det, der skete på møderne: hvem der kom, gik, var inhabil og ledede mødet",
    "vote": "afstemninger; casts er, hvem der stemte hvad",
    "record_note": "særstandpunkter og protokolbemærkninger; people er personer",
    "private_note": "sekretærens private noter",
    "task": "opgaver",
    "correction": "rettelser til godkendte referater",
    "wave": "fund i Kontrol, der er sagt god for",
    "kept_document": "de filer, der er lavet af møderne, som de blev lavet",
    "source_file": "de filer, som gamle referater er læst fra",
    "setting": "regler for fravær, gemte søgninger og lignende",
    "version": "godkendelser; frame er rådet, layoutet og deltagerne, som de var da, og sha256 "
    "er taget af hele referatet",
    "elsewhere": "punkter i andre råd, som der henvises til",
}

_TEXT = """\
{title}
{line}

Dette er et arkiv over alt, hvad der er om {council} i programmet Referent.
Det er skrevet den {written} af Referent {program} i arkivformat {version}.
Der er {meetings} møder{period}.

PAS PÅ ARKIVET. Det hele er med, også de lukkede punkter, private noter,
grunde til afbud og inhabilitet, e-mailadresser og telefonnumre.
Opbevar det, som I opbevarer andre fortrolige sager.

Alt kan læses uden Referent. Med Referent kan arkivet hentes ind igen
(Filer, Hent et arkiv), og så er alt, som det var. Det kræver, at mappen er
hel: er en fil væk eller ændret, bliver det sagt.


HVAD DER LIGGER HVOR

manifest.json   hvad arkivet er, og alle filer med størrelse i byte og SHA-256
                (LÆSMIG.txt også; kun manifest.json selv er ikke med)
dokumenter/     en mappe for hvert møde, med mødets dato først:
                  Referat eller Dagsorden   mødet, som Word, PDF (PDF/A) og tekst
                  Bilag/                    punkternes bilag
                  Gemte dokumenter/         filer, der er lavet af mødet før: udsendte
                                            dagsordener, referater, underskrevne eksemplarer
                  Kilde/                    filen, som et gammelt referat er læst fra
tabeller/       det samme som lister til et regneark: UTF-8 med BOM, semikolon
                mellem felterne, datoer som 31-12-2026
data/           alle oplysninger, som Referent har dem (se nedenfor)
data/filer/     filer, der ikke hører til et møde, som det er nu, for eksempel bilag
                til noget slettet; navnet er filens SHA-256

Slettede møder og punkter ligger kun i data.


DATA

Hver fil i data er en tabel i JSON (UTF-8, uden BOM): en liste med en række på
hver linje. Felternes navne er engelske. Datoer er som 2026-12-31, klokkeslæt som
16:30 og tidspunkter som 2026-12-31T16:30:00. Ja og nej er 1 og 0. null er intet.
id er rækkens nummer, og felter som meeting_id er numre på andre rækker.
deleted_at er tidspunktet for sletning af noget, der kan hentes frem igen.
sha256 peger på en fil med den SHA-256 i manifest.json.
Tekster (body, decision) er CommonMark (Markdown) med tabeller: afsnit, lister,
**fed**, *kursiv* og links; <br>, <b> og <i>, hvor Markdown ikke rækker.

{meanings}
"""


def readme(facts: ArchiveFacts, left_out: Sequence[str]) -> bytes:
    """The text, as Windows' Notepad and others open it. `left_out` could not be made."""
    width = max(map(len, MEANINGS)) + len(".json")
    meanings = "\n".join(f"{name + '.json':<{width}}  {text}" for name, text in MEANINGS.items())
    title = f"ARKIV: {facts.council}"
    if facts.municipality:
        title += f", {facts.municipality}"
    text = _TEXT.format(
        title=title,
        line="=" * len(title),
        council=facts.council,
        written=numeric_date(facts.written_at.date()),
        program=facts.program,
        version=FORMAT_VERSION,
        meetings=facts.meetings,
        period=_period(facts),
        meanings=meanings,
    )
    if left_out:
        text += "\n\nDISSE DOKUMENTER KUNNE IKKE LAVES\n\n" + "\n".join(left_out) + "\n"
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _period(facts: ArchiveFacts) -> str:
    if facts.first is None or facts.last is None:
        return ""
    return f" fra {numeric_date(facts.first)} til {numeric_date(facts.last)}"

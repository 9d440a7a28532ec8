"""Errors a person can act on; anything else that is raised is a bug.

Each class holds one Danish sentence (or two) that says what happened and what to do. The
sentence is a template, so that the window can look up its English translation before the
details are filled in; the command line prints the Danish one.
"""

from collections.abc import Mapping


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark `text` for Qt's translation tools (they look for this very name) and return it."""
    return text


class ReferentError(Exception):
    """Something went wrong that the user can do something about.

    `template` is the Danish text with `{names}` for the details, which are given as keywords.
    """

    template = QT_TRANSLATE_NOOP("errors", "Noget gik galt: {detail}")

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.template.format(**details))

    def __reduce__(self) -> tuple[object, ...]:
        """How the error comes from one process to another: in words only."""
        return _restored, (type(self), self.template, {k: str(v) for k, v in self.details.items()})


def _restored(
    kind: type[ReferentError], template: str, details: Mapping[str, str]
) -> ReferentError:
    error = kind.__new__(kind)
    error.template = template
    ReferentError.__init__(error, **details)
    return error


# --- the data file --------------------------------------------------------------------------


class StorageError(ReferentError):
    """The data file could not be read or written."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Datafilen {path} kunne ikke læses eller skrives ({detail}). Prøv igen; "
        "hjælper det ikke, så genstart computeren.",
    )


class DamagedFileError(StorageError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "Datafilen {path} er beskadiget og kan ikke åbnes. Den er ikke ændret. "
        "Tag en kopi af den, og åbn en sikkerhedskopi i stedet.",
    )


class ForeignFileError(StorageError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "Filen {path} hører til et andet program og er ikke rørt. Vælg en anden fil.",
    )


class NewerFileError(StorageError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "Datafilen {path} er lavet af en nyere udgave af Referent og er ikke rørt. "
        "Installér den nyeste udgave, og åbn filen igen.",
    )


class ReadOnlyError(StorageError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "Der kan ikke skrives i {path}. Flyt datafilen til en mappe, du må skrive i, "
        "eller bed om adgang til mappen.",
    )


class DiskFullError(StorageError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "Disken er fuld, så der kunne ikke gemmes i {path}. Slet filer, du ikke skal bruge, "
        "og prøv igen. Det, der er gemt før, er i behold.",
    )


class FileInUseError(StorageError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "Datafilen {path} er i brug af et andet program. Luk det andet program, og prøv igen.",
    )


class BackupFailedError(StorageError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "Sikkerhedskopien {path} kunne ikke skrives ({detail}). Vælg en anden mappe.",
    )


# --- things asked for that cannot be done ---------------------------------------------------


class NotFoundError(ReferentError):
    template = QT_TRANSLATE_NOOP("errors", "{what} findes ikke.")


class AmbiguousError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors", "{what} kan betyde flere: {choices}. Skriv det mere præcist."
    )


class InvalidInputError(ReferentError):
    """A value typed by the user cannot be used; `reason` is a template that says why."""

    def __init__(self, reason: str, **details: object) -> None:
        self.template = reason
        super().__init__(**details)


class LockedError(ReferentError):
    """Approved minutes were to be changed."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Referatet er godkendt og låst, så det kan ikke ændres. "
        "Genåbn mødet med en begrundelse, eller tilføj en rettelse.",
    )


class NothingToUndoError(ReferentError):
    template = QT_TRANSLATE_NOOP("errors", "Der er ikke mere at fortryde.")


class UndoEndedError(NothingToUndoError):
    """What comes before an approval, a signing or a reopening stands."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Der kan ikke fortrydes længere tilbage: et møde er siden godkendt, underskrevet "
        "eller genåbnet, og det står ved magt.",
    )


class UndoRefusedError(NothingToUndoError):
    """What is to be undone is held by something kept."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Det kan ikke fortrydes, for der er siden gemt et dokument af det. "
        "Slet mødet eller punktet i stedet.",
    )


class NothingToRedoError(ReferentError):
    template = QT_TRANSLATE_NOOP("errors", "Der er ikke mere at gentage.")


# --- documents out --------------------------------------------------------------------------


class TargetInUseError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er åben i et andet program (ofte Word), så den kunne ikke overskrives. "
        "Luk den, eller gem under et andet navn, for eksempel {suggestion}.",
    )


class ExportFailedError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors", "Dokumentet kunne ikke skrives til {path} ({detail}). Vælg en anden mappe."
    )


class TemplateDamagedError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors", "Wordskabelonen {path} kan ikke læses. Installér Referent igen."
    )


class UnreadableTemplateError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors", "{path} kunne ikke læses ({detail}). Se efter, om filen findes, og prøv igen."
    )


class TemplateUnusableError(ReferentError):
    """A council's own Word template cannot be written with; the check's `reason` says why."""

    def __init__(self, reason: str, **details: object) -> None:
        self.template = reason
        super().__init__(**details)


class TypesettingError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "PDF'en kunne ikke laves ({detail}). Eksportér til Word i stedet, og gem den som PDF "
        "derfra.",
    )


# --- documents in ---------------------------------------------------------------------------


class UnreadableSourceError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors", "{path} kunne ikke læses ({detail}). Se efter, om filen findes og er en tekstfil."
    )


class SourceFileError(UnreadableSourceError):
    """A file with old minutes could not be opened."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} kunne ikke læses ({detail}). Se efter, om filen findes, og om du må åbne den.",
    )


class EmptySourceError(UnreadableSourceError):
    template = QT_TRANSLATE_NOOP(
        "errors", "{path} er tom. Se efter, om det er den rigtige fil, eller bed om at få den igen."
    )


class OtherKindError(UnreadableSourceError):
    """A file of a kind that holds no minutes; `kind` names it."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er {kind} og kan ikke læses som referat. Vælg et Word-dokument (.docx), "
        "en PDF eller en tekstfil (.txt).",
    )


class ConvertibleKindError(UnreadableSourceError):
    """A document of a kind that another program can make one of ours of; `kind` names it."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er {kind}, som ikke kan læses. Åbn filen i Word eller LibreOffice, gem den som "
        "Word-dokument (.docx), og prøv igen.",
    )


class SourceTooLargeError(UnreadableSourceError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er så stor, at den ikke kan være et referat ({detail}). Den er ikke læst. "
        "Se efter, om det er den rigtige fil.",
    )


class NoTextError(UnreadableSourceError):
    """A PDF of pictures only."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er et skannet billede uden tekst. Få teksten genkendt (OCR) i et program, der "
        "kan det, og prøv igen, eller skriv referatet ind.",
    )


class NothingWrittenError(UnreadableSourceError):
    template = QT_TRANSLATE_NOOP(
        "errors", "Der står ingen tekst i {path}. Se efter, om det er den rigtige fil."
    )


class PdfPasswordError(UnreadableSourceError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er låst med en adgangskode. Åbn filen, udskriv den til en ny PDF uden "
        "adgangskode, og prøv igen.",
    )


class PdfDamagedError(UnreadableSourceError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er beskadiget og kan ikke læses. Bed om at få filen igen, eller åbn den i et "
        "andet program, og gem den på ny.",
    )


class ReadingTimeError(UnreadableSourceError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} blev opgivet, da den ikke var læst efter {seconds} sekunder. Se efter, om det er "
        "den rigtige fil, eller åbn den i det program, den er lavet i, og gem den på ny.",
    )


class ReadingMemoryError(UnreadableSourceError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} kræver for meget hukommelse og er ikke læst. Se efter, om det er den rigtige fil, "
        "eller åbn den i det program, den er lavet i, og gem den på ny.",
    )


class ReadingFailedError(UnreadableSourceError):
    """A file that nothing is known of but that reading it went wrong."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} kunne ikke læses og er sprunget over: den er beskadiget eller usædvanlig. Åbn den "
        "i det program, den er lavet i, gem den på ny, og prøv igen.",
    )


class ReadingStoppedError(ReferentError):
    """Someone stopped the reading of files."""

    template = QT_TRANSLATE_NOOP("errors", "Læsningen blev stoppet. {path} er ikke læst.")


class FileNotReadError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors", "{path} kunne ikke læses. Se efter, om filen findes, og om du må læse den."
    )


class NotMinutesError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} ligner ikke et referat: der mangler {missing}. Der er ikke gemt noget fra den.",
    )


class MeetingExistsError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{council} har allerede et møde den {date}. Det nye er ikke gemt. "
        "Slet det gamle først, hvis det skal erstattes.",
    )


class AlreadyReadError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er hentet før: det er mødet den {date} i {council}. Der er ikke gemt noget nyt.",
    )


class SourceChangedError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er ændret, siden den blev læst. Læs den igen, før den hentes.",
    )


class IncompleteMinutesError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors", "Der mangler {missing} i {path}. Angiv det, og prøv igen."
    )


class WordFileError(UnreadableSourceError):
    """A Word file that was to be read cannot be."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} kunne ikke læses ({detail}). Se efter, om filen findes, og om du må åbne den.",
    )


class NotWordError(WordFileError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er ikke et Word-dokument. Vælg en fil, der er gemt som Word-dokument (.docx).",
    )


class OldWordError(WordFileError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er i et gammelt format, der ikke kan læses. Åbn filen i Word, gem den som "
        "Word-dokument (.docx), og prøv igen.",
    )


class WordPasswordError(WordFileError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er låst med en adgangskode. Åbn filen i Word, fjern adgangskoden, gem den, "
        "og prøv igen.",
    )


class WordMacrosError(WordFileError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} kan indeholde makroer og er ikke læst. Åbn filen i Word, gem den som "
        "Word-dokument (.docx) uden makroer, og prøv igen.",
    )


class WordDamagedError(WordFileError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er beskadiget og kan ikke læses. Bed om at få filen igen, eller åbn den i Word, "
        "og gem den på ny.",
    )


class WordTooLargeError(WordFileError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er så stor, når den pakkes ud, at den ikke kan være et referat. Den er ikke læst. "
        "Se efter, om det er den rigtige fil.",
    )


# --- archives -------------------------------------------------------------------------------


class StoppedError(ReferentError):
    """The user stopped something under way."""

    template = QT_TRANSLATE_NOOP("errors", "Det blev afbrudt. Der er ikke gemt noget.")


class FolderNotEmptyError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} findes allerede og er ikke en tom mappe. Der er ikke skrevet noget. "
        "Vælg et andet navn eller en tom mappe.",
    )


class ArchiveNotWrittenError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "Arkivet kunne ikke skrives i {path} ({detail}). Der er ikke efterladt noget. "
        "Vælg en anden mappe, og prøv igen.",
    )


class NotArchiveError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} er ikke et arkiv fra Referent. Vælg den mappe, som filen manifest.json ligger i.",
    )


class NewerArchiveError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "Arkivet {path} er skrevet af en nyere udgave af Referent. Der er ikke hentet noget. "
        "Installér den nyeste udgave, og prøv igen.",
    )


class ArchiveDamagedError(ReferentError):
    """A file of an archive is not as it was written. `detail` says how, after its name."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Arkivet er beskadiget: {file} {detail}. Der er ikke hentet noget. "
        "Brug en anden kopi af arkivet.",
    )


class CouncilExistsError(ReferentError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{council} ligger allerede i datafilen. Der er ikke hentet noget. "
        "Slet rådet først, hvis rådet fra arkivet skal træde i stedet.",
    )

"""Word templates: whose a council writes with, whether a file can be one, and how it will look."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from models.errors import (
    QT_TRANSLATE_NOOP,
    InvalidInputError,
    TemplateUnusableError,
    UnreadableTemplateError,
)
from models.records import (
    Change,
    CouncilId,
    CouncilTemplate,
    FileFormat,
    Layout,
    TemplateFinding,
    TemplateStyle,
)
from models.store import Store


def template_content(template: CouncilTemplate) -> bytes | None:
    """The Word template's file; None for the usual one, which export has at hand."""
    if template.style is TemplateStyle.OWN:
        return template.content
    if template.style is TemplateStyle.MODERN:
        return None
    from models.export.template import template_bytes

    return template_bytes(template.style)


class Templates:
    """The use cases around Word templates.

    What asks nothing of the data file is static, or says so: it can be used in any thread.
    """

    def __init__(self, store: Store, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    def of(self, council_id: CouncilId) -> CouncilTemplate:
        """The template that the council writes with."""
        with self._store.reading():
            return self._store.templates.of(council_id)

    def set(self, council_id: CouncilId, template: CouncilTemplate) -> Change:
        """Let the council write with that template. TemplateUnusableError.

        A file of its own that it had before is kept when a built-in one is chosen.
        """
        if template.style is TemplateStyle.OWN:
            _require_usable(template)
        with self._store.command() as step:
            before = self._store.templates.of(council_id)
            if not template.content:
                template = replace(template, file_name=before.file_name, content=before.content)
            self._store.templates.set(council_id, template)
        return step.change

    @staticmethod
    def read(file: Path) -> CouncilTemplate:
        """The file as a council's own template, unchecked. UnreadableTemplateError."""
        try:
            return CouncilTemplate(TemplateStyle.OWN, file.name, file.read_bytes())
        except OSError as error:
            reason = next(
                (text for kind, text in _REASONS if isinstance(error, kind)), str(error.strerror)
            )
            raise UnreadableTemplateError(path=file, detail=reason) from error

    @staticmethod
    def check(template: CouncilTemplate) -> tuple[TemplateFinding, ...]:
        """What is amiss, what forbids its use first. Nothing is in a built-in one."""
        if template.style is not TemplateStyle.OWN:
            return ()
        from models.export.template_check import check_template

        return check_template(template.content)

    @staticmethod
    def write_new(target: Path, style: TemplateStyle = TemplateStyle.MODERN) -> None:
        """Write a file to begin a template of one's own with. TargetInUseError and others."""
        from models.export.files import write_file
        from models.export.starting_point import starting_point

        write_file(target, starting_point(style))

    @staticmethod
    def save(template: CouncilTemplate, target: Path) -> None:
        """Write the template's own file, to be worked on. TargetInUseError and others."""
        from models.export.files import write_file
        from models.export.template import template_bytes

        own = template.style is TemplateStyle.OWN
        write_file(target, template.content if own else template_bytes(template.style))

    def preview(self, template: CouncilTemplate, layout: Layout) -> bytes:
        """A made-up referat as PDF, with the template and in that layout. TemplateUnusableError.

        Asks nothing of the data file: safe in any thread.
        """
        from models.export.rendering import render
        from models.export.specimen import specimen_document

        return render(
            specimen_document(layout),
            FileFormat.PDF,
            created=self._now(),
            template=template_content(template),
        ).content


_REASONS: tuple[tuple[type[OSError], str], ...] = (
    (FileNotFoundError, QT_TRANSLATE_NOOP("errors", "filen findes ikke")),
    (IsADirectoryError, QT_TRANSLATE_NOOP("errors", "det er en mappe")),
    (PermissionError, QT_TRANSLATE_NOOP("errors", "du må ikke læse den")),
)


def _require_usable(template: CouncilTemplate) -> None:
    if not template.content:
        raise InvalidInputError(
            QT_TRANSLATE_NOOP("errors", "Vælg den fil, der skal være rådets Wordskabelon.")
        )
    for finding in Templates.check(template):
        if finding.forbids:
            raise TemplateUnusableError(finding.template, **finding.details)

"""Every error tells the user one thing in plain Danish."""

import string

import pytest

from models import errors
from models.errors import ReferentError

KINDS = sorted(
    (
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type)
        and issubclass(kind, ReferentError)
        # These are given their sentence.
        and kind not in (errors.InvalidInputError, errors.TemplateUnusableError)
    ),
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_sentence_is_whole_once_its_details_are_filled_in(kind: type[ReferentError]) -> None:
    names = [name for _text, name, _spec, _conversion in string.Formatter().parse(kind.template)]
    details = {name: f"<{name}>" for name in names if name}
    error = kind(**details)
    assert error.details == details
    assert all(value in str(error) for value in details.values())
    assert "{" not in str(error)


def test_what_the_user_typed_wrongly_is_told_with_its_reason() -> None:
    error = errors.InvalidInputError("{name} er allerede på listen.", name="Bo")
    assert str(error) == "Bo er allerede på listen."
    assert error.template == "{name} er allerede på listen."
    assert error.details == {"name": "Bo"}


def test_what_is_wrong_with_a_template_is_told_in_the_checks_words() -> None:
    error = errors.TemplateUnusableError("Typografien {name} er forkert.", name="Titel")
    assert str(error) == "Typografien Titel er forkert."


def test_the_sentence_names_the_file() -> None:
    error = errors.DamagedFileError(path="Referent.db", detail="afkortet")
    assert str(error).startswith("Datafilen Referent.db er beskadiget og kan ikke åbnes.")


def test_a_refusal_brings_its_own_sentence() -> None:
    error = errors.InvalidInputError("{name} er {for} lang.", **{"name": "Titlen", "for": "for"})
    assert str(error) == "Titlen er for lang."


def test_a_storage_error_can_be_caught_as_one() -> None:
    assert issubclass(errors.DiskFullError, errors.StorageError)


def test_marking_a_text_for_translation_leaves_it_alone() -> None:
    assert errors.QT_TRANSLATE_NOOP("errors", "Disken er fuld") == "Disken er fuld"

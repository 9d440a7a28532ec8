"""Layouts: those that come with Referent, and the copies that councils adapt."""

from dataclasses import replace

from models.errors import QT_TRANSLATE_NOOP, InvalidInputError, NotFoundError
from models.layouts import built_in_layouts
from models.records import Change, Created, DocumentKind, Layout
from models.secretariat.checks import required
from models.store import Store


class Layouts:
    """The use cases around layouts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Layout]:
        """The layouts that come with Referent, then the file's own."""
        with self._store.reading():
            return [*built_in_layouts(), *self._store.councils.own_layouts()]

    def get(self, key: str) -> Layout:
        """The layout with that key. NotFoundError."""
        for layout in self.all():
            if layout.key == key:
                return layout
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Layoutet"))

    def is_own(self, key: str) -> bool:
        """Whether the layout belongs to this file and so can be edited."""
        return key not in {layout.key for layout in built_in_layouts()}

    def copy(self, key: str, name: str) -> Created[str]:
        """Make a layout of one's own as a copy of another."""
        name = required(name, QT_TRANSLATE_NOOP("errors", "Layoutet skal have et navn."))
        taken = {layout.key for layout in self.all()}
        new_key = next(k for i in range(1, len(taken) + 2) if (k := f"eget-{i}") not in taken)
        with self._store.command() as step:
            self._store.councils.save_layout(replace(self.get(key), key=new_key, name=name))
        return Created(new_key, step.change)

    def edit(self, layout: Layout) -> Change:
        """Change a layout of one's own."""
        self._require_own(layout.key)
        checked = replace(
            layout,
            name=required(layout.name, QT_TRANSLATE_NOOP("errors", "Layoutet skal have et navn.")),
        )
        with self._store.command() as step:
            self._store.councils.save_layout(checked)
        return step.change

    def preview(self, layout: Layout, kind: DocumentKind = DocumentKind.MINUTES) -> str:
        """A made-up document in that layout, as plain text. The layout need not be stored."""
        from models.export import compose, plain_text
        from models.export.specimen import specimen

        minutes = specimen(layout)
        return plain_text(compose(minutes, kind, minutes.items[0].id))

    def delete(self, key: str) -> Change:
        """Delete a layout of one's own that no council follows, not even a deleted one."""
        self._require_own(key)
        with self._store.command() as step:
            users = self._store.councils.following(key)
            if users:
                raise InvalidInputError(
                    QT_TRANSLATE_NOOP(
                        "errors", "Layoutet bruges af {councils}. Vælg et andet layout dér først."
                    ),
                    councils=", ".join(users),
                )
            self._store.councils.delete_layout(key)
        return step.change

    def _require_own(self, key: str) -> None:
        if not self.is_own(key):
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Et layout, der følger med Referent, kan ikke ændres. Kopiér det først.",
                )
            )

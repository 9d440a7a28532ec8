"""From where one is to the search, on to what was found, or back again."""

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from models.records import PersonId, Place
from models.search import Hit, Part
from ui.bridge import Bridge
from ui.meetings.meetings_view import MeetingsView
from ui.search.search_view import SearchView

SETTLED = 50  # ms until the cards of an item have found their heights


class SearchDesk(QObject):
    """Keeps the view of the search among `views`; hits are shown in `overview`."""

    meetings_requested = Signal()  # the overview is to be shown
    person_requested = Signal(object)  # PersonId
    left = Signal(QWidget)  # the view from which the search was begun is to be shown

    def __init__(self, bridge: Bridge, overview: MeetingsView, views: QStackedWidget) -> None:
        super().__init__(views)
        self._overview = overview
        self._views = views
        self._before: QWidget = overview
        self._cursor: QWidget | None = None
        self.view = SearchView(bridge)
        views.addWidget(self.view)
        self.view.hit_opened.connect(self._open)
        self.view.left.connect(self._leave)

    def show(self) -> None:
        """Show the search with the cursor in its field, all of it selected."""
        if self._views.currentWidget() is not self.view:
            self._before = self._views.currentWidget() or self._overview
            self._cursor = QApplication.focusWidget()
            self._views.setCurrentWidget(self.view)
        self.view.field.setFocus()
        self.view.field.selectAll()

    def _leave(self) -> None:
        """Go back to where the search was begun, with the cursor where it was."""
        self.left.emit(self._before)
        cursor = self._cursor
        if cursor is not None and shiboken6.isValid(cursor) and cursor.isVisible():
            cursor.setFocus()

    def _open(self, hit: Hit) -> None:
        """Show what was found, with its words selected."""
        if hit.person_id is not None:
            self.person_requested.emit(PersonId(hit.person_id))
            return
        view = self._overview
        self.meetings_requested.emit()
        if view.preview_full:
            view.show_preview()
        view.go_to(Place(hit.council_id, hit.meeting_id, hit.item_id))
        self._show_part(hit)
        QTimer.singleShot(SETTLED, view.editor, view.editor.reveal_cursor)

    def _show_part(self, hit: Hit) -> None:
        """Put the cursor where the words stand in the item that is shown."""
        editor = self._overview.editor
        if hit.part is Part.TITLE:
            editor.focus_title()
        elif hit.part is Part.HISTORY:
            editor.focus_history(hit.words)
        elif hit.part is Part.ATTACHMENT:
            editor.focus_attachments(hit.words)
        elif hit.section_id is not None:
            editor.choose_words(hit.section_id, hit.words)
        else:
            editor.focus_decision()

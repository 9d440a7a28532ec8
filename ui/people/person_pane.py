"""One person: name, how to reach them, and a card for each membership."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.danish import sort_key
from models.records import (
    Council,
    CouncilId,
    Membership,
    MembershipDraft,
    MembershipId,
    Person,
    PersonId,
)
from ui.bridge import Bridge
from ui.people.membership_card import MembershipCard
from ui.people.membership_lines import MembershipLines
from ui.widgets.icon_button import MenuButton
from ui.widgets.layouts import button, column, field_column, framed, label, row, scrolled
from ui.widgets.line_edit import SettledLineEdit

WIDTH = 680


class PersonPane(QWidget):
    delete_requested = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._person: Person | None = None
        self.cards: dict[MembershipId, MembershipCard] = {}
        self.name = SettledLineEdit(self.tr("Navn"), "heading", required=True)
        self.name.setPlaceholderText(self.tr("Navn"))
        self.name.settled.connect(lambda text: self._edit(name=text))
        self.email = SettledLineEdit(self.tr("E-mail"))
        self.email.settled.connect(lambda text: self._edit(email=text))
        self.phone = SettledLineEdit(self.tr("Telefon"))
        self.phone.settled.connect(lambda text: self._edit(phone=text))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add_button = MenuButton(self.tr("+ Medlemskab"), self._menu)
        self.delete_button = button(self.tr("Slet personen"), self.delete_requested.emit)
        self.lines = MembershipLines()
        self._no_memberships = label("", "secondary", wrap=True)
        self._cards = column(spacing=10)

        reach = row(spacing=16)
        reach.addLayout(field_column(self.tr("E-mail"), self.email), 1)
        reach.addLayout(field_column(self.tr("Telefon"), self.phone), 1)
        person = column(margins=(16, 16, 16, 16), spacing=10)
        person.addLayout(reach)
        inner = column(margins=(24, 16, 24, 20), spacing=12)
        inner.addWidget(self.name)
        inner.addWidget(framed("card", person))
        inner.addSpacing(4)
        inner.addWidget(label(self.tr("Medlemskaber"), "heading"))
        inner.addWidget(self.lines)
        inner.addWidget(self._no_memberships)
        inner.addLayout(self._cards)
        buttons = row()
        buttons.addWidget(self.add_button)
        buttons.addStretch()
        buttons.addWidget(self.delete_button)
        inner.addLayout(buttons)
        inner.addStretch()
        body = QWidget()
        body.setLayout(inner)
        body.setMaximumWidth(WIDTH)
        beside = row()
        beside.addWidget(body, 1)
        beside.addStretch(0)
        holder = QWidget()
        holder.setLayout(beside)
        layout = column()
        layout.addWidget(scrolled(holder))
        self.setLayout(layout)
        self.setFocusProxy(self.name)
        bridge.about_to_change.connect(self.settle)

    def settle(self) -> None:
        """Store what is still being typed."""
        for line in self.findChildren(SettledLineEdit):
            line.settle()

    def show_person(self, person_id: PersonId) -> None:
        """Show what is stored of the person; what is being typed of the same one stays."""
        if self._person is not None and self._person.id != person_id:
            self.settle()
        secretariat = self._bridge.secretariat
        person = secretariat.people.get(person_id)
        anew = self._person is None or self._person.id != person_id
        self._person = person
        self.name.show_text(person.name)
        self.email.show_text(person.email)
        self.phone.show_text(person.phone)
        today = secretariat.today()
        memberships = sorted(
            secretariat.people.memberships(person_id=person_id),
            key=lambda m: (
                _ended(m, today),
                sort_key(secretariat.councils.get(m.council_id).name),
                -(m.start or dt.date.min).toordinal(),
            ),
        )
        named = {m.id: self._council_then(m, today) for m in memberships}
        self.lines.fill([(m, named[m.id].name) for m in memberships], today)
        if anew or [m.id for m in memberships] != list(self.cards):
            self._replace_cards(memberships)
        names = {known.id: known.name for known in secretariat.people.all()}
        for membership in memberships:
            card = self.cards[membership.id]
            card.show_membership(membership, named[membership.id], names, today)
        self._say_what_is_missing()

    def _council_then(self, membership: Membership, today: dt.date) -> Council:
        """The council with the name that it had when the membership ended, if it has."""
        day = membership.end if membership.end and membership.end < today else today
        return self._bridge.secretariat.councils.on(membership.council_id, day)

    def add_membership(self, council_id: CouncilId) -> None:
        """Make the person a member of a council."""
        if self._person is None:
            return
        draft = MembershipDraft(council_id, self._person.id)
        added = self._bridge.do(self._bridge.secretariat.people.add_membership, draft)
        if added in self.cards:
            self.cards[added].role.setFocus()

    def _replace_cards(self, memberships: list[Membership]) -> None:
        for old in self.cards.values():
            self._cards.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = {m.id: MembershipCard(self._bridge, m) for m in memberships}
        previous: QWidget = self.phone
        for card in self.cards.values():
            self._cards.addWidget(card)
            for field in card.fields():
                QWidget.setTabOrder(previous, field)
                previous = field
        QWidget.setTabOrder(previous, self.add_button)
        QWidget.setTabOrder(self.add_button, self.delete_button)

    def _say_what_is_missing(self) -> None:
        councils = self._bridge.secretariat.councils.all()
        self.add_button.setEnabled(bool(councils))
        if not councils:
            self._no_memberships.setText(
                self.tr("Opret først et råd; så kan personen få en plads.")
            )
        else:
            self._no_memberships.setText(
                self.tr("Personen er ikke medlem af noget råd. Vælg et med + Medlemskab.")
            )
        self._no_memberships.setVisible(not self.cards)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for council in self._bridge.secretariat.councils.all():
            action = self._menu.addAction(council.name.replace("&", "&&"))
            action.triggered.connect(
                lambda _checked=False, council_id=council.id: self.add_membership(council_id)
            )

    def _edit(self, **changes: str) -> None:
        if self._person:
            person = replace(self._person, **changes)  # type: ignore[arg-type]
            self._bridge.do(self._bridge.secretariat.people.edit, person)


def _ended(membership: Membership, today: dt.date) -> bool:
    return membership.end is not None and membership.end < today

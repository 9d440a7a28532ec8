"""One membership of a person: the role and the time, stored as soon as a field is left."""

import datetime as dt
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from models.records import (
    SEATED_ROLES,
    Council,
    Membership,
    MembershipDraft,
    PersonId,
    Role,
)
from models.vocabulary import ROLE_NAMES
from ui.bridge import Bridge
from ui.labels import capitalized
from ui.widgets.fields import ChoiceBox, DateField
from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import column, field_column, label, row
from ui.widgets.line_edit import SettledLineEdit


class MembershipCard(QFrame):
    def __init__(
        self, bridge: Bridge, membership: Membership, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._bridge = bridge
        self.membership = membership
        self.heading = label("", "heading")
        self.state = QLabel()
        self.state.setProperty("tone", "info")
        self.remove_button = IconButton("trash", self.tr("Fjern medlemskabet"))
        self.remove_button.clicked.connect(self.remove)
        self.role: ChoiceBox[Role] = ChoiceBox(
            self.tr("Rolle"),
            [
                (role, capitalized(name))
                for role, name in ROLE_NAMES.items()
                if role is not Role.GUEST
            ],
        )
        self.role.chosen.connect(lambda role: self._edit(role=role))
        self.substitute_for: ChoiceBox[PersonId | None] = ChoiceBox(self.tr("Suppleant for"))
        self.substitute_for.chosen.connect(lambda who: self._edit(substitute_for=who))
        self.organisation = SettledLineEdit(self.tr("Organisation"))
        self.organisation.settled.connect(lambda text: self._edit(organisation=text))
        self.party = SettledLineEdit(self.tr("Parti"))
        self.party.settled.connect(lambda text: self._edit(party=text))
        self.start = DateField(self.tr("Fra"))
        self.start.edited.connect(lambda date: self._edit(start=date))
        self.end = DateField(self.tr("Til"))
        self.end.edited.connect(lambda date: self._edit(end=date))
        self.setLayout(self._arranged())

    def show_membership(
        self, membership: Membership, council: Council, names: dict[PersonId, str], today: dt.date
    ) -> None:
        """Show what is stored. `names` are those of everyone in the council."""
        self.membership = membership
        self.heading.setText(council.name)
        self.setAccessibleName(council.name)
        ended = membership.end is not None and membership.end < today
        coming = membership.start is not None and membership.start > today
        self.state.setText(self.tr("Tidligere") if ended else self.tr("Kommende"))
        self.state.setVisible(ended or coming)
        self.role.set_value(membership.role)
        self._offer_members(names)
        self.organisation.show_text(membership.organisation)
        self.party.show_text(membership.party)
        self.start.set_value(membership.start)
        self.end.set_value(membership.end)

    def fields(self) -> list[QWidget]:
        """What can have the focus, in the order of the eye."""
        return [
            self.remove_button,
            self.role,
            self.substitute_for,
            self.organisation,
            self.party,
            self.start.line,
            self.end.line,
        ]

    def remove(self) -> None:
        """Take the person out of the council's list."""
        self._bridge.do(self._bridge.secretariat.people.delete_membership, self.membership.id)

    def _arranged(self) -> QVBoxLayout:
        header = row()
        header.addWidget(self.heading)
        header.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        header.addStretch()
        header.addWidget(self.remove_button)
        layout = column(margins=(16, 12, 16, 12), spacing=10)
        layout.addLayout(header)
        self._substitute_holder = QWidget()
        self._substitute_holder.setLayout(
            field_column(self.tr("Suppleant for"), self.substitute_for)
        )
        first = row(spacing=16)
        first.addLayout(field_column(self.tr("Rolle"), self.role), 1)
        first.addWidget(self._substitute_holder, 1)
        layout.addLayout(first)
        for left, right in (
            (
                field_column(self.tr("Organisation"), self.organisation),
                field_column(self.tr("Parti"), self.party),
            ),
            (
                field_column(self.tr("Fra"), self.start),
                field_column(self.tr("Til"), self.end),
            ),
        ):
            pair = row(spacing=16)
            pair.addLayout(left, 1)
            pair.addLayout(right, 1)
            layout.addLayout(pair)
        return layout

    def _offer_members(self, names: dict[PersonId, str]) -> None:
        """Offer those whom a substitute can stand in for: the seated, and everyone at once."""
        self._substitute_holder.setVisible(self.membership.role is Role.SUBSTITUTE)
        secretariat = self._bridge.secretariat
        seated = [
            m.person_id
            for m in secretariat.people.memberships(council_id=self.membership.council_id)
            if m.role in SEATED_ROLES and m.person_id != self.membership.person_id
        ]
        chosen = self.membership.substitute_for
        if chosen is not None:
            seated.append(chosen)
        choices: list[tuple[PersonId | None, str]] = [(None, self.tr("alle"))]
        choices += [(who, names[who]) for who in dict.fromkeys(seated) if who in names]
        self.substitute_for.set_choices(choices)
        if chosen is None or chosen in names:
            self.substitute_for.set_value(chosen)

    def _edit(self, **changes: Any) -> None:
        stored = self.membership
        draft = MembershipDraft(
            **{name: getattr(stored, name) for name in MembershipDraft.__dataclass_fields__}
        )
        secretariat = self._bridge.secretariat
        draft = replace(draft, **changes)
        if self._bridge.do(secretariat.people.edit_membership, stored.id, draft) is None:
            self.role.set_value(stored.role)
            self.start.set_value(stored.start)
            self.end.set_value(stored.end)

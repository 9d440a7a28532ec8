"""Add one person, or many at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from models.danish import clean_line
from models.minutes import MemberDraft
from models.records import CouncilId, PersonId, Role
from models.vocabulary import ROLE_NAMES
from ui.bridge import Bridge
from ui.labels import capitalized
from ui.people.member_paste import MemberPaste
from ui.widgets.fields import ChoiceBox
from ui.widgets.layouts import field_column, row
from ui.widgets.panel import Panel


class NewPersonPanel(Panel):
    """A person, and when a council is chosen their place in it."""

    finished = Signal(object)  # PersonId

    def __init__(
        self, bridge: Bridge, council_id: CouncilId | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Ny person"), "", self.tr("Tilføj"), parent)
        self._bridge = bridge
        councils = bridge.secretariat.councils.all()
        self.name = QLineEdit()
        self.council: ChoiceBox[CouncilId | None] = ChoiceBox(
            self.tr("Råd"),
            [(None, self.tr("Intet råd endnu")), *((c.id, c.name) for c in councils)],
        )
        self.council.set_value(council_id)
        self.council.currentIndexChanged.connect(self._on_council_changed)
        self.role: ChoiceBox[Role] = ChoiceBox(
            self.tr("Rolle"),
            [
                (role, capitalized(name))
                for role, name in ROLE_NAMES.items()
                if role is not Role.GUEST
            ],
        )
        self.role.set_value(Role.MEMBER)
        self.email = QLineEdit()
        self.phone = QLineEdit()
        self.content.addLayout(field_column(self.tr("Navn"), self.name))
        for left, right in (
            (
                field_column(self.tr("Råd"), self.council),
                field_column(self.tr("Rolle"), self.role),
            ),
            (
                field_column(self.tr("E-mail"), self.email),
                field_column(self.tr("Telefon"), self.phone),
            ),
        ):
            pair = row(spacing=16)
            pair.addLayout(left, 1)
            pair.addLayout(right, 1)
            self.content.addLayout(pair)
        self.setFocusProxy(self.name)
        self._on_council_changed()

    def accept(self) -> None:
        name = clean_line(self.name.text())
        council_id = self.council.value
        problem = "" if name else self.tr("Skriv personens navn.")
        if council_id is not None and self._member(council_id, name):
            problem = self.tr("{name} står allerede på rådets liste.").format(name=name)
        self.tell(problem)
        if problem:
            self.name.setFocus()
            return
        person_id = self._create(name, council_id)
        if person_id is not None:
            self.finished.emit(person_id)

    def _create(self, name: str, council_id: CouncilId | None) -> PersonId | None:
        secretariat = self._bridge.secretariat
        email, phone = self.email.text(), self.phone.text()
        if council_id is None:
            return self._bridge.do(secretariat.people.create, name, email, phone)
        member = MemberDraft(name, self.role.value, email=email, phone=phone)
        if self._bridge.do(secretariat.people.add_members, council_id, [member]) is None:
            return None
        return self._member(council_id, name)

    def _member(self, council_id: CouncilId, name: str) -> PersonId | None:
        """The one of that name on the council's list."""
        secretariat = self._bridge.secretariat
        members = {m.person_id for m in secretariat.people.memberships(council_id=council_id)}
        return next(
            (p.id for p in secretariat.people.all() if p.id in members and p.name == name), None
        )

    def _on_council_changed(self) -> None:
        self.role.setEnabled(self.council.value is not None)


class PasteMembersPanel(Panel):
    """Many people at once, into one council."""

    finished = Signal(object)  # CouncilId

    def __init__(
        self, bridge: Bridge, council_id: CouncilId | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Indsæt flere"),
            self.tr("De, der står på rådets liste i forvejen, bliver stående, som de er."),
            self.tr("Tilføj"),
            parent,
        )
        self._bridge = bridge
        self.council: ChoiceBox[CouncilId] = ChoiceBox(
            self.tr("Råd"), [(c.id, c.name) for c in bridge.secretariat.councils.all()]
        )
        if council_id is not None:
            self.council.set_value(council_id)
        self.members = MemberPaste(bridge)
        self.members.changed.connect(self._on_members_changed)
        self.content.addLayout(field_column(self.tr("Råd"), self.council))
        self.content.addLayout(field_column(self.tr("Personer"), self.members))
        self.setFocusProxy(self.members)
        self._on_members_changed()

    def accept(self) -> None:
        council_id = self.council.value
        members = self.members.members
        if (
            self._bridge.do(self._bridge.secretariat.people.add_members, council_id, members)
            is not None
        ):
            self.finished.emit(council_id)

    def _on_members_changed(self) -> None:
        count = len(self.members.members)
        self.accept_button.setEnabled(count > 0)
        self.accept_button.setText(
            self.tr("Tilføj {count}").format(count=count) if count else self.tr("Tilføj")
        )

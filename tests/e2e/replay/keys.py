"""The keys of what is done most often while a meeting runs, as the manual lists them.

`tests/e2e/test_keys.py` plays each of them in the window; the manual's table is held up to them.
"""

from dataclasses import dataclass

MOST = 4  # keys, for anything that is done often
# What stands for a key that depends on whom or what it is about.
PERSON = "personens bogstav"
SUBSTITUTE = "suppleantens tal"
NUMBER = "punktets tal"
# What is written between the keys; it is not counted.
WORDS = "(ordene)"
WHO = "(hvem)"
WHAT = "(hvad)"
DUE = "(senest)"
WRITTEN = frozenset({WORDS, WHO, WHAT, DUE})


@dataclass(frozen=True)
class Act:
    """Something that is done while the meeting runs, with the fewest keys that do it.

    A chord such as Ctrl+T is one key. `keys` are as Qt writes them, but for the words above.
    """

    name: str
    keys: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many keys are pressed, apart from what is written."""
        return sum(1 for key in self.keys if key not in WRITTEN)


ACTS = (
    Act("Næste punkt", ("Ctrl+PgDown",)),
    Act("»Taget til efterretning.«", ("/", "Enter")),
    Act("Hun gik efter dette punkt", ("F4", PERSON, "E")),
    Act("Han kom", ("F4", PERSON, "K")),
    Act("En suppleant tager pladsen", ("F4", PERSON, "S", SUBSTITUTE)),
    Act("Enstemmig afstemning", ("Ctrl+T", "Enter")),
    Act("Afstemning med én imod", ("Ctrl+T", PERSON, "Enter")),
    Act("Særstandpunkt", ("Ctrl+M", PERSON, "Tab", WORDS, "Ctrl+Enter")),
    Act("Opgave", ("Ctrl+O", WHO, "Tab", WHAT, "Tab", DUE, "Enter")),
    Act("Gå til et bestemt punkt", ("Ctrl+G", NUMBER, "Enter")),
    Act("Gå til et af de første ni punkter", ("Ctrl+5",)),
    Act("Afbud", ("F4", PERSON, "A")),
    Act("Start, pause og videre", ("F9",)),
)
KEYS = tuple((act.name, act.keys) for act in ACTS)

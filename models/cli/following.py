"""The `tasks` command: what was decided that someone does, and how far it has come."""

from collections.abc import Iterable, Iterator

from models.cli.finding import council_label
from models.cli.showing import plain_task, print_json, print_table
from models.danish import counted, numeric_date
from models.records import Council
from models.secretariat import Secretariat
from models.secretariat.tasks import TaskLine


def list_tasks(secretariat: Secretariat, councils: Iterable[Council], *, as_json: bool) -> None:
    """Print the councils' tasks: of each the open ones by their day, then those done."""
    found = [(council, secretariat.tasks.of(council.id)) for council in councils]
    if as_json:
        print_json(
            [
                {"council": council.name, "municipality": council.municipality, **plain_task(line)}
                for council, lines in found
                for line in lines
            ]
        )
        return
    told = [(council, lines) for council, lines in found if lines]
    for council, lines in told:
        open_ones = [line for line in lines if line.task.done_on is None]
        count = counted(len(open_ones), "åben opgave", "åbne opgaver")
        print(f"{council_label(council.name, council.municipality)}: {count}")
        print_table(map(_row, lines))
    if not told:
        print("Der er ingen opgaver.")


def _row(line: TaskLine) -> tuple[str, ...]:
    task = line.task
    return f"  {_state(line)}", task.responsible or "-", task.text, " ".join(_origin(line))


def _state(line: TaskLine) -> str:
    task = line.task
    if task.done_on is not None:
        return f"udført {numeric_date(task.done_on)}"
    if task.due is None:
        return "uden frist"
    due = numeric_date(task.due)
    return f"overskredet {due}" if line.overdue else f"senest {due}"


def _origin(line: TaskLine) -> Iterator[str]:
    """'04-06-2026 punkt 12', of a task that was decided at a meeting."""
    if line.date is not None:
        yield numeric_date(line.date)
        yield f"punkt {line.number}"

"""Invented referater in the layouts of many municipalities, each with the truth beside it.

`python -m tests.corpus` reads them all and tells what was understood. A document is made in three
steps: `invent` makes up a meeting, `sheet` has it written as one municipality writes (`styles`),
and `write_text`, `write_word` and `write_pdf` make files of that.
"""

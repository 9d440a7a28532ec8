"""The window, and everything else that needs Qt."""

import builtins

import PySide6.QtCore  # noqa: F401

# PySide puts an import of its own in the place of Python's. It reads the source of every module
# that is imported from then on, to see whether that asks for PySide's `__feature__`. None here
# does, and the window would stand a tenth later.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

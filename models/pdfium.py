"""What keeps two threads out of pdfium, which is not made for more than one."""

from threading import RLock

# Held around all that pypdfium2 does, closing what it opened included. It may be taken again by the
# thread that has it: there, too, Python may clear away a PDF that nobody needs any more.
PDFIUM = RLock()

"""Records -> one document value -> text and Word.

`word_bytes` stands in `models.export.word`, to be imported when a document is written:
python-docx takes as long to load as the whole window.
"""

from models.export.compose import compose
from models.export.estimate import estimate_pages
from models.export.files import default_file_name
from models.export.plain import plain_text

__all__ = ["compose", "default_file_name", "estimate_pages", "plain_text"]

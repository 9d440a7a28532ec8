"""Generated values: rich texts with every character that could be taken for markup."""

from hypothesis import strategies as st

from models.text import ListItem, Paragraph, RichText, Span, Table, rich_text

_MARKUP = "abæøå _*\\[]()<>|&;#-+:1.)\n\t\u00a0'\"~`!="
_ANY = st.characters(exclude_categories=["Cs"])
_LINKS = ("https://a.dk/?a=1&b=2", "#", "mailto:x@y.dk", "<a b>", "a\\b&amp;")

characters = st.one_of(st.sampled_from(list(_MARKUP)), _ANY)
words = st.text(characters, min_size=1, max_size=8)
links = st.one_of(st.just(""), st.just(""), st.text(_ANY, max_size=8), st.sampled_from(_LINKS))
spans = st.builds(Span, words, st.booleans(), st.booleans(), links)
runs = st.lists(spans, max_size=4).map(tuple)
paragraphs = st.builds(Paragraph, runs)
list_items = st.builds(ListItem, runs, st.integers(-1, 3), st.booleans())
tables = st.lists(st.lists(runs, max_size=3).map(tuple), max_size=3).map(tuple).map(Table)
blocks = st.lists(st.one_of(paragraphs, list_items, tables), max_size=6)
rich_texts: st.SearchStrategy[RichText] = blocks.map(rich_text)

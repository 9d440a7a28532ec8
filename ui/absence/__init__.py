"""The view of absence: who came to which meetings, over a period."""

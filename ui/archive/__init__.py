"""Archives of councils: a panel to write one, and one to bring it in again."""

"""Kontrol: the check before signing."""

"""The use cases: what a secretary does, one method for each thing."""

from models.secretariat.secretariat import Secretariat

__all__ = ["Secretariat"]

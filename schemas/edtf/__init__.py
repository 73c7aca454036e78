"""EDTF (ISO 8601-2, levels 0 to 2): dates that keep their precision, as a type of their own."""

from schemas.edtf.value import Bounds, Edtf, bounds

__all__ = ["Bounds", "Edtf", "bounds"]

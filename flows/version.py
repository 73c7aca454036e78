"""The version of the code, as the distribution says it."""

from importlib.metadata import version

VERSION = version("pledger")

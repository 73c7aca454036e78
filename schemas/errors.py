"""What can go wrong, as one tree.

    PledgerError                  exit code 1
    ├── UsageError                2    the call's words are off: a path that does not exist, an unknown option value
    ├── SourceError               1    a source cannot be read at all
    ├── StoreError                1    the raw store cannot be written (no space, no permission)
    ├── WarehouseError            1    the warehouse cannot be opened, migrated or written
    │   └── WarehouseLocked       75   another run is writing: try later
    ├── QueryError                1    SQL that the warehouse refuses
    ├── ChecksFailed              3    a check of the warehouse found rows that must not be there
    └── RejectBudgetExceeded      3    more rejects than the run was allowed

Every message says what was found, where, and what to do next.
"""


class PledgerError(Exception):
    """The root of all errors that a person is meant to read; `exit_code` is what the command ends with."""

    exit_code = 1


class UsageError(PledgerError):
    """The call's words are off: a path that does not exist, a value that an option does not take."""

    exit_code = 2


class SourceError(PledgerError):
    """A source cannot be read at all."""


class StoreError(PledgerError):
    """The raw store cannot be written: no space left, no permission."""


class WarehouseError(PledgerError):
    """The warehouse cannot be opened, migrated or written."""


class WarehouseLocked(WarehouseError):
    """Another run is writing this warehouse; the same command will work once it has ended."""

    exit_code = 75


class QueryError(PledgerError):
    """A query that the warehouse refuses, with its own words for why."""


class ChecksFailed(PledgerError):
    """A check of the warehouse found rows that must not be there; nothing was published."""

    exit_code = 3


class RejectBudgetExceeded(PledgerError):
    """The run met more rejects than it was allowed to."""

    exit_code = 3

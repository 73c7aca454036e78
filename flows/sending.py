"""Notices sent: through apprise, or through a notification block on Prefect's server. What cannot be sent is said, never raised."""

import asyncio
import inspect
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from flows.notices import Notice
from flows.targets import Target

LONGEST = 300  # characters of a reason


@dataclass(frozen=True, slots=True)
class Sent:
    """A notice to one target: `error` says why it was not taken; None where it was. Nothing secret is in either."""

    target: str
    error: str | None = None


def send(targets: Sequence[Target], notice: Notice) -> list[Sent]:
    """Send the notice to each target, once. A target that fails leaves the others alone."""
    return [Sent(target.shown, _send(target, notice)) for target in targets]


def _send(target: Target, notice: Notice) -> str | None:
    """None where it was taken, else the reason in words that are safe to show."""
    with _overheard() as heard:
        try:
            taken = _by_block(target, notice) if target.is_block else _by_apprise(target, notice)
        except Exception as error:  # whatever a service's plug-in may raise: a notice that is lost must not lose the run
            heard.append(f"{type(error).__name__}: {error}")
            taken = False
    if taken:
        return None
    reason = target.clean(" ".join(" ".join(heard).split())).rstrip(".") or "it gave no reason"
    return reason if len(reason) <= LONGEST else reason[: LONGEST - 1] + "…"


def _by_apprise(target: Target, notice: Notice) -> bool:
    from apprise import Apprise, AppriseAsset, NotifyFormat, NotifyType, OverflowMode

    sender = Apprise(asset=AppriseAsset(app_id="Pledger", app_desc="Changes of what archived pages claim", app_url=""))
    if not sender.add(target.address):
        raise ValueError("apprise does not know this sort of address, or misses a part of it")
    for service in sender:
        if "overflow=" not in target.address:
            service.overflow_mode = OverflowMode.TRUNCATE  # of a message that is too long a service would take nothing
    kind = NotifyType.FAILURE if notice.is_failure else NotifyType.INFO
    return bool(sender.notify(body=notice.body, title=notice.subject, notify_type=kind, body_format=NotifyFormat.TEXT))


def _by_block(target: Target, notice: Notice) -> bool:
    from flows.engine import prepare_prefect

    prepare_prefect()
    from prefect.blocks.abstract import NotificationBlock
    from prefect.blocks.core import Block

    block = Block.load(target.address)
    if not isinstance(block, NotificationBlock):
        raise TypeError(f"{target.address} is no notification block")
    with block.raise_on_failure():
        try:
            outcome = block.notify(notice.body, notice.subject)
            if inspect.isawaitable(outcome):  # some kinds of block wait by themselves, others want to be waited for
                asyncio.run(outcome)
        except Exception as error:  # its words may hold the block's own secrets, which are not known here
            raise RuntimeError(f"the block could not send ({type(error).__name__}): see its settings in Prefect's UI") from None
    return True


@contextmanager
def _overheard() -> Iterator[list[str]]:
    """What apprise says meanwhile: its only words on why something failed.

    They go nowhere else, and what urllib3 tells of its requests goes nowhere at all: both may hold parts of addresses.
    """
    heard: list[str] = []
    with _logging("apprise", _Listener(heard)), _logging("urllib3", logging.NullHandler()):
        yield heard


@contextmanager
def _logging(name: str, handler: logging.Handler) -> Iterator[None]:
    logger = logging.getLogger(name)
    handlers, propagate, level = logger.handlers, logger.propagate, logger.level
    logger.handlers, logger.propagate = [handler], False
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.handlers, logger.propagate = handlers, propagate
        logger.setLevel(level)


class _Listener(logging.Handler):
    """Keeps the words of what is logged."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.heard.append(record.getMessage())

"""Which addresses may be asked: public web hosts. What lies in a private network is refused unless a setting allows it."""

import ipaddress
import socket
from urllib.parse import urlsplit

from schemas.errors import UsageError


def check(url: str, *, allow_private: bool) -> None:
    """UsageError where an address is none of the web, or leads into a private network or to this machine."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(f"{url} is refused: only addresses with http:// or https:// are asked")
    if allow_private:
        return
    for address in resolve(parts.hostname):
        if is_private(address):
            named = "" if parts.hostname == address else f"{address}, "
            raise UsageError(
                f"{url} is refused: {parts.hostname} is {named}an address of this machine or of a private network. "
                "Where that is meant, allow it with --allow-private (setting fetch_allow_private)"
            )


def resolve(host: str) -> list[str]:
    """The IP addresses of a host; none where its name is not known: the request then fails with its own message."""
    try:
        return [str(address[0]) for *_, address in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except (socket.gaierror, UnicodeError, ValueError):
        return []


def is_private(address: str) -> bool:
    """Whether an IP address is anything but a public one."""
    try:
        return not ipaddress.ip_address(address.partition("%")[0]).is_global
    except ValueError:
        return True

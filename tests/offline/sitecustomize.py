"""Closes the network to a Python process: pytest's own, and every child that finds this folder on PYTHONPATH."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any, NoReturn


class NetworkUsed(RuntimeError):
    """Something tried to reach another machine."""


def block(patch: Callable[[Any, str, Any], None] = setattr) -> None:
    """Let every connection fail, but those to a Unix socket on this machine (multiprocessing uses them)."""
    for name in ("connect", "connect_ex"):
        patch(socket.socket, name, _guarded(getattr(socket.socket, name)))
    patch(socket, "getaddrinfo", _refuse)


def _guarded(connect: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, address: object) -> Any:
        if self.family != getattr(socket, "AF_UNIX", None):
            _refuse(address)
        return connect(self, address)

    return guarded


def _refuse(*address: object, **options: object) -> NoReturn:
    raise NetworkUsed(f"the tests use no network; something asked for {address[0]!r}")


if __name__ == "sitecustomize":
    block()

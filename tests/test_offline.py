"""The tests reach no other machine, and neither does a process that they start."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from tests.offline.sitecustomize import NetworkUsed

CONNECT = "import socket; socket.socket().connect(('127.0.0.1', 9))"
RESOLVE = "import socket; socket.getaddrinfo('example.com', 80)"


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
@pytest.mark.parametrize("method", ["connect", "connect_ex"])
def test_no_connection_leaves_this_process(family: socket.AddressFamily, method: str) -> None:
    with socket.socket(family) as outward, pytest.raises(NetworkUsed, match="no network"):
        getattr(outward, method)(("localhost", 9))


def test_no_name_is_resolved() -> None:
    with pytest.raises(NetworkUsed):
        socket.getaddrinfo("example.com", 443)
    with pytest.raises(NetworkUsed):
        socket.create_connection(("example.com", 443), timeout=1)


@pytest.mark.parametrize("program", [CONNECT, RESOLVE])
def test_a_child_process_is_offline_too(program: str) -> None:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode != 0
    assert "NetworkUsed" in done.stderr


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no Unix sockets here")
def test_a_unix_socket_still_works() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"x")
        assert other.recv(1) == b"x"

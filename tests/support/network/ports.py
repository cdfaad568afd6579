"""Ports that stay one's own while nobody listens there."""

import contextlib
import random
import socket

HOST = "127.0.0.1"
RESERVING = "127.0.0.2"
"""A process that holds a port at this address may use the same port of HOST."""

_reserved: list[socket.socket] = []
"""Sockets on RESERVING that keep the ports of this process's services, also while a service is down."""


def reserve_port() -> int:
    """A port for a service that ends and comes back to it: no other test of this machine gets the same one.

    The kernel gives it to no client. A client that tries again and again to connect to a port that it could be given
    gets it as its own one day, and is connected to itself.
    """
    for port in random.sample(range(15_000, 32_000), 1_000):
        with contextlib.suppress(OSError):
            _reserved.append(socket.create_server((RESERVING, port)))
            with socket.create_server((HOST, port)):
                return port
    raise OSError("no port is free")

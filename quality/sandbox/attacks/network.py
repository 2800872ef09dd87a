#!/usr/bin/env python3
"""Tries every way out: the port and the abstract socket of this machine named as arguments, addresses outside, names."""
import socket
import sys

port, abstract = int(sys.argv[1]), "\0" + sys.argv[2]


def unix():
    with socket.socket(socket.AF_UNIX) as way:
        way.connect(abstract)


def host_of_a_virtual_machine():
    with socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM) as way:
        way.settimeout(1)
        way.connect((2, port))


def datagram():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        way.sendto(b"stolen", ("8.8.8.8", 53))


ways = {
    "this machine": lambda: socket.create_connection(("127.0.0.1", port), 1),
    "this machine, IPv6": lambda: socket.create_connection(("::1", port), 1),
    "outside": lambda: socket.create_connection(("1.1.1.1", 443), 1),
    "names": lambda: socket.getaddrinfo("example.org", 443),
    "datagram": datagram,
    "abstract socket": unix,
    "virtual machine's host": host_of_a_virtual_machine,
    "raw packets": lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW),
    "netlink": lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW),
}
for name, way in ways.items():
    try:
        way()
        print("OPEN", name)
    except OSError as refused:
        print("closed", name, refused)

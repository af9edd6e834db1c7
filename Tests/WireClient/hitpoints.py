#!/usr/bin/env python3
"""Watches a Cudgel match and prints every player's hit points, a line of JSON for each told tick.

    python3 hitpoints.py ws://127.0.0.1:7777/watch TICKS

Written from WireFormat.md like walk.py: what another client sees can be compared with it.
"""

import json
import sys
import time

import wireformat as wire
from view import View
from websocket import WebSocket


def watch(url, ticks):
    link, view = WebSocket(url, "cudgel.1"), View()
    link.send(wire.hello(""))
    deadline = time.monotonic() + 30
    first = None
    while first is None or view.tick < first + ticks:
        assert time.monotonic() < deadline, "nothing came for too long"
        for tag, reader in wire.messages(link.receive(timeout=0.1) or b""):
            if tag == wire.SNAPSHOT:
                view.read_snapshot(reader)
            elif tag == wire.DELTA:
                view.read_delta(reader)
            else:
                continue
            first = view.tick if first is None else first
            tell(view)
    link.close()


def tell(view):
    players = [entity for entity in view.entities.values() if entity["name"]]
    hit_points = {player["name"]: player["hp"] for player in players}
    print(json.dumps({"tick": view.tick, "hitPoints": hit_points}))


if len(sys.argv) != 3:
    sys.exit("usage: python3 hitpoints.py ws://HOST:PORT/watch TICKS")
watch(sys.argv[1], int(sys.argv[2]))

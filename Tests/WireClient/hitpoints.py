#!/usr/bin/env python3
"""Watches a Cudgel match and prints everybody's hit points, a line of JSON for each told tick.

    python3 hitpoints.py ws://127.0.0.1:7777/watch WOUNDS

It ends when players' hit points have changed so often, and monsters' as well.

Written from WireFormat.md like walk.py: what another client sees can be compared with it.
"""

import json
import sys
import time

import wireformat as wire
from view import View
from websocket import WebSocket


def watch(url, wounds):
    link, view = WebSocket(url, "cudgel.1"), View()
    link.send(wire.hello(""))
    deadline = time.monotonic() + 90
    changes, before = {True: 0, False: 0}, {}
    while min(changes.values()) < wounds:
        assert time.monotonic() < deadline, f"nobody fights: {changes}"
        for tag, reader in wire.messages(link.receive(timeout=0.1) or b""):
            if tag == wire.SNAPSHOT:
                view.read_snapshot(reader)
            elif tag == wire.DELTA:
                view.read_delta(reader)
            else:
                continue
            print(json.dumps({"tick": view.tick, "hitPoints": hit_points(view)}))
            now = {(n, entity["name"]): entity["hp"] for n, entity in view.entities.items()}
            for key in now.keys() & before.keys():
                changes[key[1] != ""] += now[key] != before[key]
            before = now
    link.close()


def hit_points(view):
    """Players' by their names, others' by their kinds and places."""
    told = {}
    for entity in view.entities.values():
        x, y = entity["place"]
        who = entity["name"] or f"{entity['kind']} at {x},{y}"
        told[who] = told.get(who, 0) + entity["hp"]
    return told


if len(sys.argv) != 3:
    sys.exit("usage: python3 hitpoints.py ws://HOST:PORT/watch WOUNDS")
watch(sys.argv[1], int(sys.argv[2]))

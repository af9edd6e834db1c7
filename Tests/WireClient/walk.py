#!/usr/bin/env python3
"""Joins a Cudgel match, walks ten steps, and leaves.

    python3 walk.py ws://127.0.0.1:7777/play NAME

A client in another language, written from WireFormat.md alone with nothing but the standard library:
proof that the page is enough. Exits 0 when it was welcomed, walked ten steps, saw every one of its
inputs acknowledged, found the server's checksum to agree with its own view, and was let go with 1000.
"""

import sys
import time

import wireformat as wire
from view import View
from websocket import Closed, WebSocket

STEPS = 10
PATIENCE = 60  # seconds for everything


class Walker:
    def __init__(self, url, name):
        self.link = WebSocket(url, "cudgel.1")
        self.view = View()
        self.sequence = None
        self.heard = 0  # the newest tick of a snapshot, delta or heartbeat
        self.spoke = time.monotonic()
        self.checksums = 0
        self.steps = 0
        self.acknowledged = []
        self.goodbye = None
        self._send(wire.hello(name))

    def walk(self):
        deadline = time.monotonic() + PATIENCE
        came_from = None
        while self.steps < STEPS or self.checksums == 0:
            assert time.monotonic() < deadline, f"only {self.summary()}"
            if not self._is_ready():
                self._listen()
                continue
            start = self.view.me["place"]
            direction = self._way(start, came_from)
            self._act(direction, deadline)
            if self.view.me["place"] != start:
                self.steps += 1
                came_from = start
            else:
                came_from = None

    def leave(self):
        """Says farewell in the protocol, then waits for the close handshake."""
        self._send(wire.message(wire.FAREWELL))
        deadline = time.monotonic() + 5
        try:
            while time.monotonic() < deadline:
                self._listen()
        except Closed as end:
            return end.code
        raise TimeoutError("the server did not close the link")

    def summary(self):
        return (
            f"{self.steps} steps, {len(self.acknowledged)} inputs acknowledged, "
            f"{self.checksums} checksums agreed, tick {self.heard}"
        )

    def _is_ready(self):
        """In the world, and alive."""
        view = self.view
        return view.own is not None and view.me["activity"][0] != 4

    def _act(self, direction, deadline):
        """Sends one step and waits until the server has run or refused it."""
        self.sequence += 1
        self._send(wire.inputs(self.heard, self.sequence, direction))
        while self.view.own["acknowledged"] < self.sequence:
            assert time.monotonic() < deadline, f"input {self.sequence} was not acknowledged"
            before = self.view.own["acknowledged"]
            self._listen()
            assert self.view.own["acknowledged"] >= before, "the acknowledgement fell"
        self.acknowledged.append(self.sequence)

    def _way(self, start, came_from):
        """A direction that can be walked, back only when there is no other."""
        taken = {entity["place"] for entity in self.view.entities.values()}
        ways = []
        for direction, (dx, dy) in enumerate(wire.DIRECTIONS):
            target = (start[0] + dx, start[1] + dy)
            sides = [(target[0], start[1]), (start[0], target[1])]
            is_open = all(self.view.tile(place) in wire.WALKABLE for place in [target, *sides])
            if is_open and target not in taken:
                ways.append((target == came_from, (direction + self.steps) % 8, direction))
        return min(ways)[2] if ways else self.sequence % 8

    def _send(self, message):
        self.link.send(message)
        self.spoke = time.monotonic()

    def _listen(self):
        """Takes in what comes within a moment, and stays alive in the server's eyes."""
        frame = self.link.receive(timeout=0.1)
        for tag, reader in wire.messages(frame or b""):
            self._take(tag, reader)
        if self.heard and self.goodbye is None and time.monotonic() - self.spoke > 0.3:
            self._send(wire.acknowledgement(self.heard))

    def _take(self, tag, reader):
        if tag == wire.WELCOME:
            self._read_welcome(reader)
        elif tag == wire.SNAPSHOT:
            self.view.read_snapshot(reader)
            self.heard = self.view.tick
        elif tag == wire.DELTA:
            self.view.read_delta(reader)
            self.heard = self.view.tick
        elif tag == wire.HEARTBEAT:
            self.heard = reader.varint()
        elif tag == wire.CHECKSUM:
            tick, expected = reader.varint(), reader.word()
            assert tick == self.view.tick, f"a checksum of tick {tick} at {self.view.tick}"
            found = self.view.checksum()
            assert found == expected, f"the checksum is {found:08x}, should be {expected:08x}"
            self.checksums += 1
        elif tag == wire.WATCHERS:
            self.watchers = wire.read_watchers(reader)
        elif tag == wire.GOODBYE:
            self.goodbye = (reader.u8(), reader.text())
            if self.goodbye[0] != 8:
                raise ConnectionError(self.goodbye[1])

    def _read_welcome(self, reader):
        reader.text()  # the server's name
        for _ in range(12):
            reader.varint()  # tick rate, map, sight, dash, day
        reader.u8()  # mode
        for _ in range(reader.varint()):
            reader.text()
            for _ in range(3):
                reader.varint()  # glyphs and colour
            reader.u8()
            reader.varint()  # speed
            for _ in range(reader.varint()):
                reader.text()
                reader.u8()
                for _ in range(6):
                    reader.varint()  # size, range, wind-up, recover, cooldown, mana
                reader.u8()
        for _ in range(reader.varint()):
            reader.text()
            for _ in range(4):
                reader.varint()  # glyphs, colour, price
            reader.u8()
            reader.varint()  # tier
            reader.text()
        assert len(reader.blob()) == 16, "no resume token"
        self.sequence = reader.varint()


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: python3 walk.py ws://HOST:PORT/play NAME")
    walker = Walker(sys.argv[1], sys.argv[2])
    walker.walk()
    code = walker.leave()
    assert code == 1000, f"closed with {code}"
    print(f"walked: {walker.summary()}, closed with {code}")


main()

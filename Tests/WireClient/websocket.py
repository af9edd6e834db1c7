"""A WebSocket client (RFC 6455) on plain sockets: only what a Cudgel client needs."""

import base64
import hashlib
import os
import socket
import struct
from urllib.parse import urlparse

ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455, section 1.3
CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10


class Closed(Exception):
    """The server has closed the link."""

    def __init__(self, code, reason):
        super().__init__(f"closed with {code}: {reason}")
        self.code, self.reason = code, reason


class WebSocket:
    def __init__(self, url, subprotocol, timeout=10):
        parts = urlparse(url)
        self.socket = socket.create_connection((parts.hostname, parts.port or 7777), timeout)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.unread = b""
        self.message = b""
        self._shake_hands(parts, subprotocol)

    def _shake_hands(self, parts, subprotocol):
        key = base64.b64encode(os.urandom(16)).decode()
        request = (
            f"GET {parts.path or '/'} HTTP/1.1\r\nHost: {parts.netloc}\r\n"
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Protocol: {subprotocol}\r\n\r\n"
        )
        self.socket.sendall(request.encode())
        while b"\r\n\r\n" not in self.unread:
            self._read_more()
        head, self.unread = self.unread.split(b"\r\n\r\n", 1)
        lines = head.decode("latin-1").split("\r\n")
        if lines[0].split(" ")[1] != "101":
            raise ConnectionError(lines[0])
        fields = {k.strip().lower(): v.strip() for k, v in (x.split(":", 1) for x in lines[1:])}
        expected = base64.b64encode(hashlib.sha1((key + ACCEPT_SUFFIX).encode()).digest()).decode()
        assert fields["sec-websocket-accept"] == expected, "a wrong Sec-WebSocket-Accept"
        assert fields.get("sec-websocket-protocol") == subprotocol, "another subprotocol"

    def send(self, payload, opcode=BINARY):
        """One frame, masked, as clients must (section 5.3)."""
        length = len(payload)
        if length < 126:
            head = struct.pack("!BB", 0x80 | opcode, 0x80 | length)
        else:
            head = struct.pack("!BBH", 0x80 | opcode, 0x80 | 126, length)
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[i & 3] for i, byte in enumerate(payload))
        self.socket.sendall(head + mask + masked)

    def receive(self, timeout):
        """The next binary message, or None when none has come in `timeout` seconds."""
        self.socket.settimeout(timeout)
        while True:
            try:
                final, opcode, payload = self._frame()
            except TimeoutError:
                return None
            if opcode == PING:
                self.send(payload, PONG)
            elif opcode == CLOSE:
                raise self._closed(payload)
            elif opcode in (BINARY, CONTINUATION):
                self.message += payload
                if final:
                    message, self.message = self.message, b""
                    return message
            elif opcode != PONG:
                raise ConnectionError(f"opcode {opcode}")

    def close(self, code=1000):
        """Says goodbye; the answer comes out of `receive` as Closed."""
        self.send(struct.pack("!H", code), CLOSE)

    def _closed(self, payload):
        code = struct.unpack("!H", payload[:2])[0] if len(payload) >= 2 else 1005
        try:
            self.send(payload[:2], CLOSE)
        except OSError:
            pass  # our own close has been answered, and the server has hung up
        return Closed(code, payload[2:].decode())

    def _frame(self):
        """Takes nothing out of `unread` before the frame is whole, so that a timeout loses nothing."""
        self._need(2)
        first, second = self.unread[0], self.unread[1]
        assert first & 0x70 == 0, "reserved bits are set"
        assert second & 0x80 == 0, "servers don't mask"
        start, length = 2, second & 0x7F
        if length == 126:
            self._need(4)
            start, length = 4, struct.unpack("!H", self.unread[2:4])[0]
        elif length == 127:
            self._need(10)
            start, length = 10, struct.unpack("!Q", self.unread[2:10])[0]
        self._need(start + length)
        payload = self.unread[start : start + length]
        self.unread = self.unread[start + length :]
        return bool(first & 0x80), first & 0x0F, payload

    def _need(self, count):
        while len(self.unread) < count:
            self._read_more()

    def _read_more(self):
        data = self.socket.recv(65536)
        if not data:
            raise Closed(1006, "the connection is gone")
        self.unread += data

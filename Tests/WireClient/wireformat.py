"""Cudgel's wire format, written from Sources/Wire/Wire.docc/WireFormat.md and nothing else."""

DIRECTIONS = [(0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1)]
WALKABLE = {1, 2, 5, 7, 8, 9, 11, 13, 14, 18}  # doors aside, which open first
HELLO, INPUTS, ACKNOWLEDGEMENT, FAREWELL = 1, 2, 3, 8
WELCOME, SNAPSHOT, DELTA, EVENTS, CHAT, CHECKSUM, HEARTBEAT, GOODBYE = range(1, 9)
WATCHERS = 14
MASK = 0xFFFFFFFF


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def __bool__(self):
        return self.at < len(self.data)

    def take(self, count):
        assert self.at + count <= len(self.data), "the message ends in the middle of something"
        part = self.data[self.at : self.at + count]
        self.at += count
        return part

    def u8(self):
        return self.take(1)[0]

    def varint(self):
        value = shift = 0
        while True:
            byte = self.u8()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def signed(self):
        n = self.varint()
        return n // 2 if n % 2 == 0 else -(n + 1) // 2

    def word(self):
        return int.from_bytes(self.take(4), "little")

    def blob(self):
        return self.take(self.varint())

    def text(self):
        return self.blob().decode()

    def place(self):
        return (self.varint(), self.varint())


def varint(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def message(tag, payload=b""):
    return bytes([tag]) + varint(len(payload)) + payload


def text(value):
    data = value.encode()
    return varint(len(data)) + data


def hello(name):
    return message(HELLO, text(name) + text("") * 6)


def inputs(acknowledged, sequence, action):
    return message(INPUTS, varint(acknowledged) + varint(1) + varint(sequence) + bytes([action]))


def acknowledgement(tick):
    return message(ACKNOWLEDGEMENT, varint(tick))


def messages(frame):
    """(tag, Reader over the payload) for each message of a frame."""
    reader = Reader(frame)
    while reader:
        tag = reader.u8()
        yield tag, Reader(reader.blob())


def read_activity(reader, tick):
    """The activity as the words that the checksum wants."""
    kind = reader.u8()
    if kind == 0:
        return [0]
    if kind == 1:
        return [1, reader.varint(), reader.signed(), reader.signed(), tick + reader.signed()]
    assert kind in (2, 3, 4), f"activity {kind}"
    return [kind, tick + reader.signed()]


def read_entity(reader, tick):
    entity = {"kind": reader.u8(), "place": reader.place()}
    flags = reader.u8()
    entity["direction"] = flags & 7
    entity["hp"] = reader.varint()
    entity["hp max"] = reader.varint() if flags & 8 else entity["hp"]
    entity["activity"] = read_activity(reader, tick) if flags & 16 else [0]
    entity["stands guard"] = int(flags & 32 != 0)
    entity["name"] = reader.text() if flags & 64 else ""
    entity["effects"] = reader.u8() if flags & 128 else 0
    usual = [1 if entity["name"] else 0, 1, 0]
    entity["traits"] = read_traits(reader) if flags & 128 else usual
    return entity


def read_traits(reader):
    """Side, level, and the master's number plus one, as the checksum wants them."""
    return [reader.varint(), reader.varint(), reader.varint()]


def read_sheet(reader):
    """The sheet as the words that the checksum wants: all of them are non-negative numbers."""
    words = [reader.varint() for _ in range(10)]
    words += [reader.u8() for _ in range(3)]
    words.append(reader.varint())
    for _ in range(words[-1]):
        words += [reader.u8(), reader.varint()]
    words.append(reader.u8())
    return words


def read_watchers(reader):
    """Whether they may cheer, how many watch, and the names of those who say one."""
    may_cheer, count = reader.u8() == 1, reader.varint()
    names = [reader.text() for _ in range(reader.varint())]
    assert not reader and len(names) <= 8, "more than the watchers"
    return may_cheer, count, names


def tile_part(index, tile):
    if tile == 0:
        return 0
    v = (index * 32 + tile) & MASK
    v = ((v ^ (v >> 16)) * 0x85EBCA6B) & MASK
    v = ((v ^ (v >> 13)) * 0xC2B2AE35) & MASK
    return v ^ (v >> 16)

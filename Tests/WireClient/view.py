"""What one viewer knows, kept up to date from the server's messages (WireFormat.md)."""

from wireformat import DIRECTIONS, MASK, read_activity, read_entity, read_sheet, read_traits, tile_part


class View:
    def __init__(self):
        self.tick = None
        self.own = None
        self.entities = {}
        self.things = {}
        self.width = self.height = 0
        self.tiles = []
        self.tile_sum = 0

    @property
    def me(self):
        return self.entities[self.own["number"]]

    def tile(self, place):
        x, y = place
        inside = 0 <= x < self.width and 0 <= y < self.height
        return self.tiles[y * self.width + x] if inside else 4

    # Snapshots

    def read_snapshot(self, reader):
        self.tick = reader.varint()
        self.own = self._read_own(reader) if reader.u8() else None
        self.entities = {}
        number = 0
        for _ in range(reader.varint()):
            number += reader.varint()
            self.entities[number] = read_entity(reader, self.tick)
            number += 1
        self.things = {}
        for _ in range(reader.varint()):
            x, y = reader.place()
            self.things[y, x] = reader.u8()
        self._read_map(reader)
        assert not reader, "bytes are left over in a snapshot"

    def _read_own(self, reader):
        own = {"number": reader.varint(), "speed": reader.varint(), "step left": reader.signed()}
        own["held until"] = self.tick + reader.signed()
        own["dash ready at"] = self.tick + reader.signed()
        own["ready at"] = [self.tick + reader.signed() for _ in range(5)]
        own["acknowledged"] = reader.varint()
        own["waiting"] = reader.varint()
        own["effect ends"] = self._read_effect_ends(reader)
        own["mana"], own["target"] = reader.varint(), reader.varint()
        own["sheet"] = read_sheet(reader)
        return own

    def _read_map(self, reader):
        self.width, self.height = reader.varint(), reader.varint()
        self.tiles = []
        while len(self.tiles) < self.width * self.height:
            run = reader.varint()
            self.tiles += [run % 32] * (run // 32 + 1)
        assert len(self.tiles) == self.width * self.height, "a run of tiles is too long"
        self.tile_sum = sum(tile_part(i, tile) for i, tile in enumerate(self.tiles)) & MASK

    # Deltas

    def read_delta(self, reader):
        head = reader.varint()
        ticks = head // 8
        self.tick += ticks
        if self.own:
            for _ in range(ticks):
                left = self.own["step left"]
                self.own["step left"] = left - self.own["speed"] if left > 0 else 0
            ends = self.own["effect ends"]
            self.own["effect ends"] = [end for end in ends if end[1] > self.tick or not ticks]
        if head & 1:
            self._read_own_fields(reader)
        if head & 2:
            self._read_tile_changes(reader)
        if head & 4:
            self._read_thing_changes(reader)
        number = 0
        while reader:
            number = self._read_entity_change(reader, number) + 1

    def _read_own_fields(self, reader):
        mask = reader.u8()
        own = self.own
        if mask & 1:
            own["step left"] = reader.signed()
        if mask & 2:
            own["acknowledged"] += 1
        if mask & 4:
            own["acknowledged"] += reader.varint()
        if mask & 8:
            own["held until"] = self.tick + reader.signed()
        if mask & 16:
            own["dash ready at"] = self.tick + reader.signed()
        if mask & 32:
            attacks = reader.u8()
            for attack in range(5):
                if attacks & 1 << attack:
                    own["ready at"][attack] = self.tick + reader.signed()
        if mask & 64:
            own["waiting"] = reader.varint()
        second = reader.u8() if mask & 128 else 0
        if second & 1:
            own["number"], own["speed"] = reader.varint(), reader.varint()
        if second & 2:
            own["mana"] = reader.varint()
        if second & 4:
            own["target"] = reader.varint()
        if second & 8:
            own["sheet"] = read_sheet(reader)
        if second & 16:
            own["effect ends"] = self._read_effect_ends(reader)

    def _read_effect_ends(self, reader):
        effects = reader.u8()
        return [(i, self.tick + reader.signed()) for i in range(8) if effects & 1 << i]

    def _read_entity_change(self, reader, next_number):
        first = reader.u8()
        if first < 248:
            return self._step(next_number + first // 8, first % 8)
        number = next_number + reader.varint()
        if first == 248:
            return self._step(number, reader.u8())
        if first == 249:
            assert number not in self.entities, "a number is in use"
            self.entities[number] = read_entity(reader, self.tick)
        elif first == 250:
            del self.entities[number]
        elif first == 251:
            self._read_fields(reader, self.entities[number])
        elif first == 252:
            self.entities[number]["hp"] = reader.varint()
        else:
            assert first == 253, f"entity change {first}"
            self.entities[number]["activity"] = read_activity(reader, self.tick)
        return number

    def _step(self, number, direction):
        entity = self.entities[number]
        (x, y), (dx, dy) = entity["place"], DIRECTIONS[direction]
        entity["place"], entity["direction"] = (x + dx, y + dy), direction
        return number

    def _read_fields(self, reader, entity):
        mask = reader.u8()
        if mask & 1:
            entity["place"] = reader.place()
        if mask & 2:
            entity["direction"] = reader.u8()
        if mask & 4:
            entity["hp"] = reader.varint()
        if mask & 8:
            entity["hp max"] = reader.varint()
        if mask & 16:
            entity["activity"] = read_activity(reader, self.tick)
        if mask & 32:
            entity["stands guard"] = reader.u8()
        if mask & 64:
            entity["effects"] = reader.u8()
        if mask & 128:
            entity["traits"] = read_traits(reader)

    def _read_thing_changes(self, reader):
        for _ in range(reader.varint()):
            x, y = reader.place()
            look = reader.u8()
            if look:
                self.things[y, x] = look
            else:
                del self.things[y, x]

    def _read_tile_changes(self, reader):
        places, x, y = [], 0, 0
        for _ in range(reader.varint()):
            byte = reader.u8()
            dx, dy = self._read_step(reader, byte // 4)
            x, y = x + dx, y + dy
            length = byte % 4 + 1 if byte % 4 < 3 else reader.varint() + 4
            places += [y * self.width + x + i for i in range(length)]
        at = 0
        while at < len(places):
            run = reader.u8()
            for _ in range(run // 32 + 1):
                self._set_tile(places[at], run % 32 + 1)
                at += 1

    @staticmethod
    def _read_step(reader, step):
        if step <= 20:
            return step - 10, 1
        if step <= 35:
            return step - 28, 2
        if step <= 44:
            return step - 40, 3
        if step <= 58:
            return step - 43, 0
        columns = reader.signed()
        return columns, step - 59 if step < 63 else reader.varint()

    def _set_tile(self, index, tile):
        part = tile_part(index, tile) - tile_part(index, self.tiles[index])
        self.tile_sum = (self.tile_sum + part) & MASK
        self.tiles[index] = tile

    # The checksum

    def checksum(self):
        h = 0x811C9DC5
        for word in self._words():
            h = ((h ^ (word & MASK)) * 0x01000193) & MASK
        return h

    def _words(self):
        yield self.tick
        if self.own is None:
            yield 0
        else:
            own = self.own
            yield from (1, own["number"], own["speed"], own["step left"], own["held until"])
            yield from (own["dash ready at"], *own["ready at"], own["acknowledged"], own["waiting"])
            yield len(own["effect ends"])
            for end in own["effect ends"]:
                yield from end
            yield from (own["mana"], own["target"], *own["sheet"])
        yield len(self.entities)
        for number in sorted(self.entities):
            entity = self.entities[number]
            name = entity["name"].encode()
            yield from (number, entity["kind"], *entity["place"], entity["direction"])
            yield from (entity["hp"], entity["hp max"], *entity["activity"])
            yield from (entity["stands guard"], len(name), *name)
            yield from (entity["effects"], *entity["traits"])
        yield len(self.things)
        for y, x in sorted(self.things):
            yield from (x, y, self.things[y, x])
        yield self.tile_sum

// What the viewer knows, kept up to date by snapshots and deltas (WireFormat.md).

const STEPS = [[0, -1], [1, -1], [1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1]];
const Doing = { idle: 0, windUp: 1, recover: 2, stunned: 3, dead: 4 };
const IDLE = { doing: Doing.idle };
/** More tiles than any map has: what asks for more is nonsense, and must not eat the memory. */
const TILES_MAX = 1 << 20;

class Replica {
  constructor() {
    this.tick = 0;
    /** What is told of the followed player alone; null in the view of all. */
    this.own = null;
    this.entities = new Map();
    /** Looks by tile index. */
    this.things = new Map();
    this.width = 0;
    this.height = 0;
    this.tiles = new Uint8Array(0);
    this.tileSum = 0;
  }

  /** A copy that goes its own way, for rewinding. */
  clone() {
    const copy = Object.assign(new Replica(), this);
    copy.own = this.own && structuredClone(this.own);
    copy.entities = new Map();
    for (const [number, entity] of this.entities) copy.entities.set(number, { ...entity });
    copy.things = new Map(this.things);
    copy.tiles = this.tiles.slice();
    return copy;
  }

  indexOf(x, y) { return y * this.width + x; }

  tileAt(x, y) {
    const isInside = x >= 0 && y >= 0 && x < this.width && y < this.height;
    return isInside ? this.tiles[this.indexOf(x, y)] : 0;
  }

  get ownEntity() { return this.own && this.entities.get(this.own.number) || null; }

  entity(number) {
    const entity = this.entities.get(number);
    if (!entity) throw new WireError(`nobody has number ${number}`);
    return entity;
  }

  // Snapshots

  static read(reader) {
    const replica = new Replica();
    replica.tick = reader.varint();
    replica.own = reader.flag() ? readOwn(reader, replica.tick) : null;
    let number = 0;
    for (let left = reader.varint(); left > 0; left--) {
      number += reader.varint();
      replica.entities.set(number, readEntity(reader, replica.tick));
      number++;
    }
    const things = reader.list(() => ({ place: reader.place(), look: reader.u8() }));
    replica.readMap(reader);
    for (const { place, look } of things) replica.things.set(replica.knownIndex(place), look);
    return replica;
  }

  readMap(reader) {
    this.width = reader.varint();
    this.height = reader.varint();
    if (this.width * this.height > TILES_MAX) throw new WireError("a map without end");
    this.tiles = new Uint8Array(this.width * this.height);
    for (let at = 0; at < this.tiles.length;) {
      const run = reader.varint();
      const length = Math.floor(run / 32) + 1;
      if (at + length > this.tiles.length) throw new WireError("a run of tiles is too long");
      this.tiles.fill(run % 32, at, at += length);
    }
    this.tileSum = this.tiles.reduce((sum, tile, i) => (sum + tilePart(i, tile)) >>> 0, 0);
  }

  knownIndex({ x, y }) {
    if (x >= this.width || y >= this.height) throw new WireError("a place beyond the map");
    return this.indexOf(x, y);
  }

  // Deltas

  /** Returns the indexes of the tiles that changed. */
  readDelta(reader) {
    const head = reader.varint();
    const ticks = Math.floor(head / 8);
    this.tick += ticks;
    if (this.own) walkOn(this.own, ticks, this.tick);
    if (head & 1) readOwnFields(reader, this.own, this.tick);
    const changed = head & 2 ? this.readTileChanges(reader) : [];
    if (head & 4) this.readThingChanges(reader);
    for (let next = 0; !reader.isAtEnd;) next = this.readEntityChange(reader, next) + 1;
    return changed;
  }

  readEntityChange(reader, next) {
    const first = reader.u8();
    if (first < 248) return this.step(next + (first >> 3), first & 7);
    const number = next + reader.varint();
    switch (first) {
      case 248: return this.step(number, reader.u8() & 7);
      case 249: this.entities.set(number, readEntity(reader, this.tick)); break;
      case 250: this.entity(number); this.entities.delete(number); break;
      case 251: readFields(reader, this.entity(number), this.tick); break;
      case 252: this.entity(number).hp = reader.varint(); break;
      case 253: this.entity(number).activity = readActivity(reader, this.tick); break;
      default: throw new WireError(`entity change ${first}`);
    }
    return number;
  }

  step(number, direction) {
    const entity = this.entity(number);
    entity.x += STEPS[direction][0];
    entity.y += STEPS[direction][1];
    entity.direction = direction;
    return number;
  }

  readThingChanges(reader) {
    for (let left = reader.varint(); left > 0; left--) {
      const index = this.knownIndex(reader.place());
      const look = reader.u8();
      if (look === 0) this.things.delete(index);
      else this.things.set(index, look);
    }
  }

  readTileChanges(reader) {
    const indexes = this.readSpans(reader);
    for (let at = 0; at < indexes.length;) {
      const run = reader.u8();
      for (let left = (run >> 5) + 1; left > 0; left--, at++) {
        if (at >= indexes.length) throw new WireError("a run of tiles is too long");
        this.setTile(indexes[at], run % 32 + 1);
      }
    }
    return indexes;
  }

  /** Where the tiles lie that change: spans side by side, each told from the one before it. */
  readSpans(reader) {
    const indexes = [];
    let x = 0;
    let y = 0;
    for (let left = reader.varint(); left > 0; left--) {
      const byte = reader.u8();
      const [dx, dy] = readSpanStep(reader, byte >> 2);
      x += dx;
      y += dy;
      const length = byte % 4 < 3 ? byte % 4 + 1 : reader.varint() + 4;
      if (x < 0 || x + length > this.width) throw new WireError("a span beyond the map");
      this.knownIndex({ x, y });
      for (let i = 0; i < length; i++) indexes.push(this.indexOf(x + i, y));
    }
    return indexes;
  }

  setTile(index, tile) {
    const change = tilePart(index, tile) - tilePart(index, this.tiles[index]);
    this.tileSum = (this.tileSum + change) >>> 0;
    this.tiles[index] = tile;
  }
}

function readSpanStep(reader, step) {
  if (step <= 20) return [step - 10, 1];
  if (step <= 35) return [step - 28, 2];
  if (step <= 44) return [step - 40, 3];
  if (step <= 58) return [step - 43, 0];
  const columns = reader.signed();
  return [columns, step < 63 ? step - 59 : reader.varint()];
}

// Entities

function readEntity(reader, tick) {
  const kind = reader.u8();
  const { x, y } = reader.place();
  const flags = reader.u8();
  const hp = reader.varint();
  const entity = { kind, x, y, direction: flags & 7, hp };
  entity.hpMax = flags & 8 ? reader.varint() : hp;
  entity.activity = flags & 16 ? readActivity(reader, tick) : IDLE;
  entity.standsGuard = (flags & 32) !== 0;
  entity.name = flags & 64 ? reader.text() : "";
  entity.effects = flags & 128 ? reader.u8() : 0;
  const usual = { side: entity.name ? 1 : 0, level: 1, master: 0 };
  return Object.assign(entity, flags & 128 ? readTraits(reader) : usual);
}

/** The master is the number plus one, 0 for none. */
function readTraits(reader) {
  return { side: reader.varint(), level: reader.varint(), master: reader.varint() };
}

function readActivity(reader, tick) {
  const doing = reader.u8();
  if (doing === Doing.idle) return IDLE;
  if (doing > Doing.dead) throw new WireError(`activity ${doing}`);
  if (doing !== Doing.windUp) return { doing, until: tick + reader.signed() };
  return {
    doing, attack: reader.varint(), x: reader.signed(), y: reader.signed(),
    until: tick + reader.signed(),
  };
}

function readFields(reader, entity, tick) {
  const mask = reader.u8();
  if (mask & 1) Object.assign(entity, reader.place());
  if (mask & 2) entity.direction = reader.u8() & 7;
  if (mask & 4) entity.hp = reader.varint();
  if (mask & 8) entity.hpMax = reader.varint();
  if (mask & 16) entity.activity = readActivity(reader, tick);
  if (mask & 32) entity.standsGuard = reader.flag();
  if (mask & 64) entity.effects = reader.u8();
  if (mask & 128) Object.assign(entity, readTraits(reader));
}

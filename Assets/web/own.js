// The followed player's own state, and the checksum over all that is known (WireFormat.md).

function readOwn(reader, tick) {
  const own = { number: reader.varint(), speed: reader.varint(), stepLeft: reader.signed() };
  own.heldUntil = tick + reader.signed();
  own.dashReadyAt = tick + reader.signed();
  own.readyAt = [0, 0, 0, 0, 0].map(() => tick + reader.signed());
  own.acknowledged = reader.varint();
  own.waiting = reader.varint();
  own.effectEnds = readEffectEnds(reader, tick);
  own.mana = reader.varint();
  own.target = reader.varint(); // plus one, 0 for nobody
  own.sheet = readSheet(reader);
  return own;
}

function readEffectEnds(reader, tick) {
  const mask = reader.u8();
  const ends = [];
  for (let effect = 0; effect < 8; effect++) {
    if (mask & 1 << effect) ends.push([effect, tick + reader.signed()]);
  }
  return ends;
}

/** With its numbers once more in the order in which they are told: the checksum takes them so. */
function readSheet(reader) {
  const words = [];
  const take = value => { words.push(value); return value; };
  const sheet = { manaMax: take(reader.varint()), level: take(reader.varint()) };
  sheet.experience = take(reader.varint());
  sheet.experienceNext = take(reader.varint());
  for (let i = 0; i < 5; i++) take(reader.varint()); // ranks to spend, four ranks
  sheet.gold = take(reader.varint());
  sheet.worn = [take(reader.u8()), take(reader.u8()), take(reader.u8())];
  for (let left = take(reader.varint()); left > 0; left--) {
    take(reader.u8());
    take(reader.varint());
  }
  take(reader.u8()); // the stall is near
  return Object.assign(sheet, { words });
}

/** No delta spans so many ticks: one that says so must not keep the browser busy. */
const TICKS_MAX = 1 << 20;

/** What happens to the own state by itself in so many ticks. */
function walkOn(own, ticks, tick) {
  for (let i = 0; i < ticks && i < TICKS_MAX && own.stepLeft !== 0; i++) {
    own.stepLeft = own.stepLeft > 0 ? own.stepLeft - own.speed : 0;
  }
  if (ticks > 0) own.effectEnds = own.effectEnds.filter(([, end]) => end > tick);
}

function readOwnFields(reader, own, tick) {
  if (!own) throw new WireError("own fields without an own state");
  const mask = reader.u8();
  if (mask & 1) own.stepLeft = reader.signed();
  if (mask & 2) own.acknowledged += 1;
  if (mask & 4) own.acknowledged += reader.varint();
  if (mask & 8) own.heldUntil = tick + reader.signed();
  if (mask & 16) own.dashReadyAt = tick + reader.signed();
  if (mask & 32) readReadyAt(reader, own, tick);
  if (mask & 64) own.waiting = reader.varint();
  const second = mask & 128 ? reader.u8() : 0;
  if (second & 1) {
    own.number = reader.varint();
    own.speed = reader.varint();
  }
  if (second & 2) own.mana = reader.varint();
  if (second & 4) own.target = reader.varint();
  if (second & 8) own.sheet = readSheet(reader);
  if (second & 16) own.effectEnds = readEffectEnds(reader, tick);
}

function readReadyAt(reader, own, tick) {
  const attacks = reader.u8();
  for (let attack = 0; attack < 5; attack++) {
    if (attacks & 1 << attack) own.readyAt[attack] = tick + reader.signed();
  }
}

// The checksum

function tilePart(index, tile) {
  if (tile === 0) return 0;
  let v = (index * 32 + tile) >>> 0;
  v = Math.imul(v ^ v >>> 16, 0x85ebca6b);
  v = Math.imul(v ^ v >>> 13, 0xc2b2ae35);
  return (v ^ v >>> 16) >>> 0;
}

function checksumOf(replica) {
  let h = 0x811c9dc5;
  const feed = word => { h = Math.imul(h ^ word, 0x01000193); };
  feed(replica.tick);
  feedOwn(replica.own, feed);
  feed(replica.entities.size);
  const numbers = [...replica.entities.keys()].sort((a, b) => a - b);
  for (const number of numbers) feedEntity(number, replica.entities.get(number), feed);
  feed(replica.things.size);
  for (const index of [...replica.things.keys()].sort((a, b) => a - b)) {
    feed(index % replica.width);
    feed(Math.floor(index / replica.width));
    feed(replica.things.get(index));
  }
  feed(replica.tileSum);
  return h >>> 0;
}

function feedOwn(own, feed) {
  if (!own) return feed(0);
  const words = [
    1, own.number, own.speed, own.stepLeft, own.heldUntil, own.dashReadyAt, ...own.readyAt,
    own.acknowledged, own.waiting, own.effectEnds.length, ...own.effectEnds.flat(), own.mana,
    own.target, ...own.sheet.words,
  ];
  words.forEach(feed);
}

function feedEntity(number, entity, feed) {
  [number, entity.kind, entity.x, entity.y, entity.direction, entity.hp, entity.hpMax]
    .forEach(feed);
  const { doing, attack, x, y, until } = entity.activity;
  feed(doing);
  if (doing === Doing.windUp) [attack, x, y].forEach(feed);
  if (doing !== Doing.idle) feed(until);
  feed(entity.standsGuard ? 1 : 0);
  const name = new TextEncoder().encode(entity.name);
  feed(name.length);
  name.forEach(byte => feed(byte));
  [entity.effects, entity.side, entity.level, entity.master].forEach(feed);
}

// The welcome: what stays the same for one match. The order of the fields is WireFormat.md's.

function readWelcome(reader) {
  const welcome = { serverName: reader.text() };
  const numbers = [
    "tickRate", "mapWidth", "mapHeight", "sight", "litSight", "dashTiles", "dashCooldown",
    "dashUntouchable", "day", "night", "dusk", "nightSight",
  ];
  for (const name of numbers) welcome[name] = reader.varint();
  if (welcome.tickRate === 0) throw new WireError("a match without ticks");
  welcome.mode = reader.u8();
  welcome.kinds = reader.list(readKind);
  welcome.items = reader.list(readItem);
  reader.blob(); // the resume token: watchers have none
  reader.varint(); // the last input sequence, likewise
  return welcome;
}

function readKind(reader) {
  const kind = { name: reader.text(), glyph: readGlyph(reader) };
  reader.varint(); // the ASCII glyph
  kind.color = reader.varint();
  const flags = reader.u8();
  kind.isClass = (flags & 1) !== 0;
  kind.isBoss = (flags & 2) !== 0;
  kind.speed = reader.varint();
  kind.attacks = reader.list(readAttack);
  return kind;
}

function readAttack(reader) {
  const attack = { name: reader.text(), shape: reader.u8() };
  for (const name of ["size", "range", "windUp", "recover", "cooldown", "mana"]) {
    attack[name] = reader.varint();
  }
  attack.isDeed = reader.flag();
  return attack;
}

function readItem(reader) {
  const item = { name: reader.text(), glyph: readGlyph(reader) };
  reader.varint(); // the ASCII glyph
  item.color = reader.varint();
  reader.varint(); // price
  reader.u8(); // purpose
  reader.varint(); // tier
  item.text = reader.text();
  return item;
}

function readGlyph(reader) {
  const scalar = reader.varint();
  return scalar <= 0x10ffff ? String.fromCodePoint(scalar) : "?";
}

/** Daylight in percent, 100 by day and 0 at night (WireFormat.md, welcome). */
function daylightAt(welcome, tick) {
  const { day, night, dusk } = welcome;
  if (day === 0) return 100;
  const time = tick % day;
  const bright = Math.max(0, day - night - 2 * dusk);
  if (time < bright) return 100;
  if (time < bright + dusk) return 100 - Math.floor((time - bright) * 100 / dusk);
  if (time < bright + dusk + night) return 0;
  return Math.floor((time - bright - dusk - night) * 100 / Math.max(1, dusk));
}

/** How far one sees now, in tiles. */
function sightAt(welcome, tick) {
  const { day, sight, nightSight } = welcome;
  if (day === 0 || nightSight >= sight) return sight;
  return nightSight + Math.floor((sight - nightSight) * daylightAt(welcome, tick) / 100);
}

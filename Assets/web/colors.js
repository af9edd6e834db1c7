// Colours as 0xRRGGBB numbers, and how everything looks in full light: the terminal's own looks
// (TileLook, CreatureLook, EffectLook in ClientCore) on a canvas.

const channels = color => [color >> 16 & 255, color >> 8 & 255, color & 255];

/** From `a` (0) to `b` (1). */
function mixed(a, b, share) {
  const [to, s] = [channels(b), Math.min(1, Math.max(0, share))];
  return channels(a).reduce((sum, from, i) => sum << 8 | Math.round(from + (to[i] - from) * s), 0);
}

/** Brighter or darker: 1 is as it was. */
function scaled(color, factor) {
  return channels(color).reduce((sum, c) => sum << 8 | Math.min(255, Math.round(c * factor)), 0);
}

function css(color, alpha = 1) {
  const [r, g, b] = channels(color);
  return alpha === 1 ? `rgb(${r},${g},${b})` : `rgba(${r},${g},${b},${alpha})`;
}

/** From red over yellow to green as something goes from 0 to 1. */
function healthColor(share) {
  return share < 0.5
    ? mixed(0xe03a2e, 0xe8b83a, share * 2) : mixed(0xe8b83a, 0x58c05a, share * 2 - 1);
}

/** A number from 0 to 1 that looks thrown and is the same every time. */
function glitter(x, y, phase = 0) {
  let v = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77) ^ Math.imul(phase, 0xc2b2ae3d);
  v = Math.imul(v ^ v >>> 15, 0x2c1b3c6d);
  v = Math.imul(v ^ v >>> 12, 0x297a2d39);
  return ((v ^ v >>> 15) >>> 0) / 2 ** 32;
}

const Tile = {
  unknown: 0, grass: 1, tallGrass: 2, tree: 3, wall: 4, floor: 5, door: 6, openDoor: 7, road: 8,
  shallowWater: 9, deepWater: 10, rubble: 11, campfire: 12, embers: 13, web: 14, altar: 15,
  chest: 16, stall: 17, fire: 18,
};

/** By tile: sign, its colour, and the ground's. */
const TILE_LOOKS = [
  [" ", 0, 0], ["⋅", 0x6f9a4a, 0x22381a], ['"', 0xa2c052, 0x2f4a20], ["↟", 0x5a9640, 0x182a12],
  ["#", 0xaaa090, 0x4a443c], ["⋅", 0x857c6e, 0x302b26], ["+", 0xe0a458, 0x4e3218],
  ["'", 0xe0a458, 0x2a2018], ["⋅", 0xa88e68, 0x46382a], ["~", 0x86c0dc, 0x1e4a62],
  ["≈", 0x4f86c4, 0x122e5c], [":", 0x9e9484, 0x342f29], ["^", 0xffd860, 0x94380a],
  [";", 0xe86a34, 0x32150a], ["%", 0xd8d8dc, 0x2a2a2c], ["_", 0xd2c2f2, 0x302840],
  ["◘", 0xf2c444, 0x3a2810], ["$", 0xffe27a, 0x5a3a14], ["^", 0xffa032, 0x7e2608],
].map(([glyph, color, ground]) => ({ glyph, color, ground }));

const BLOCKS_SIGHT = new Set([
  Tile.unknown, Tile.tallGrass, Tile.tree, Tile.wall, Tile.door,
]);
const STOPS_BLOWS = new Set([Tile.unknown, Tile.tree, Tile.wall, Tile.door]);
const GROWS = new Set([Tile.grass, Tile.tallGrass, Tile.tree]);

function tileLook(tile, x, y) {
  const look = TILE_LOOKS[tile] || TILE_LOOKS[Tile.floor];
  if (!GROWS.has(tile)) return look;
  const glyph = tile === Tile.grass ? grassGlyph(glitter(x, y, 3)) : look.glyph;
  const lush = lushnessAt(x, y);
  const tint = lush < 0.5 ? 0xa08a48 : 0x3e9468;
  const share = Math.max(0, Math.abs(lush - 0.5) - 0.08) * 0.9;
  return {
    glyph, color: mixed(look.color, tint, share),
    ground: mixed(look.ground, scaled(tint, 0.34), share),
  };
}

function grassGlyph(throwing) {
  if (throwing < 0.09) return ",";
  if (throwing < 0.18) return "'";
  return throwing < 0.25 ? "`" : "⋅";
}

/** How lush the ground is, from heath (0) to marsh (1), in wide smooth patches. */
function lushnessAt(x, y) {
  const patch = 24;
  const [column, row] = [Math.floor(x / patch), Math.floor(y / patch)];
  const [east, south] = [x / patch - column, y / patch - row];
  const corner = (dx, dy) => glitter(column + dx, row + dy, 0x5eed);
  const north = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * east;
  const below = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * east;
  return north + (below - north) * south;
}

const Effect = {
  burning: 0, poisoned: 1, slowed: 2, guarded: 3, veiled: 4, inspired: 5, bleeding: 6, hasted: 7,
};
const EFFECT_COLORS = [
  0xff8a30, 0x7ed04a, 0x5a9cff, 0xa8b8d0, 0x9080c0, 0xffd860, 0xe04848, 0x60e0d8,
];
const TEAM_COLORS = [0xff7a6a, 0x6aa8ff, 0x7ed86a, 0xf0d050];
const FRIEND = 0xb8c8e0;
const FOE = 0xff8870;
const DANGER = 0xff4020;
const AID = 0x6fa8e8;

/** Of names: what side one is on. In a free-for-all everybody is a foe of the others. */
function sideColor(entity, ownSide) {
  const team = entity.side - 1;
  if (team >= 1 && team <= TEAM_COLORS.length) return TEAM_COLORS[team - 1];
  return entity.side === ownSide ? FRIEND : FOE;
}

/** The colour of a creature's sign, with its wounds and effects. */
function creatureColor(entity, kind, master, now) {
  let color = kind ? kind.color : 0xc0c0c0;
  if (master) color = mixed(color, master.color, 0.55);
  const lost = entity.hpMax > 0 ? 1 - entity.hp / entity.hpMax : 0;
  color = mixed(color, 0xd02818, lost * 0.6);
  for (let effect = 0; effect < 8; effect++) {
    if (!(entity.effects & 1 << effect)) continue;
    color = withEffect(color, effect, now);
  }
  return entity.activity.doing === Doing.stunned ? 0x9090a0 : color;
}

function withEffect(color, effect, now) {
  switch (effect) {
    case Effect.burning: return Math.floor(now / 200) % 2 ? 0xff7a20 : 0xffe070;
    case Effect.poisoned: case Effect.slowed: case Effect.bleeding:
      return mixed(color, EFFECT_COLORS[effect], 0.6);
    case Effect.inspired: case Effect.hasted: return mixed(color, EFFECT_COLORS[effect], 0.35);
    default: return color;
  }
}

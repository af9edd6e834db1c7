// What of the known map is in sight now, and what the fires shine on. Worked out here by the rules'
// own way of looking (FieldOfView.swift, LightMap.swift): the server sends tiles, not sight.

const CAMPFIRE_REACH = 6;
const FIRE_REACH = 4;
/** A torch shines no farther, in tiles. */
const TORCH_REACH = 9;

/**
 * Symmetric shadowcasting (https://www.albertford.com/shadowcasting): calls `see(x, y)` for every
 * tile in line of sight within `radius`. Some may be called twice.
 */
function look(map, x, y, radius, see) {
  see(x, y);
  const turns = [
    (depth, column) => [x + column, y - depth], (depth, column) => [x + depth, y + column],
    (depth, column) => [x + column, y + depth], (depth, column) => [x - depth, y + column],
  ];
  for (const place of turns) scan(map, place, radius, 1, -1, 1, see);
}

/** Walks along one row of a quadrant, and into the rows behind it once for every gap. */
function scan(map, place, radius, depth, start, end, see) {
  if (depth > radius) return;
  const first = Math.floor(depth * start + 0.5);
  const last = Math.ceil(depth * end - 0.5);
  let wasBlocked = null;
  for (let column = first; column <= last; column++) {
    const [x, y] = place(depth, column);
    const isBlocked = BLOCKS_SIGHT.has(map.tileAt(x, y));
    if (isBlocked || (column >= depth * start && column <= depth * end)) see(x, y);
    const slope = (2 * column - 1) / (2 * depth);
    if (wasBlocked === true && !isBlocked) start = slope;
    if (wasBlocked === false && isBlocked) scan(map, place, radius, depth + 1, start, slope, see);
    wasBlocked = isBlocked;
  }
  if (wasBlocked === false) scan(map, place, radius, depth + 1, start, end, see);
}

const isWithin = (dx, dy, reach) => dx * dx + dy * dy <= reach * reach + reach;

class Sight {
  constructor(replica) {
    const count = replica.width * replica.height;
    this.isVisible = new Uint8Array(count);
    /** How strongly fires shine on a tile, 0 to 1. */
    this.glow = new Float32Array(count);
    /** How near the nearest torch is, 0 to 1; by players' places, not as they are drawn. */
    this.torch = new Float32Array(count);
    this.fires = [];
    /** What was seen from a place, by its index: looks are dear, and people stand still. */
    this.looks = new Map();
    this.seenFrom = "";
    this.burnAll(replica);
  }

  /** Takes in that tiles have changed. */
  learn(replica, tiles) {
    if (tiles.length === 0) return;
    this.looks.clear();
    this.seenFrom = "";
    this.burnAll(replica);
  }

  burnAll(replica) {
    this.glow.fill(0);
    this.fires = [];
    replica.tiles.forEach((tile, index) => {
      if (tile !== Tile.campfire && tile !== Tile.fire) return;
      const fire = { x: index % replica.width, y: Math.floor(index / replica.width) };
      fire.isCamp = tile === Tile.campfire;
      this.fires.push(fire);
      this.burn(replica, fire);
    });
  }

  burn(replica, { x, y, isCamp }) {
    const reach = isCamp ? CAMPFIRE_REACH : FIRE_REACH;
    look(replica, x, y, reach, (atX, atY) => {
      const isShown = replica.tileAt(atX, atY) && isWithin(atX - x, atY - y, reach);
      if (!isShown) return;
      const index = replica.indexOf(atX, atY);
      const strength = 1 - Math.hypot(atX - x, atY - y) / (reach + 1.5);
      this.glow[index] = Math.min(1, Math.max(this.glow[index], strength) + strength * 0.12);
    });
  }

  /** Looks around for everybody at `places`. True when anything may look otherwise than before. */
  lookAround(replica, welcome, places) {
    const sight = sightAt(welcome, replica.tick);
    const seenFrom = `${sight}:${places.map(place => `${place.x},${place.y}`).join(" ")}`;
    if (seenFrom === this.seenFrom) return false;
    if (!this.seenFrom.startsWith(`${sight}:`)) this.looks.clear();
    this.seenFrom = seenFrom;
    this.isVisible.fill(0);
    this.torch.fill(0);
    for (const place of places) this.lookFrom(replica, welcome, place, sight);
    return true;
  }

  lookFrom(replica, welcome, { x, y }, sight) {
    for (const index of this.seen(replica, welcome, x, y, sight)) {
      this.isVisible[index] = 1;
      const distance = Math.hypot(index % replica.width - x, Math.floor(index / replica.width) - y);
      const torch = 1 - distance / TORCH_REACH;
      if (torch > this.torch[index]) this.torch[index] = torch;
    }
  }

  seen(replica, welcome, x, y, sight) {
    if (x >= replica.width || y >= replica.height) return [];
    const key = replica.indexOf(x, y);
    let seen = this.looks.get(key);
    if (seen) return seen;
    if (this.looks.size > 400) this.looks.clear();
    seen = [];
    look(replica, x, y, Math.max(sight, welcome.litSight), (atX, atY) => {
      if (!replica.tileAt(atX, atY)) return;
      const index = replica.indexOf(atX, atY);
      const [dx, dy] = [atX - x, atY - y];
      const isSeen = isWithin(dx, dy, sight)
        || this.glow[index] > 0 && isWithin(dx, dy, welcome.litSight);
      if (isSeen) seen.push(index);
    });
    this.looks.set(key, seen);
    return seen;
  }
}

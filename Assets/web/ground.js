// The ground in full light, painted once in square blocks of tiles and kept until a tile changes or
// the zoom does.

const BLOCK = 16;
/** Blocks that are kept painted; those unused for longest go first. */
const BLOCKS_MAX = 160;
const MONOSPACE = 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace';
/** What was made has edges; what grew runs into what is beside it. */
const BUILT = new Set([Tile.wall, Tile.door, Tile.openDoor, Tile.altar, Tile.chest, Tile.stall]);
/** Flames are drawn afresh in every picture. */
const FLAMES = new Set([Tile.campfire, Tile.fire]);

class Ground {
  constructor(replica) {
    this.replica = replica;
    this.blocks = new Map();
    this.tilePixels = 0;
  }

  forget(tiles) {
    for (const index of tiles) {
      const [x, y] = [index % this.replica.width, Math.floor(index / this.replica.width)];
      // A wall throws a shadow on the tile below it.
      for (const below of [0, 1]) this.blocks.delete(this.keyOf(x, y + below));
    }
  }

  keyOf(x, y) { return Math.floor(y / BLOCK) * 4096 + Math.floor(x / BLOCK); }

  draw(context, camera, window) {
    if (this.tilePixels !== camera.tilePixels) this.blocks.clear();
    this.tilePixels = camera.tilePixels;
    const first = value => Math.max(0, Math.floor(value / BLOCK)) * BLOCK;
    const right = Math.min(window.left + window.columns, this.replica.width);
    const bottom = Math.min(window.top + window.rows, this.replica.height);
    for (let y = first(window.top); y < bottom; y += BLOCK) {
      for (let x = first(window.left); x < right; x += BLOCK) {
        const at = camera.pixelOf(x, y);
        context.drawImage(this.block(x, y), at.x, at.y);
      }
    }
  }

  block(left, top) {
    const key = this.keyOf(left, top);
    const block = this.blocks.get(key) || this.paint(left, top);
    this.blocks.delete(key);
    this.blocks.set(key, block);
    if (this.blocks.size > BLOCKS_MAX) this.blocks.delete(this.blocks.keys().next().value);
    return block;
  }

  paint(left, top) {
    const size = this.tilePixels;
    const block = document.createElement("canvas");
    block.width = block.height = BLOCK * size;
    const context = block.getContext("2d", { alpha: false });
    context.font = `${Math.round(size * 0.86)}px ${MONOSPACE}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    this.paintSoil(context, left, top);
    for (let y = 0; y < BLOCK; y++) {
      for (let x = 0; x < BLOCK; x++) this.paintTile(context, left + x, top + y, x, y);
    }
    return block;
  }

  /** What lies on the ground runs softly into what is beside it: a pixel a tile, much enlarged. */
  paintSoil(context, left, top) {
    const soil = document.createElement("canvas");
    soil.width = soil.height = BLOCK + 2;
    const pixels = soil.getContext("2d");
    for (let y = -1; y <= BLOCK; y++) {
      for (let x = -1; x <= BLOCK; x++) {
        pixels.fillStyle = css(this.soilAt(left + x, top + y));
        pixels.fillRect(x + 1, y + 1, 1, 1);
      }
    }
    const size = this.tilePixels;
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = "high";
    context.drawImage(soil, -size, -size, (BLOCK + 2) * size, (BLOCK + 2) * size);
  }

  soilAt(x, y) {
    const tile = this.replica.tileAt(x, y);
    const soil = tile === Tile.unknown ? Tile.grass : BUILT.has(tile) ? Tile.floor : tile;
    const vary = OVERBRIGHT * (0.94 + 0.12 * glitter(x, y));
    return scaled(tileLook(soil, x, y).ground, vary);
  }

  paintTile(context, x, y, column, row) {
    const tile = this.replica.tileAt(x, y);
    if (tile === Tile.unknown) return;
    const size = this.tilePixels;
    const [px, py] = [column * size, row * size];
    const look = tileLook(tile, x, y);
    const vary = OVERBRIGHT * (0.95 + 0.1 * glitter(x, y));
    context.fillStyle = css(scaled(look.ground, vary), BUILT.has(tile) ? 1 : 0.3);
    context.fillRect(px, py, size, size);
    this.paintRelief(context, tile, x, y, px, py, vary);
    if (FLAMES.has(tile)) return;
    context.fillStyle = css(scaled(look.color, vary * (tile === Tile.wall ? 0.62 : 0.9)));
    context.fillText(look.glyph, px + size / 2, py + size * 0.54);
  }

  /** Walls stand: light on their upper edge, a face to the south, and a shadow at their foot. */
  paintRelief(context, tile, x, y, px, py, vary) {
    const size = this.tilePixels;
    const isWall = tile === Tile.wall;
    if (isWall && this.replica.tileAt(x, y + 1) !== Tile.wall) {
      context.fillStyle = css(scaled(0x2a2620, vary));
      context.fillRect(px, py + size * 0.74, size, size * 0.26 + 1);
    }
    if (isWall && this.replica.tileAt(x, y - 1) !== Tile.wall) {
      context.fillStyle = css(scaled(0x6c6458, vary));
      context.fillRect(px, py, size, Math.max(1, size * 0.1));
    }
    if (!isWall && this.replica.tileAt(x, y - 1) === Tile.wall) {
      const shadow = context.createLinearGradient(0, py, 0, py + size * 0.55);
      shadow.addColorStop(0, "rgba(0,0,0,0.5)");
      shadow.addColorStop(1, "rgba(0,0,0,0)");
      context.fillStyle = shadow;
      context.fillRect(px, py, size, size * 0.55);
    }
  }
}

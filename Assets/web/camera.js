// Where the picture looks, and how near.

const ZOOM_MIN = 7;
const ZOOM_MAX = 64;

class Camera {
  constructor() {
    /** The place in the middle, in tiles. */
    this.x = 0;
    this.y = 0;
    /** How wide a tile is, in CSS pixels. */
    this.zoom = 24;
    this.width = 1;
    this.height = 1;
    this.ratio = 1;
    /** CSS pixels at the foot and at the right that panels lie over. */
    this.covered = { right: 0, bottom: 0, top: 0 };
  }

  /** Whole device pixels a tile: edges stay crisp at any ratio. */
  get tilePixels() { return Math.max(2, Math.round(this.zoom * this.ratio)); }

  /** In device pixels: the middle of what no panel covers. */
  get middle() {
    return {
      x: Math.round((this.width - this.covered.right) * this.ratio / 2),
      y: Math.round((this.height - this.covered.bottom + this.covered.top) * this.ratio / 2),
    };
  }

  /** The device pixel of a tile's upper left corner; whole, so that blocks meet without a seam. */
  pixelOf(x, y) {
    const { middle, tilePixels } = this;
    return {
      x: Math.round(x * tilePixels + middle.x - this.x * tilePixels),
      y: Math.round(y * tilePixels + middle.y - this.y * tilePixels),
    };
  }

  /** The place, in tiles and parts of them, under a CSS pixel of the canvas. */
  placeAt(cssX, cssY) {
    const { middle, tilePixels } = this;
    return {
      x: this.x + (cssX * this.ratio - middle.x) / tilePixels,
      y: this.y + (cssY * this.ratio - middle.y) / tilePixels,
    };
  }

  /** The tiles on the screen, and a few around them. */
  get window() {
    const corner = this.placeAt(0, 0);
    const size = this.tilePixels / this.ratio;
    return {
      left: Math.floor(corner.x) - 1, top: Math.floor(corner.y) - 1,
      columns: Math.ceil(this.width / size) + 3, rows: Math.ceil(this.height / size) + 3,
    };
  }

  zoomBy(factor, cssX, cssY) {
    const before = this.placeAt(cssX, cssY);
    this.zoom = Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, this.zoom * factor));
    const after = this.placeAt(cssX, cssY);
    this.x += before.x - after.x;
    this.y += before.y - after.y;
  }

  drag(cssX, cssY) {
    this.x -= cssX * this.ratio / this.tilePixels;
    this.y -= cssY * this.ratio / this.tilePixels;
  }

  /** Glides there; what is far away is jumped to. */
  approach(place, share) {
    const [dx, dy] = [place.x - this.x, place.y - this.y];
    const part = Math.hypot(dx, dy) > 40 ? 1 : share;
    this.x += dx * part;
    this.y += dy * part;
  }

  keepWithin(width, height) {
    this.x = Math.min(width, Math.max(0, this.x));
    this.y = Math.min(height, Math.max(0, this.y));
  }
}

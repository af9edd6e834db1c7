// Light over the ground: one small picture with a pixel a tile, drawn over the ground many times as
// large and blurred by the browser, multiplied. Every tile's light eases to what it should be.

/** The ground is painted so much brighter than it is: a multiplied light can only darken. */
const OVERBRIGHT = 1.5;
const DAYLIGHT = lightOf(0xfaf4e4, 1.42);
const MOONLIGHT = lightOf(0x7890dc, 0.52);
const SUNSET = lightOf(0xff9a58, 1);
const TORCHLIGHT = lightOf(0xffd49a, 1.42);
const FIRELIGHT = lightOf(0xffb070, 1.5);
const MEMORY = lightOf(0x6478b4, 0.58);
const DARK = [0, 0, 0];
/** By so much daylight a torch shows no more. */
const TORCHLESS_FROM = 0.7;
/** Tiles around the picture that are eased along, so that nothing pops up at its edge. */
const MARGIN = 2;

function lightOf(color, strength) {
  return channels(color).map(c => c / 255 * strength / OVERBRIGHT);
}

function mixedLight(a, b, share) { return a.map((from, i) => from + (b[i] - from) * share); }

class Light {
  constructor(replica) {
    this.width = replica.width;
    const count = replica.tiles.length;
    /** Red, green, blue of each tile, as it should be and as it is. */
    this.aim = new Float32Array(3 * count);
    this.shown = new Float32Array(3 * count);
    this.picture = document.createElement("canvas");
    this.context = this.picture.getContext("2d");
    this.data = null;
    this.isFirst = true;
  }

  /** Works out anew how the tiles of `window` should be lit. */
  settle(replica, sight, daylight, window) {
    let sky = mixedLight(MOONLIGHT, DAYLIGHT, daylight);
    sky = mixedLight(sky, SUNSET, (0.5 - Math.abs(daylight - 0.5)) * 0.8);
    const torch = Math.max(0, TORCHLESS_FROM - daylight) / TORCHLESS_FROM;
    const glow = 1 - daylight * 0.62;
    const clamp = (value, most) => Math.max(0, Math.min(most, value));
    const right = clamp(window.left + window.columns + MARGIN, replica.width);
    const bottom = clamp(window.top + window.rows + MARGIN, replica.height);
    for (let y = clamp(window.top - MARGIN, bottom); y < bottom; y++) {
      for (let x = clamp(window.left - MARGIN, right); x < right; x++) {
        const index = replica.indexOf(x, y);
        const light = this.lightAt(replica, sight, index, sky, torch, glow);
        for (let i = 0; i < 3; i++) this.aim[3 * index + i] = light[i];
      }
    }
  }

  lightAt(replica, sight, index, sky, torch, glow) {
    if (replica.tiles[index] === Tile.unknown) return DARK;
    if (!sight.isVisible[index]) return MEMORY;
    let light = sky;
    const near = sight.torch[index] * torch;
    if (near > 0) light = mixedLight(light, TORCHLIGHT, near * (2 - near) * 0.95);
    const fire = sight.glow[index] * glow;
    return fire > 0 ? mixedLight(light, FIRELIGHT, Math.min(1, fire * 1.25)) : light;
  }

  /** Draws the light over the tiles of `window`. `share` is how far it eases in this picture. */
  draw(context, camera, window, sight, share, flicker) {
    const left = window.left - MARGIN;
    const top = window.top - MARGIN;
    const columns = window.columns + 2 * MARGIN;
    const rows = window.rows + 2 * MARGIN;
    this.fit(columns, rows);
    const height = this.aim.length / 3 / this.width;
    const part = this.isFirst ? 1 : share;
    this.isFirst = false;
    const pixels = this.data.data;
    for (let row = 0, at = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, at += 4) {
        const [x, y] = [left + column, top + row];
        const isInside = x >= 0 && y >= 0 && x < this.width && y < height;
        const strength = isInside ? this.flickerAt(sight, y * this.width + x, flicker) : 0;
        const from = 3 * (y * this.width + x);
        for (let i = 0; i < 3; i++) {
          if (isInside) this.shown[from + i] += (this.aim[from + i] - this.shown[from + i]) * part;
          pixels[at + i] = isInside ? this.shown[from + i] * strength : 0;
        }
        pixels[at + 3] = 255;
      }
    }
    this.context.putImageData(this.data, 0, 0);
    context.globalCompositeOperation = "multiply";
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = "high";
    const { x, y } = camera.pixelOf(left, top);
    context.drawImage(this.picture, x, y, columns * camera.tilePixels, rows * camera.tilePixels);
    context.globalCompositeOperation = "source-over";
  }

  /** In 255ths; what fires shine on breathes with them. */
  flickerAt(sight, index, flicker) {
    const glow = sight.glow[index];
    return glow > 0 ? 255 * (1 + glow * flicker) : 255;
  }

  fit(columns, rows) {
    if (this.data && this.data.width === columns && this.data.height === rows) return;
    this.picture.width = columns;
    this.picture.height = rows;
    this.data = this.context.createImageData(columns, rows);
  }
}

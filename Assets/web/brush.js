// What every part of the picture is drawn with. Places are in tiles, sizes in device pixels.

class Brush {
  constructor(canvas, camera) {
    this.context = canvas.getContext("2d", { alpha: false });
    this.camera = camera;
  }

  /** How wide a tile is. */
  get size() { return this.camera.tilePixels; }

  /** Device pixels for each CSS pixel. */
  get ratio() { return this.camera.ratio; }

  font(size, weight = "") {
    this.context.font = `${weight} ${Math.round(size)}px ${MONOSPACE}`;
  }

  /** Text in the middle of a place, with a dark rim so that it reads on any ground. */
  write(text, x, y, color, alpha = 1) {
    const { context } = this;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.globalAlpha = alpha;
    context.lineWidth = Math.max(2, this.size * 0.14);
    context.lineJoin = "round";
    context.strokeStyle = "rgba(6,6,10,0.75)";
    context.strokeText(text, x, y);
    context.fillStyle = css(color);
    context.fillText(text, x, y);
    context.globalAlpha = 1;
  }

  tile(x, y, color, alpha) {
    const { size } = this;
    const at = this.camera.pixelOf(x, y);
    this.context.fillStyle = css(color, alpha);
    this.context.fillRect(at.x, at.y, size, size);
  }

  centre(x, y) {
    const at = this.camera.pixelOf(x, y);
    const half = this.size / 2;
    return { x: at.x + half, y: at.y + half };
  }

  shine(x, y, radius, color, alpha) {
    const { context } = this;
    const at = this.centre(x, y);
    const reach = radius * this.size;
    const gradient = context.createRadialGradient(at.x, at.y, 0, at.x, at.y, reach);
    gradient.addColorStop(0, css(color, alpha));
    gradient.addColorStop(0.4, css(color, alpha * 0.35));
    gradient.addColorStop(1, css(color, 0));
    context.globalCompositeOperation = "lighter";
    context.fillStyle = gradient;
    context.fillRect(at.x - reach, at.y - reach, 2 * reach, 2 * reach);
    context.globalCompositeOperation = "source-over";
  }

  ring(at, radius, color, alpha) {
    const { context } = this;
    context.strokeStyle = css(color, alpha);
    context.lineWidth = Math.max(1.5, this.size * 0.06);
    context.beginPath();
    context.arc(at.x, at.y, radius, 0, 7);
    context.stroke();
  }
}

/** A word with the blanks after it, or one sign of a language that is written without blanks. */
const WORDS = /[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/gu;

/** Broken between words, and within one that is too long for a line. */
function brokenLines(text, fits) {
  const lines = [""];
  for (const part of text.match(WORDS) || []) {
    const last = lines[lines.length - 1];
    if (fits(last + part)) lines[lines.length - 1] = last + part;
    else if (fits(part)) lines.push(part);
    else for (const letter of part) {
      if (fits(lines[lines.length - 1] + letter)) lines[lines.length - 1] += letter;
      else lines.push(letter);
    }
  }
  return lines.filter(line => line !== "");
}

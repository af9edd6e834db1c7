// What lies on the ground or hangs over it: blood, graves, things, clouds.

class Litter {
  constructor(brush) { this.brush = brush; }

  drawStains(scene) {
    const { context } = this.brush;
    const size = this.brush.size;
    for (const stain of scene.stains.values()) {
      const fresh = 1 - (scene.now - stain.began) / STAIN_LASTS;
      if (fresh <= 0 || fresh > 1) continue;
      const at = this.brush.centre(stain.x, stain.y);
      context.fillStyle = css(0x8c140a, 0.75 * Math.min(1, fresh * 1.6));
      for (let drop = 0; drop < 5; drop++) {
        const dx = glitter(stain.x, stain.y, drop + 11) - 0.5;
        const dy = glitter(stain.x, stain.y, drop + 31) - 0.5;
        const radius = size * (0.08 + 0.2 * glitter(stain.x, stain.y, drop + 51));
        context.beginPath();
        const [x, y] = [at.x + dx * size * 0.7, at.y + dy * size * 0.7];
        context.ellipse(x, y, radius, radius * 0.75, 0, 0, 7);
        context.fill();
      }
      if (!stain.isGrave) continue;
      this.brush.font(size * 0.7, "bold");
      this.brush.write("†", at.x, at.y, 0xa89888, 0.35 + 0.5 * fresh);
    }
  }

  drawThings({ replica, welcome }, scene) {
    this.brush.font(this.brush.size * 0.8, "bold");
    for (const [index, look] of replica.things) {
      const [x, y] = [index % replica.width, Math.floor(index / replica.width)];
      const isInside = this.view.shows(x, y);
      if (!isInside) continue;
      if (look >= 128) this.drawCloud(x, y, EFFECT_COLORS[look - 128] || 0xc0c0c0, scene.now);
      else this.drawThing(x, y, look === 1 ? null : welcome.items[look - 64]);
    }
  }

  drawThing(x, y, item) {
    const at = this.brush.centre(x, y);
    const color = item ? item.color : 0xffd84a;
    this.brush.shine(x, y, 0.8, color, 0.22);
    this.brush.write(item ? item.glyph : "$", at.x, at.y, color);
  }

  /** Puffs that drift slowly around each other, soft at their edges. */
  drawCloud(x, y, color, now) {
    const { context } = this.brush;
    const size = this.brush.size;
    const at = this.brush.centre(x, y);
    for (let puff = 0; puff < 2; puff++) {
      const turn = (this.view.isStill ? 0 : now / 1400) + glitter(x, y, puff) * 6.28;
      const reach = size * (0.85 + 0.35 * glitter(x, y, puff + 7));
      const [px, py] = [at.x + Math.cos(turn) * size * 0.3, at.y + Math.sin(turn) * size * 0.22];
      const gradient = context.createRadialGradient(px, py, 0, px, py, reach);
      gradient.addColorStop(0, css(mixed(color, 0x10140c, 0.3), 0.34));
      gradient.addColorStop(1, css(mixed(color, 0x10140c, 0.3), 0));
      context.fillStyle = gradient;
      context.fillRect(px - reach, py - reach, 2 * reach, 2 * reach);
    }
  }
}

// What is shown for a moment: flashes, flights, trails, rising numbers, and what is said.

class Moments {
  constructor(brush) { this.brush = brush; }

  draw(match, scene, view) {
    this.view = view;
    this.drawEffects(scene);
    this.drawBubbles(match, scene);
  }

  drawEffects(scene) {
    for (const effect of scene.effects) {
      const done = (scene.now - effect.began) / effect.lasts;
      if (done < 0 || done > 1) continue;
      this.drawEffect(effect, done);
    }
  }

  drawEffect(effect, done) {
    const { x, y, color, from } = effect;
    switch (effect.sort) {
      case "flash": return this.brush.shine(x, y, 1.1, color, 0.75 * (1 - done));
      case "ring": {
        const radius = this.brush.size * (0.3 + done * 1.3);
        return this.brush.ring(this.brush.centre(x, y), radius, color, 0.8 * (1 - done));
      }
      case "trail": return this.drawTrail(effect, done);
      case "flight": return this.drawFlight(from, { x, y }, color, done);
      case "word": return this.drawWord(effect, done);
    }
  }

  drawTrail({ x, y, from, color }, done) {
    for (let part = 0; part < 1; part += 0.125) {
      const [atX, atY] = [from.x + (x - from.x) * part, from.y + (y - from.y) * part];
      this.brush.tile(atX, atY, color, 0.3 * (1 - done) * (0.2 + part));
    }
  }

  drawFlight(from, to, color, done) {
    const at = { x: from.x + (to.x - from.x) * done, y: from.y + (to.y - from.y) * done };
    this.brush.shine(at.x, at.y, 1.3, color, 0.7);
    const { context } = this.brush;
    const head = this.brush.centre(at.x, at.y);
    const tail = this.brush.centre(at.x - (to.x - from.x) * 0.12, at.y - (to.y - from.y) * 0.12);
    context.strokeStyle = css(mixed(color, 0xffffff, 0.4));
    context.lineWidth = Math.max(2, this.brush.size * 0.13);
    context.lineCap = "round";
    context.beginPath();
    context.moveTo(tail.x, tail.y);
    context.lineTo(head.x, head.y);
    context.stroke();
  }

  /** Rises and fades. */
  drawWord({ x, y, text, color, aside }, done) {
    const size = this.brush.size;
    const at = this.brush.centre(x, y);
    const rise = this.view.isStill ? 0.8 : 0.55 + (1 - (1 - done) ** 3) * 0.9;
    const swell = this.view.isStill ? 1 : 1 + 0.45 * Math.max(0, 1 - done * 6);
    this.brush.font(Math.max(11 * this.brush.ratio, size * 0.62) * swell, "bold");
    const alpha = Math.min(1, (1 - done) * 2.5);
    this.brush.write(text, at.x + aside * size * 0.3, at.y - rise * size, color, alpha);
  }

  drawBubbles(match, scene) {
    if (scene.bubbles.size === 0) return;
    for (const [number, entity] of match.replica.entities) {
      const bubble = entity.name && scene.bubbles.get(entity.name);
      if (!bubble) continue;
      const place = scene.placeOf(scene.movers.get(number));
      const left = BUBBLE_LASTS - (scene.now - bubble.began);
      this.drawBubble(bubble.text, this.brush.centre(place.x, place.y), Math.min(1, left / 600));
    }
  }

  drawBubble(text, at, alpha) {
    const { context } = this.brush;
    const { ratio } = this.brush;
    const size = Math.max(12 * ratio, Math.min(this.brush.size * 0.55, 16 * ratio));
    context.font = `${Math.round(size)}px system-ui, sans-serif`;
    const fits = line => context.measureText(line).width <= size * 15;
    const lines = brokenLines(text, fits).slice(0, 4);
    const width = Math.max(...lines.map(line => context.measureText(line).width)) + size;
    const height = lines.length * size * 1.25 + size * 0.6;
    const x = Math.round(at.x - width / 2);
    const y = Math.round(at.y - this.brush.size * 1.5 - height);
    context.globalAlpha = alpha;
    context.fillStyle = "rgba(246,240,224,0.94)";
    context.beginPath();
    context.roundRect(x, y, width, height, size * 0.5);
    context.moveTo(at.x - size * 0.35, y + height);
    context.lineTo(at.x, y + height + size * 0.5);
    context.lineTo(at.x + size * 0.35, y + height);
    context.fill();
    context.fillStyle = "#1c1812";
    context.textAlign = "center";
    context.textBaseline = "middle";
    lines.forEach((line, i) => context.fillText(line, at.x, y + size * (0.95 + 1.25 * i)));
    context.globalAlpha = 1;
  }
}

// Wind-ups: the tiles that a blow will strike fill from below as time runs out.

class Dangers {
  constructor(brush) { this.brush = brush; }

  draw(match, view) {
    this.view = view;
    this.dangers = new Map();
    for (const entity of match.replica.entities.values()) {
      if (entity.activity.doing !== Doing.windUp) continue;
      const kind = match.kind(entity.kind);
      const attack = kind && kind.attacks[entity.activity.attack];
      if (!attack || attack.isDeed) continue;
      const left = (entity.activity.until - this.view.tick) / Math.max(1, attack.windUp);
      const share = 1 - Math.min(1, Math.max(0, left));
      const color = entity.side === view.side ? AID : DANGER;
      forEachStruck(entity, attack, (x, y) => this.endanger(x, y, share, color));
    }
    for (const danger of this.dangers.values()) this.drawDanger(danger);
  }

  endanger(x, y, share, color) {
    if (STOPS_BLOWS.has(this.view.replica.tileAt(x, y))) return;
    const key = `${x},${y}`;
    const before = this.dangers.get(key);
    const isWorse = !before || (color === DANGER && before.color === AID)
      || (color === before.color && share > before.share);
    if (isWorse) this.dangers.set(key, { x, y, share, color });
  }

  drawDanger({ x, y, share, color }) {
    const { context } = this.brush;
    const size = this.brush.size;
    const at = this.brush.camera.pixelOf(x, y);
    const full = Math.round(size * share);
    const strength = color === AID ? 0.55 : 1;
    context.fillStyle = css(color, 0.16 * strength);
    context.fillRect(at.x, at.y, size, size);
    const filling = mixed(color, 0xffffff, share * share * 0.35);
    context.fillStyle = css(filling, (0.3 + 0.4 * share) * strength);
    context.fillRect(at.x, at.y + size - full, size, full);
    context.strokeStyle = css(color, (0.4 + 0.5 * share) * strength);
    context.lineWidth = Math.max(1, size * 0.05);
    context.strokeRect(at.x + 0.5, at.y + 0.5, size - 1, size - 1);
  }
}

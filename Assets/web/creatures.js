// Everybody: signs that walk from tile to tile, their names, and how they are.

class Creatures {
  constructor(brush) { this.brush = brush; }

  draw(match, scene, view) {
    this.view = view;
    const entities = [...match.replica.entities].sort(([, a], [, b]) => a.y - b.y);
    const living = entities.filter(([, e]) => e.activity.doing !== Doing.dead);
    const fallen = entities.filter(([, e]) => e.activity.doing === Doing.dead);
    for (const [number, entity] of living) this.drawTorch(number, entity, scene, view.daylight);
    for (const [number, entity] of fallen) this.drawFallen(number, entity, scene);
    for (const [number, entity] of living) this.drawCreature(number, entity, match, scene);
    for (const [number, entity] of living) this.drawLabel(number, entity, match, scene);
  }

  drawTorch(number, { name }, scene, day) {
    if (!name || day > TORCHLESS_FROM) return;
    const place = scene.placeOf(scene.movers.get(number));
    const beat = this.view.isStill ? 0 : 0.02 * Math.sin(scene.now / 110 + number * 2);
    this.brush.shine(place.x, place.y, 3.4, 0xffa860, (0.17 + beat) * (1 - day / TORCHLESS_FROM));
  }

  drawFallen(number, entity, scene) {
    const place = scene.placeOf(scene.movers.get(number));
    const at = this.brush.centre(place.x, place.y);
    this.brush.font(this.brush.size * 0.8, "bold");
    this.brush.write("✝", at.x, at.y, 0xa89888, 0.9);
    if (entity.name) this.writeName(entity.name, at, 0x988878);
  }

  drawCreature(number, entity, match, scene) {
    const mover = scene.movers.get(number);
    const kind = match.kind(entity.kind);
    const size = this.brush.size;
    const place = scene.placeOf(mover);
    const lean = this.leanOf(entity, kind);
    const at = this.brush.centre(place.x + lean.x, place.y + lean.y);
    const hop = this.hopOf(mover, scene.now) * size;
    const isVeiled = (entity.effects & 1 << Effect.veiled) !== 0;
    this.drawShadow(at, size * (kind && kind.isBoss ? 1.4 : 1));
    const isBurning = (entity.effects & 1 << Effect.burning) !== 0;
    if (isBurning) this.brush.shine(place.x, place.y, 1.6, 0xff7a20, 0.4);
    if (entity.effects & 1 << Effect.guarded) this.brush.ring(at, size * 0.5, 0xa8b8d0, 0.8);
    const isFollowed = match.replica.own && match.replica.own.number === number;
    if (isFollowed) this.brush.ring(at, size * 0.56, 0xffe8b0, 0.75);
    const sinceHit = scene.now - mover.hitAt;
    let color = creatureColor(entity, kind, this.masterKind(entity, match), scene.now);
    if (sinceHit >= 0 && sinceHit < 160) color = mixed(0xffffff, color, sinceHit / 160);
    this.brush.font(size * (kind && kind.isBoss ? 1.35 : 0.92), "bold");
    this.brush.write(kind ? kind.glyph : "?", at.x, at.y - hop, color, isVeiled ? 0.45 : 1);
  }

  /** Who strikes leans back while winding up; who recovers leans into the blow. */
  leanOf({ activity, direction }) {
    const [dx, dy] = STEPS[direction];
    const leans = { [Doing.windUp]: -0.12, [Doing.recover]: 0.14 };
    const lean = this.view.isStill ? 0 : leans[activity.doing] || 0;
    return { x: dx * lean, y: dy * lean };
  }

  /** How high off the ground in the middle of a step, in tiles. */
  hopOf(mover, now) {
    const done = Math.min(1, Math.max(0, (now - mover.began) / mover.lasts));
    return this.view.isStill ? 0 : Math.sin(Math.PI * done) * 0.09;
  }

  /** Hounds take after their master. */
  masterKind({ master, name }, { replica, welcome }) {
    const owner = !name && master > 0 && replica.entities.get(master - 1);
    return owner ? welcome.kinds[owner.kind] : null;
  }

  drawShadow(at, size) {
    const { context } = this.brush;
    context.fillStyle = "rgba(0,0,0,0.34)";
    context.beginPath();
    context.ellipse(at.x, at.y + size * 0.36, size * 0.34, size * 0.13, 0, 0, 7);
    context.fill();
  }

  /** Names of players, and a bar for whoever is hurt. */
  drawLabel(number, entity, match, scene) {
    const place = scene.placeOf(scene.movers.get(number));
    const at = this.brush.centre(place.x, place.y);
    const kind = match.kind(entity.kind);
    const share = entity.hpMax > 0 ? Math.min(1, entity.hp / entity.hpMax) : 0;
    if (share < 1) this.drawBar(at, share, kind && kind.isBoss);
    if (entity.name) this.writeName(entity.name, at, sideColor(entity, this.view.side));
    if (entity.standsGuard) this.drawAway(at);
  }

  /** The scoreboard says who is a bot: above heads it would be a crowd of words. */
  writeName(whole, at, color) {
    const name = whole.replace(/^bot (?=.)/, "");
    const { ratio } = this.brush;
    const size = Math.max(10 * ratio, Math.min(this.brush.size * 0.5, 15 * ratio));
    this.brush.context.font = `600 ${Math.round(size)}px system-ui, sans-serif`;
    this.brush.write(name, at.x, at.y - this.brush.size * 0.92 - size * 0.1, color);
  }

  drawAway(at) {
    this.brush.font(this.brush.size * 0.5);
    const { size } = this.brush;
    this.brush.write("z", at.x + size * 0.45, at.y - size * 0.35, 0xa8b8d0);
  }

  drawBar(at, share, isBoss) {
    const { context } = this.brush;
    const size = this.brush.size;
    const width = Math.round(size * (isBoss ? 1.6 : 0.84));
    const height = Math.max(2, Math.round(size * 0.1));
    const [x, y] = [Math.round(at.x - width / 2), Math.round(at.y - size * (isBoss ? 0.85 : 0.62))];
    context.fillStyle = "rgba(6,6,10,0.8)";
    context.fillRect(x - 1, y - 1, width + 2, height + 2);
    context.fillStyle = css(healthColor(share));
    context.fillRect(x, y, Math.max(1, Math.round(width * share)), height);
  }
}

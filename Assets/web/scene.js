// What is shown for a moment and then gone, and where everybody is drawn between two tiles. Nothing
// follows from it. Times are milliseconds of the shown match, which stands still when one pauses.

const EFFECTS_MAX = 240;
const STAINS_MAX = 300;
const STAIN_LASTS = 24_000;
const BUBBLE_LASTS = 6_000;
const SPARKS_MAX = 160;

const BLOW = 0xffe9a0;

class Scene {
  constructor() {
    this.clear();
    this.now = 0;
  }

  clear() {
    this.movers = new Map();
    this.effects = [];
    this.stains = new Map();
    this.bubbles = new Map();
    this.sparks = [];
    /** How much happens around each player, by name: where a director looks. */
    this.heat = new Map();
  }

  // Motion

  /** Brings the drawn places to what the match says: each glides there within about a step. */
  follow(match) {
    const { replica, welcome } = match;
    for (const [number, entity] of replica.entities) {
      const mover = this.movers.get(number);
      if (!mover || !this.isSame(mover, entity)) {
        this.movers.set(number, this.newMover(entity));
      } else if (mover.toX !== entity.x || mover.toY !== entity.y) {
        this.set(mover, entity, welcome);
      }
    }
    for (const number of this.movers.keys()) {
      if (!replica.entities.has(number)) this.movers.delete(number);
    }
  }

  newMover({ kind, name, x, y }) {
    const path = { fromX: x, fromY: y, toX: x, toY: y, began: this.now, lasts: 1 };
    return { kind, name, ...path, hitAt: -Infinity };
  }

  /** Numbers are used again: somebody else, or one that jumped far, does not glide. */
  isSame(mover, entity) {
    const distance = Math.max(Math.abs(mover.toX - entity.x), Math.abs(mover.toY - entity.y));
    return mover.kind === entity.kind && mover.name === entity.name && distance <= 6;
  }

  set(mover, entity, welcome) {
    const from = this.placeOf(mover);
    const steps = Math.max(Math.abs(entity.x - mover.toX), Math.abs(entity.y - mover.toY));
    const speed = Math.max(50, (welcome.kinds[entity.kind] || { speed: 300 }).speed);
    const step = 1000 / speed * 1000 / welcome.tickRate;
    Object.assign(mover, {
      fromX: from.x, fromY: from.y, toX: entity.x, toY: entity.y, began: this.now,
      lasts: steps > 1 ? 110 : Math.min(320, Math.max(90, step)),
    });
  }

  placeOf(mover) {
    const share = Math.min(1, Math.max(0, (this.now - mover.began) / mover.lasts));
    return {
      x: mover.fromX + (mover.toX - mover.fromX) * share,
      y: mover.fromY + (mover.toY - mover.fromY) * share,
    };
  }

  // Moments

  add(effect) {
    if (this.effects.length >= EFFECTS_MAX) this.effects.shift();
    this.effects.push({ began: this.now, ...effect });
  }

  moment(sort, { x, y, from }, color, lasts) { this.add({ sort, x, y, from, color, lasts }); }

  flash(place, color, lasts) { this.moment("flash", place, color, lasts); }

  word({ x, y }, text, color, lasts) {
    const crowd = this.effects.filter(e =>
      e.sort === "word" && e.x === x && e.y === y && this.now - e.began < 250).length;
    this.add({ sort: "word", x, y, text, color, lasts, aside: crowd % 2 ? -crowd : crowd });
  }

  stain({ x, y }, isGrave) {
    const key = `${x},${y}`;
    const before = this.stains.get(key);
    this.stains.delete(key);
    const wasGrave = Boolean(before && before.isGrave);
    this.stains.set(key, { x, y, isGrave: isGrave || wasGrave, began: this.now });
    if (this.stains.size > STAINS_MAX) this.stains.delete(this.stains.keys().next().value);
  }

  say(name, text) { this.bubbles.set(name, { text, began: this.now }); }

  elapse(now) {
    this.now = now;
    this.effects = this.effects.filter(effect => now - effect.began < effect.lasts);
    for (const [key, stain] of this.stains) {
      if (now - stain.began > STAIN_LASTS) this.stains.delete(key);
    }
    for (const [name, bubble] of this.bubbles) {
      if (now - bubble.began > BUBBLE_LASTS) this.bubbles.delete(name);
    }
  }

  /** Shows an event on the map. */
  show(event, match) {
    switch (event.what) {
      case "struck": return this.showBlow(event, match);
      case "missed": return this.flash(event, 0x6a6458, 150);
      case "died": return this.showDeath(event);
      case "woke": return this.flash(event, 0xffd080, 500);
      case "noticed": return this.word(event, "!", 0xe8c060, 700);
      case "dashed":
        return this.moment("trail", event, 0x90a8c8, 320);
      case "flew": return this.showFlight(event, match);
      case "split": return this.flash(event, 0x80d060, 300);
      case "suffered":
        this.hit(event.who);
        return this.word(event, String(event.damage), EFFECT_COLORS[event.effect] || BLOW, 800);
      case "mended": return event.hp > 1 ? this.word(event, `+${event.hp}`, 0x70f080, 900) : null;
      case "affected": return this.flash(event, EFFECT_COLORS[event.effect] || BLOW, 260);
      case "cast": return this.showCast(event, match);
      case "levelled":
        this.flash(event, 0xffe880, 700);
        return this.word(event, say("level", event.level), 0xffe880, 2200);
      case "took":
        return event.look === 1 ? this.word(event, `+${event.amount}$`, 0xffd84a, 1000) : null;
      case "gestured": return this.word(event, say(`gesture-${event.gesture}`), 0xe8d8f8, 2200);
      case "raged":
        this.flash(event, 0xff3020, 900);
        return this.word(event, say("phase", event.phase), 0xff5040, 2500);
      default: return null;
    }
  }

  showBlow(event, match) {
    const victim = event.who !== null && match.replica.entities.get(event.who);
    const isPlayer = Boolean(victim && victim.name);
    const color = isPlayer ? 0xff5040 : BLOW;
    this.hit(event.who);
    this.flash(event, color, 240);
    this.word(event, String(event.damage), color, 850);
    if (event.damage > 0) this.stain(event, false);
    this.warm(event, match, isPlayer ? 2 : 1);
  }

  /** Whoever is hit shines white for a moment. */
  hit(number) {
    const mover = this.movers.get(number);
    if (mover) mover.hitAt = this.now;
  }

  showDeath(event) {
    this.stain(event, true);
    this.moment("ring", event, event.name ? 0xff5040 : 0xd8d0c0, 500);
  }

  showFlight(event, match) {
    const kind = match.kind(event.kind);
    const steps = Math.hypot(event.x - event.from.x, event.y - event.from.y);
    const color = kind ? kind.color : 0xc0c0c0;
    this.moment("flight", event, color, 70 + 30 * steps);
    this.warm(event, match, 0.5);
  }

  showCast(event, match) {
    const kind = match.kind(event.kind);
    const attack = kind && kind.attacks[event.attack];
    const color = kind && kind.isClass ? 0xa8d0ff : 0xff9070;
    this.moment("ring", event, color, 450);
    if (attack) this.word(event, nameOf(attack.name), color, 1200);
    this.warm(event, match, 3);
  }

  // The director

  /** Something happened here: the nearest player's fight is worth seeing. */
  warm({ x, y }, match, heat) {
    let nearest = null;
    let least = 12;
    for (const entity of match.replica.entities.values()) {
      const distance = entity.name ? Math.hypot(entity.x - x, entity.y - y) : Infinity;
      if (distance < least) [nearest, least] = [entity.name, distance];
    }
    if (nearest === null) return;
    this.heat.set(nearest, Math.min(40, (this.heat.get(nearest) || 0) + heat));
  }

  /** Heat halves about every four seconds. */
  cool(milliseconds) {
    for (const [name, heat] of this.heat) this.heat.set(name, heat * 0.5 ** (milliseconds / 4000));
  }
}

// The picture: ground, light, then all that shines by itself or must be seen at any light.

class Painter {
  constructor(canvas, camera) {
    this.canvas = canvas;
    this.camera = camera;
    this.brush = new Brush(canvas, camera);
    this.litter = new Litter(this.brush);
    this.fires = new Fires(this.brush);
    this.dangers = new Dangers(this.brush);
    this.creatures = new Creatures(this.brush);
    this.moments = new Moments(this.brush);
    this.stillness = matchMedia("(prefers-reduced-motion: reduce)");
    this.pictures = 0;
    this.forget();
  }

  /** Another match: nothing of the one before holds. */
  forget() {
    this.replica = null;
    this.ground = null;
    this.sight = null;
    this.light = null;
    this.litFor = "";
    this.lastAt = 0;
  }

  get isStill() { return this.stillness.matches; }

  /** The canvas has a pixel for each of the screen's, at any ratio. */
  fit() {
    const { canvas, camera } = this;
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    Object.assign(camera, { ratio, width: Math.max(1, width), height: Math.max(1, height) });
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w) canvas.width = w;
    if (canvas.height !== h) canvas.height = h;
  }

  /** Another snapshot, or other tiles of the one that is shown. */
  learn(replica, tiles) {
    if (this.replica === replica) {
      this.ground.forget(tiles);
      this.sight.learn(replica, tiles);
      return;
    }
    const goesOn = this.light && this.light.aim.length === 3 * replica.tiles.length;
    this.replica = replica;
    this.ground = new Ground(replica);
    this.sight = new Sight(replica);
    // The eyes get used to another view of the same land; another land begins at once.
    if (!goesOn) this.light = new Light(replica);
    this.litFor = "";
  }

  draw(match, scene, clock) {
    const { context } = this.brush;
    context.fillStyle = "#05060a";
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    if (!match.replica || match.replica !== this.replica) return;
    const view = this.viewOf(match, clock.tickAt(scene.now));
    this.ground.draw(context, this.camera, view.window);
    this.litter.drawStains(scene);
    this.drawLight(match, scene, view);
    this.litter.view = view;
    this.litter.drawThings(match, scene);
    this.fires.draw(scene, view);
    this.dangers.draw(match, view);
    this.creatures.draw(match, scene, view);
    this.moments.draw(match, scene, view);
    this.pictures++;
  }

  /** What the parts of this picture need to know of it. */
  viewOf({ replica, welcome }, tick) {
    const { sight } = this;
    const { left, top, columns, rows } = this.camera.window;
    const own = replica.ownEntity;
    return {
      replica, sight, tick, isStill: this.isStill, window: { left, top, columns, rows },
      daylight: daylightAt(welcome, replica.tick) / 100,
      /** A free watcher is on nobody's side and sees all players as friends. */
      side: own ? own.side : 1,
      /** Whether the place, or what shines so far from it, is on the screen. */
      shows: (x, y, reach = 0) => x >= left - reach && y >= top - reach
        && x < left + columns + reach && y < top + rows + reach,
      sees: (x, y) => sight.isVisible[replica.indexOf(x, y)] === 1,
    };
  }

  /** Whose eyes these are: the followed one's, or all players'. */
  eyesOf({ replica }) {
    if (replica.own) return [replica.ownEntity].filter(Boolean);
    return [...replica.entities.values()].filter(entity => entity.name);
  }

  drawLight(match, scene, { window, daylight }) {
    const { replica, welcome } = match;
    const hasLooked = this.sight.lookAround(replica, welcome, this.eyesOf(match));
    const litFor = `${daylight} ${window.left} ${window.top} ${window.columns} ${window.rows}`;
    const isStale = hasLooked || litFor !== this.litFor;
    if (isStale) this.light.settle(replica, this.sight, daylight, window);
    this.litFor = litFor;
    const passed = Math.min(200, Math.abs(scene.now - this.lastAt));
    this.lastAt = scene.now;
    const share = this.isStill ? 1 : 1 - Math.exp(-passed / 110);
    this.light.draw(
      this.brush.context, this.camera, window, this.sight, share, this.flickerAt(scene.now));
  }

  /** How fires breathe: about -0.1 to 0.1. */
  flickerAt(now) {
    if (this.isStill) return 0;
    return Math.sin(now / 90) * 0.03 + Math.sin(now / 233) * 0.045 + Math.sin(now / 37) * 0.02;
  }
}

// Flames, their shine and their sparks.

class Fires {
  constructor(brush) { this.brush = brush; }

  draw(scene, view) {
    this.view = view;
    const darkness = 1 - 0.55 * view.daylight;
    for (const { x, y, isCamp } of this.view.sight.fires) {
      if (!view.shows(x, y, 6) || !view.sees(x, y)) continue;
      const beat = view.isStill ? 0 : this.beatOf(x, y, scene.now);
      this.brush.shine(x, y, isCamp ? 5.5 : 2.6, 0xff8a3a, (0.3 + 0.05 * beat) * darkness);
      this.drawFlames(x, y, isCamp, scene.now, beat);
      if (!this.view.isStill && Math.random() < (isCamp ? 0.14 : 0.05)) this.spark(scene, x, y);
    }
    this.drawSparks(scene);
  }

  /** How high a fire burns just now: -1 to 1. */
  beatOf(x, y, now) {
    return Math.sin(now / 70 + x * 3 + y * 7) * 0.5 + Math.sin(now / 170 + x) * 0.5;
  }

  drawFlames(x, y, isCamp, now, beat) {
    const { context } = this.brush;
    const size = this.brush.size;
    const at = this.brush.centre(x, y);
    const tongues = [
      [0xc83c0c, 1, 0], [0xff8a20, 0.72, 1], [0xffd860, 0.42, 2], [0xfff4c0, 0.2, 3],
    ];
    for (const [color, share, phase] of tongues) {
      const height = size * share * (isCamp ? 1.15 : 0.95) * (1 + 0.12 * beat);
      const width = size * share * 0.42;
      const bend = this.view.isStill ? 0 : Math.sin(now / 120 + phase + x * 5 + y * 3);
      const sway = bend * size * 0.07;
      const foot = at.y + size * 0.38;
      context.fillStyle = css(color, 0.92);
      context.beginPath();
      context.moveTo(at.x - width, foot);
      context.quadraticCurveTo(at.x - width * 1.1, foot - height * 0.5, at.x + sway, foot - height);
      context.quadraticCurveTo(at.x + width * 1.1, foot - height * 0.5, at.x + width, foot);
      context.quadraticCurveTo(at.x, foot + size * 0.1, at.x - width, foot);
      context.fill();
    }
  }

  spark(scene, x, y) {
    if (scene.sparks.length >= SPARKS_MAX) scene.sparks.shift();
    scene.sparks.push({
      x: x + 0.3 + Math.random() * 0.4, y: y + 0.2, drift: (Math.random() - 0.5) * 0.9,
      began: scene.now, lasts: 900 + Math.random() * 900,
    });
  }

  drawSparks(scene) {
    const { context } = this.brush;
    const dot = Math.max(1, this.brush.size * 0.07);
    context.globalCompositeOperation = "lighter";
    scene.sparks = scene.sparks.filter(({ began, lasts }) =>
      scene.now >= began && scene.now - began < lasts);
    for (const spark of scene.sparks) {
      const done = (scene.now - spark.began) / spark.lasts;
      const x = spark.x + spark.drift * done + Math.sin(done * 9) * 0.08;
      const at = this.brush.camera.pixelOf(x, spark.y - done * 2.4);
      context.fillStyle = css(mixed(0xffd080, 0xff4010, done), 1 - done);
      context.fillRect(at.x, at.y, dot, dot);
    }
    context.globalCompositeOperation = "source-over";
  }
}

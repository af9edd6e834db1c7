// Hands on the canvas.

/** Drags, pinches, wheels and taps, told to `wishes`. */
class Touch {
  constructor(canvas, camera, wishes) {
    this.camera = camera;
    this.wishes = wishes;
    this.fingers = new Map();
    this.moved = 0;
    canvas.addEventListener("pointerdown", event => this.press(canvas, event));
    canvas.addEventListener("pointermove", event => this.move(event));
    for (const end of ["pointerup", "pointercancel"]) {
      canvas.addEventListener(end, event => this.lift(event));
    }
    canvas.addEventListener("wheel", event => this.roll(event), { passive: false });
  }

  press(canvas, event) {
    if (this.fingers.size === 0) this.moved = 0;
    if (event.isTrusted) canvas.setPointerCapture(event.pointerId);
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  move(event) {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const spread = this.spread;
    const now = { x: event.clientX, y: event.clientY };
    this.fingers.set(event.pointerId, now);
    const [dx, dy] = [now.x - before.x, now.y - before.y];
    this.moved += Math.hypot(dx, dy);
    if (this.moved < 6) return;
    this.camera.drag(dx / this.fingers.size, dy / this.fingers.size);
    if (this.fingers.size === 2 && spread > 0) {
      const middle = this.centre;
      this.camera.zoomBy(this.spread / spread, middle.x, middle.y);
    }
    this.wishes.lookAround();
  }

  lift(event) {
    const wasTap = event.type === "pointerup" && this.moved < 6 && this.fingers.size === 1;
    this.fingers.delete(event.pointerId);
    if (wasTap) this.wishes.tap(this.camera.placeAt(event.clientX, event.clientY));
  }

  roll(event) {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY;
    const turned = Math.max(-240, Math.min(240, lines));
    this.camera.zoomBy(Math.exp(-turned / 480), event.clientX, event.clientY);
  }

  get centre() {
    const [a, b] = [...this.fingers.values()];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  }

  /** How far two fingers are apart; 0 unless there are two. */
  get spread() {
    if (this.fingers.size !== 2) return 0;
    const [a, b] = [...this.fingers.values()];
    return Math.hypot(a.x - b.x, a.y - b.y);
  }
}

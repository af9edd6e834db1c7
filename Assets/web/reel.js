// The last minute as it came: frames, and every two seconds the whole match, from which any moment
// between can be played again.

const REEL_LASTS = 60_000;
const REEL_BYTES_MAX = 24 << 20;
const PART_LASTS = 2_000;

class Reel {
  constructor() {
    /** The oldest first; each begins with the match as it was, and goes on with frames. */
    this.parts = [];
    this.bytes = 0;
  }

  get beginsAt() { return this.parts.length > 0 ? this.parts[0].at : Infinity; }

  /** Notes a frame that `match` has just taken in. */
  record(bytes, at, match) {
    if (!match.replica) return;
    const last = this.parts[this.parts.length - 1];
    const isOther = !last || last.start.welcome !== match.welcome;
    if (isOther || at - last.at >= PART_LASTS) {
      const weight = match.replica.tiles.length + bytes.length;
      this.parts.push({ at, start: match.clone(), isOther, bytes, frames: [], weight });
      this.bytes += weight;
    } else {
      last.frames.push({ at, bytes, tick: match.replica.tick });
      last.weight += bytes.length;
      this.bytes += bytes.length;
    }
    this.forget(at);
  }

  forget(now) {
    while (this.parts.length > 1
      && (now - this.parts[1].at > REEL_LASTS || this.bytes > REEL_BYTES_MAX)) {
      this.bytes -= this.parts.shift().weight;
    }
  }

  /** The match as it was, and what has been received since. */
  matchAt(time) {
    const part = this.parts.findLast(part => part.at <= time) || this.parts[0];
    if (!part) return null;
    const match = part.start.clone();
    for (const frame of part.frames) if (frame.at <= time) receiveQuietly(match, frame.bytes);
    return match;
  }

  /** The same for a tick, in what was received until then; null where nothing was told of it. */
  matchAtTick(tick) {
    const part = this.parts.findLast(part => part.start.replica.tick <= tick);
    if (!part) return null;
    const match = part.start.clone();
    for (const frame of part.frames) if (frame.tick <= tick) receiveQuietly(match, frame.bytes);
    return match.replica.tick === tick ? match : null;
  }

  /** Frames after one time and up to another; where another match begins, that match. */
  *between(after, until) {
    for (const part of this.parts) {
      const { at, bytes, start, isOther } = part;
      if (at > after && at <= until) yield isOther ? { at, start } : { at, bytes };
      for (const frame of part.frames) {
        if (frame.at > after && frame.at <= until) yield frame;
      }
    }
  }
}

/** What was received once is no nonsense, unless what came before it has left the reel by now. */
function receiveQuietly(match, bytes) {
  try {
    return match.receive(bytes);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return [];
  }
}

/** Which tick it is between two messages, by when they came. */
class TickClock {
  constructor() { this.startOver(20); }

  startOver(tickRate) {
    this.length = 1000 / tickRate;
    this.origin = null;
  }

  /** `tick` was told at `at`. Late ones pull little, early ones at once. */
  note(tick, at) {
    const origin = at - tick * this.length;
    const isFar = this.origin === null || Math.abs(origin - this.origin) > 1500;
    if (isFar || origin < this.origin) this.origin = origin;
    else this.origin += (origin - this.origin) * 0.05;
  }

  tickAt(now) { return this.origin === null ? 0 : (now - this.origin) / this.length; }
}

/** Which match is shown, the live one or a rewound one, and what time it is in it. */
class Playback {
  /** `heed` is told: replaced(), news(list). */
  constructor(live, heed) {
    this.live = live;
    this.reel = new Reel();
    this.heed = heed;
    this.match = live;
    this.clock = new TickClock();
    this.isLive = true;
    this.isPaused = false;
    this.now = performance.now();
  }

  /** A frame came, and the live match has taken it in. */
  record(bytes, at, news) {
    this.reel.record(bytes, at, this.live);
    if (this.isLive) this.show(news, at);
  }

  show(news, at) {
    for (const one of news) {
      if (one.what === "welcome") this.clock.startOver(this.match.welcome.tickRate);
      const isTick = one.what === "snapshot" || one.what === "delta";
      if (isTick) this.clock.note(this.match.replica.tick, at);
      if (one.what === "quiet") this.clock.note(this.match.heard, at);
    }
    this.heed.news(news);
  }

  /** Seconds behind what is live. */
  get behind() { return this.isLive ? 0 : (performance.now() - this.now) / 1000; }

  /** Goes on with time; a rewound match takes in what had come by then. */
  advance(wallNow, passed) {
    if (this.isLive) return void (this.now = wallNow);
    if (this.isPaused) return;
    if (this.now < this.reel.beginsAt) this.rewindTo(Infinity);
    const before = this.now;
    this.now = Math.min(wallNow, before + passed);
    for (const { at, start, bytes } of this.reel.between(before, this.now)) {
      if (start) this.match = start.clone();
      this.show(start ? [{ what: "moved" }] : receiveQuietly(this.match, bytes), at);
    }
    if (wallNow - this.now < 120) this.goLive();
  }

  rewindTo(secondsAgo) {
    const wallNow = performance.now();
    if (secondsAgo < 0.3 && !this.isPaused) return this.goLive();
    const time = Math.max(this.reel.beginsAt, wallNow - secondsAgo * 1000);
    const match = this.reel.matchAt(time);
    if (!match) return;
    Object.assign(this, { isLive: false, match, now: time });
    this.startClock();
    this.heed.replaced();
  }

  pause() {
    this.isPaused = !this.isPaused;
    if (this.isPaused && this.isLive) this.rewindTo(0);
  }

  goLive() {
    Object.assign(this, { isLive: true, isPaused: false, match: this.live });
    this.now = performance.now();
    this.startClock();
    this.heed.replaced();
  }

  startClock() {
    const { welcome, replica, heard } = this.match;
    this.clock.startOver(welcome ? welcome.tickRate : 20);
    if (replica) this.clock.note(Math.max(heard, replica.tick), this.now);
  }
}

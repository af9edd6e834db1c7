// The page: joins link, match, picture and panels, and does what hands and keys ask for.

const FOLLOWED_LINGERS = 6_000;

class Page {
  constructor() {
    this.camera = new Camera();
    this.painter = new Painter($("map"), this.camera);
    this.panels = new Panels(this);
    this.feed = new Feed(this.panels);
    this.scene = new Scene();
    this.live = new Match();
    this.link = new Link({
      state: () => this.noteLink(), frame: (bytes, at) => this.receive(bytes, at),
    });
    this.playback = new Playback(this.live, {
      replaced: () => this.begin(), news: news => this.take(news),
    });
    /** director: looks where the fight is; free: stays where one dragged it; follow: a player. */
    this.view = "director";
    this.followed = "";
    this.directed = { name: "", since: 0 };
    this.hasEntered = false;
    this.frames = 0;
    new Touch($("map"), this.camera, this);
    this.controls = new Controls(this);
    this.link.dial();
    this.lastAt = performance.now();
    requestAnimationFrame(now => this.animate(now));
    setInterval(() => this.everySecond(), 1000);
  }

  get match() { return this.playback.match; }

  // What comes over the link

  receive(bytes, at) {
    this.frames++;
    const news = this.live.receive(bytes);
    for (const one of news) this.heed(one);
    if (this.live.heard) this.link.acknowledgeSoon(this.live.heard);
    this.playback.record(bytes, at, news);
  }

  /** What concerns the link itself, also while something older is shown. */
  heed(one) {
    switch (one.what) {
      case "challenge": return this.link.challenged(one.nonce, one.isLocked);
      case "welcome": return this.noteWelcome();
      case "diverged": return this.link.resync();
      case "farewell": return this.link.parted(one.reason, one.text);
      case "chat": return this.feed.hear(one);
      default: return null;
    }
  }

  noteWelcome() {
    const { serverName, mode } = this.live.welcome;
    const isNext = this.link.isOpen;
    const isBack = this.hasEntered && !isNext;
    this.hasEntered = true;
    const text = isNext ? say("begins", { mode: say(`mode-${mode}`) })
      : isBack ? say("back") : say("entered", { server: serverName });
    this.panels.tell(text, "notice");
    this.link.entered();
    if (!isNext) this.reloadIfOther();
  }

  /** A server that comes back may be a newer one, with another page. */
  async reloadIfOther() {
    try {
      const { headers } = await fetch("/", { method: "HEAD", cache: "no-store" });
      const tag = headers.get("ETag");
      if (this.tag && tag && tag !== this.tag) location.reload();
      this.tag = tag;
    } catch {
      // It is gone again: the link will tell.
    }
  }

  noteLink() {
    this.panels.showLink(this.link);
    if (this.link.state === "locked") $("word-field").focus();
  }

  // What is shown

  take(news) {
    for (const one of news) {
      switch (one.what) {
        case "welcome": this.begin(); break;
        case "snapshot": this.enter(); break;
        case "moved": this.enter(); break;
        case "delta": this.painter.learn(this.match.replica, one.tiles); break;
        case "events": for (const event of one.events) this.tell(event); break;
        case "chat": if (one.from) this.scene.say(one.from, one.text); break;
      }
    }
    if (this.match.replica && this.match.welcome) this.scene.follow(this.match);
  }

  tell(event) {
    this.scene.follow(this.match);
    this.scene.show(event, this.match);
    if (this.playback.isLive) this.feed.tell(event, this.match);
  }

  /** Another match is shown: nothing of the one before holds. */
  begin() {
    this.scene.clear();
    this.scene.now = this.playback.now;
    this.painter.forget();
    if (this.match.replica) this.enter();
  }

  enter() {
    const { replica, welcome } = this.match;
    this.painter.learn(replica, []);
    this.scene.follow(this.match);
    if (this.entered === welcome) return;
    this.entered = welcome;
    const place = this.aim() || this.anyPlace(replica);
    Object.assign(this.camera, place);
  }

  /** The camp's fire, or the middle of the map. */
  anyPlace(replica) {
    const index = replica.tiles.indexOf(Tile.campfire);
    if (index < 0) return { x: replica.width / 2, y: replica.height / 2 };
    return { x: index % replica.width, y: Math.floor(index / replica.width) };
  }

  animate(now) {
    requestAnimationFrame(later => this.animate(later));
    const passed = Math.min(250, now - this.lastAt);
    this.lastAt = now;
    this.playback.advance(performance.now(), passed);
    this.scene.elapse(this.playback.now);
    this.scene.cool(passed);
    this.painter.fit();
    this.moveCamera(passed);
    this.painter.draw(this.match, this.scene, this.playback.clock);
    this.showPanels();
  }

  moveCamera(passed) {
    const isWide = innerWidth > 820;
    this.camera.covered = {
      right: isWide ? $("side").offsetWidth : 0, top: 40, bottom: isWide ? 60 : 190,
    };
    const aim = this.aim();
    if (aim) this.camera.approach(aim, this.painter.isStill ? 1 : 1 - Math.exp(-passed / 220));
    const { replica } = this.match;
    if (replica) this.camera.keepWithin(replica.width, replica.height);
  }

  /** Where the camera wants to look; null where it stays. */
  aim() {
    if (this.view === "free" || !this.match.replica) return null;
    const name = this.view === "follow" ? this.followed : this.directedName();
    for (const [number, entity] of this.match.replica.entities) {
      if (!entity.name || entity.name !== name) continue;
      const mover = this.scene.movers.get(number);
      const place = mover ? this.scene.placeOf(mover) : entity;
      return { x: place.x + 0.5, y: place.y + 0.5 };
    }
    return null;
  }

  /** The director stays with a player for some seconds, and goes where it is much hotter. */
  directedName() {
    const { name, since } = this.directed;
    const heat = this.scene.heat;
    const players = [...this.match.replica.entities.values()].filter(entity => entity.name);
    const isHere = players.some(player => player.name === name);
    if (isHere && performance.now() - since < FOLLOWED_LINGERS) return name;
    let best = isHere ? name : players.length > 0 ? players[0].name : "";
    for (const player of players) {
      const isHotter = (heat.get(player.name) || 0) > 2 * (heat.get(best) || 0) + 1;
      if (isHotter) best = player.name;
    }
    if (best !== name) this.directed = { name: best, since: performance.now() };
    return best;
  }

  showPanels() {
    const { match, panels } = this;
    const tick = this.playback.clock.tickAt(this.playback.now);
    panels.showStatus(match, tick);
    panels.showBoard(match, this.followed);
    panels.showWatchers(this.live.watchers);
    panels.showVitals(match, tick);
    panels.showBoss(match);
    panels.showOutcome(match, tick);
    this.controls.show();
  }

  everySecond() {
    this.feed.tellBlows();
    this.panels.showLink(this.link);
  }

  // Wishes

  /** Shows what a player sees; an empty name what all see together. */
  follow(name) {
    this.view = name ? "follow" : "director";
    if (name !== this.followed) this.link.follow(name);
    this.followed = name;
  }

  lookAround() {
    this.view = "free";
  }

  tap(place) {
    if (!this.match.replica) return;
    let nearest = null;
    let least = Math.max(1.2, 22 / this.camera.zoom);
    for (const entity of this.match.replica.entities.values()) {
      const distance = Math.hypot(entity.x + 0.5 - place.x, entity.y + 0.5 - place.y);
      if (entity.name && distance < least) [nearest, least] = [entity.name, distance];
    }
    if (nearest) this.follow(nearest);
  }

  followAnother(step) {
    const { board } = this.live;
    if (!board || board.rows.length === 0) return;
    const names = sortedRows(board.rows, board.status.mode === 2).map(row => row.name);
    const at = names.indexOf(this.followed);
    const next = at < 0 ? (step > 0 ? 0 : names.length - 1) : at + step;
    this.follow(next < 0 || next >= names.length ? "" : names[next]);
  }

  zoomBy(factor) {
    const { camera } = this;
    const { x, y } = camera.middle;
    camera.zoomBy(factor, x / camera.ratio, y / camera.ratio);
  }
}

/** What anybody may look at in the console, and tests do: copies, nothing to change anything by. */
function lookInside(page) {
  const { match, link, playback, painter, live } = page;
  const { replica } = match;
  const players = replica ? [...replica.entities.values()].filter(entity => entity.name) : [];
  return {
    link: link.state, reason: link.reason, dials: link.dials, frames: page.frames,
    server: live.welcome ? live.welcome.serverName : null,
    tick: replica ? replica.tick : null, liveTick: live.replica ? live.replica.tick : null,
    pictures: painter.pictures, isLive: playback.isLive, isPaused: playback.isPaused,
    behind: playback.behind, view: page.view, followed: page.followed,
    isOwn: Boolean(replica && replica.own), checksums: { ...live.checksums },
    camera: { x: page.camera.x, y: page.camera.y, zoom: page.camera.zoom },
    players: players.map(({ name, x, y, hp, hpMax, level }) => ({ name, x, y, hp, hpMax, level })),
    entities: replica ? replica.entities.size : 0,
  };
}

/**
 * Everybody's hit points as they were told at a tick of the last minute: players' by their names,
 * others' by their kinds and places. null for a tick of which nothing was told.
 */
function hitPointsAt(page, tick) {
  const match = page.playback.reel.matchAtTick(tick);
  if (!match) return null;
  const told = {};
  for (const { name, kind, x, y, hp } of match.replica.entities.values()) {
    const who = name || `${kind} at ${x},${y}`;
    told[who] = (told[who] || 0) + hp;
  }
  return told;
}

const page = new Page();
Object.defineProperty(window, "cudgel", {
  value: Object.freeze({
    state: () => lookInside(page), hitPointsAt: tick => hitPointsAt(page, tick),
  }),
});

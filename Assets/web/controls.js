// Buttons, slider and keys: what they say, and what they ask the page for.

class Controls {
  constructor(page) {
    this.page = page;
    this.wire();
    this.label();
  }

  /** Says how things are. */
  show() {
    const { isLive, isPaused, behind } = this.page.playback;
    const root = document.documentElement.dataset;
    root.time = isLive ? "live" : "rewound";
    const seconds = Math.round(behind);
    put($("live"), isLive ? say("live") : say("ago", { seconds }));
    put($("pause"), isPaused ? "▶" : "❚❚");
    name($("pause"), isPaused ? say("play") : say("pause"));
    if (document.activeElement !== $("slider") || isLive) $("slider").value = String(-behind);
    $("slider").setAttribute("aria-valuetext", isLive ? say("live") : say("ago", { seconds }));
    const { view, followed } = this.page;
    put($("view"), view === "follow" ? say("following", { name: followed }) : say(view));
    $("view").setAttribute("aria-pressed", String(view !== "free"));
  }

  wire() {
    const clicks = {
      pause: () => this.page.playback.pause(), live: () => this.page.playback.goLive(),
      previous: () => this.page.followAnother(-1), next: () => this.page.followAnother(1),
      view: () => this.page.follow(""), "zoom-in": () => this.page.zoomBy(1.3),
      "zoom-out": () => this.page.zoomBy(1 / 1.3), "show-board": () => this.togglePanel("board"),
      "show-feed": () => this.togglePanel("feed"), "try-now": () => this.page.link.hurry(),
      cheer: () => this.page.link.cheer(),
    };
    for (const [id, click] of Object.entries(clicks)) $(id).addEventListener("click", click);
    $("slider").addEventListener("input", () => {
      this.page.playback.rewindTo(-Number($("slider").value));
    });
    $("lock").addEventListener("submit", event => {
      event.preventDefault();
      this.page.link.tryWord($("word-field").value);
      $("word-field").value = "";
    });
    addEventListener("keydown", event => this.press(event));
  }

  label() {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
    $("map").setAttribute("aria-label", say("canvas"));
    put($("try-now"), say("try-now"));
    put($("enter"), say("enter"));
    put($("cheer"), say("cheer"));
    put($("lock").querySelector("label"), say("locked"));
    name($("word-field"), say("word"));
    name($("slider"), say("rewind"));
    const hints = {
      previous: "previous", next: "next", view: "everyone-hint", "zoom-in": "zoom-in",
      "zoom-out": "zoom-out", live: "live-hint", "show-board": "board-hint",
      "show-feed": "feed-hint", cheer: "cheer-hint",
    };
    for (const [id, phrase] of Object.entries(hints)) name($(id), say(phrase));
  }

  press(event) {
    const isElsewhere = event.ctrlKey || event.metaKey || event.altKey
      || event.target instanceof HTMLInputElement;
    const isButtons = event.target instanceof HTMLButtonElement
      && (event.key === " " || event.key === "Enter");
    if (isElsewhere || isButtons) return;
    const wish = this.keys[event.key];
    if (!wish) return;
    event.preventDefault();
    wish();
  }

  get keys() {
    const pan = (dx, dy) => () => {
      this.page.lookAround();
      this.page.camera.x += dx * 3;
      this.page.camera.y += dy * 3;
    };
    const zoom = factor => () => this.page.zoomBy(factor);
    const another = step => () => this.page.followAnother(step);
    const everyone = () => this.page.follow("");
    return {
      ArrowLeft: pan(-1, 0), ArrowRight: pan(1, 0), ArrowUp: pan(0, -1), ArrowDown: pan(0, 1),
      "+": zoom(1.2), "=": zoom(1.2), "-": zoom(1 / 1.2),
      n: another(1), f: another(1), p: another(-1),
      0: everyone, d: everyone, Escape: everyone,
      c: () => this.page.link.cheer(),
      o: () => this.togglePanel("board"), l: () => this.togglePanel("feed"),
      " ": () => this.page.playback.pause(), End: () => this.page.playback.goLive(),
      "[": () => this.jump(-5), "]": () => this.jump(5),
    };
  }

  togglePanel(panel) {
    const root = document.documentElement.dataset;
    root.panel = root.panel === panel ? "" : panel;
    for (const other of ["board", "feed"]) {
      $(`show-${other}`).setAttribute("aria-pressed", String(root.panel === other));
    }
  }

  jump(seconds) { this.page.playback.rewindTo(Math.max(0, this.page.playback.behind - seconds)); }
}

/** A name for who can't see the sign, and a hint for who can. */
function name(control, text) {
  if (control.title === text) return;
  control.title = text;
  control.setAttribute("aria-label", text);
}

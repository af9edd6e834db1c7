// The link to the match: dials /watch, says hello, acknowledges, and dials again by itself.

const Say = { hello: 1, acknowledgement: 3, resync: 5, follow: 6, cheer: 11 };
const ACKNOWLEDGE_EVERY = 250;
/** Milliseconds until the next try, and the most of them. */
const PATIENCE_FIRST = 500;
const PATIENCE_MAX = 10_000;
/** A link that held so long begins with the first patience again. */
const STEADY_AFTER = 8_000;
/** A server that is silent for so long is gone: its heartbeat comes every second. */
const SILENCE_MAX = 8_000;

/** What the wire allows a server. */
const FRAME_BYTES_MAX = 1 << 20;

const Farewell = { shuttingDown: 0, full: 2, protocolError: 3, tooSlow: 6, locked: 9 };
const CLOSED_FOR_NONSENSE = 4100;

class Link {
  /** `heed` is told: state(), frame(bytes, at), which throws for what makes no sense. */
  constructor(heed) {
    this.heed = heed;
    this.socket = null;
    /** dialing, open, waiting, locked */
    this.state = "waiting";
    /** Why it is not open, as a key of the words or a sentence of the server's; null at first. */
    this.reason = null;
    this.followed = "";
    this.word = null;
    this.patience = PATIENCE_FIRST;
    this.dials = 0;
    this.nextDialAt = 0;
    addEventListener("online", () => this.hurry());
    setInterval(() => this.watchSilence(), 1000);
  }

  get isOpen() { return this.state === "open"; }

  dial() {
    clearTimeout(this.timer);
    this.letGo();
    this.dials++;
    this.welcomed = this.farewell = null;
    this.heard = this.acknowledged = 0;
    this.heardAt = Date.now();
    const url = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/watch`;
    const socket = new WebSocket(url, "cudgel.1");
    socket.binaryType = "arraybuffer";
    socket.onmessage = event => socket === this.socket && this.receive(event.data);
    socket.onclose = event => socket === this.socket && this.closed(event.code);
    this.socket = socket;
    this.become("dialing");
  }

  /** The word of a locked match was typed. */
  tryWord(word) {
    this.word = word;
    this.dial();
  }

  /** Somebody does not want to wait. */
  hurry() { if (this.state === "waiting") this.dial(); }

  follow(name) {
    this.followed = name;
    if (this.isOpen) this.send(new Writer().text(name).message(Say.follow));
  }

  /** The players hear of it, where the host allows it; the answer is a notice. */
  cheer() { if (this.isOpen) this.send(new Writer().message(Say.cheer)); }

  resync() { this.send(new Writer().message(Say.resync)); }

  // What comes

  receive(data) {
    this.heardAt = Date.now();
    try {
      const isFrame = typeof data !== "string" && data.byteLength <= FRAME_BYTES_MAX;
      if (!isFrame) throw new WireError("no frame of the wire's");
      this.heed.frame(new Uint8Array(data), performance.now());
    } catch (error) {
      console.warn("the server sent nonsense:", error.message);
      this.giveUp("nonsense");
    }
  }

  /** The server's challenge comes first. Without the word there is no use in a hello. */
  challenged(nonce, isLocked) {
    if (isLocked && this.word === null) return this.ask(null);
    const proof = isLocked ? proofOf(this.word, nonce, "") : [];
    const hello = new Writer().text("").blob([]).text(this.followed).text("");
    this.send(hello.blob([]).blob([]).blob(proof).message(Say.hello));
  }

  entered() {
    this.welcomed = Date.now();
    this.reason = null;
    this.become("open");
  }

  /** The server says why it is about to close. */
  parted(reason, sentence) {
    this.farewell = { reason, sentence };
    if (reason !== Farewell.locked) return;
    this.word = null;
    this.ask(sentence);
  }

  /** The newest tick is `heard`: tells the server soon, but not of each. */
  acknowledgeSoon(heard) {
    this.heard = heard;
    if (this.ackTimer || heard === this.acknowledged) return;
    this.ackTimer = setTimeout(() => {
      this.ackTimer = null;
      this.acknowledged = this.heard;
      this.send(new Writer().varint(this.heard).message(Say.acknowledgement));
    }, ACKNOWLEDGE_EVERY);
  }

  send(bytes) {
    if (this.socket && this.socket.readyState === WebSocket.OPEN) this.socket.send(bytes);
  }

  // How it ends

  watchSilence() {
    const isBusy = this.state === "open" || this.state === "dialing";
    if (isBusy && Date.now() - this.heardAt > SILENCE_MAX) this.giveUp("silent");
  }

  giveUp(reason) {
    this.letGo();
    this.waitBecause(reason);
  }

  /** A browser is not told why a handshake was refused (1006): the status tells more. */
  async closed(code) {
    this.socket = null;
    if (this.state === "locked") return;
    if (this.farewell || this.welcomed || code !== 1006) return this.waitBecause(this.reasonOf(code));
    this.become("dialing");
    const reason = await this.reasonByStatus();
    if (this.state === "dialing" && !this.socket) this.waitBecause(reason);
  }

  reasonOf(code) {
    if (this.farewell && this.farewell.reason === Farewell.shuttingDown) return "shut-down";
    if (this.farewell) return this.farewell.sentence;
    const reasons = {
      1001: "shut-down", 1008: "not-allowed", 1013: "overloaded", 4001: "full", 4008: "too-slow",
    };
    return reasons[code] || "lost";
  }

  async reasonByStatus() {
    try {
      const signal = AbortSignal.timeout(3000);
      const answer = await fetch("/status", { cache: "no-store", signal });
      const status = await answer.json();
      if (status.watchersMax === 0) return "watchers-off";
      if (status.watchers >= status.watchersMax) return "full";
      const state = await fetch("/watch/state", { method: "HEAD", cache: "no-store" });
      return { 403: "watchers-off", 429: "full", 503: "full" }[state.status] || "refused";
    } catch {
      return "away";
    }
  }

  waitBecause(reason) {
    const wasSteady = this.welcomed && Date.now() - this.welcomed > STEADY_AFTER;
    if (wasSteady) this.patience = PATIENCE_FIRST;
    const milliseconds = this.patience * (0.8 + 0.4 * Math.random());
    this.patience = Math.min(PATIENCE_MAX, this.patience * 1.7);
    this.nextDialAt = Date.now() + milliseconds;
    this.reason = reason;
    this.timer = setTimeout(() => this.dial(), milliseconds);
    this.become("waiting");
  }

  ask(objection) {
    this.letGo();
    this.reason = objection;
    this.become("locked");
  }

  letGo() {
    const socket = this.socket;
    this.socket = null;
    clearTimeout(this.ackTimer);
    this.ackTimer = null;
    if (socket) socket.close(CLOSED_FOR_NONSENSE);
  }

  become(state) {
    this.state = state;
    this.heed.state();
  }
}

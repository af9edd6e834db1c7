// One match as it has been told so far: frames in, news out. The live one and the rewound ones are
// of this kind.

const Told = {
  welcome: 1, snapshot: 2, delta: 3, events: 4, chat: 5, checksum: 6, heartbeat: 7, farewell: 8,
  challenge: 9, board: 10, party: 11, outcome: 12, paused: 13,
  watchers: 14,
};

class Match {
  constructor() {
    this.welcome = null;
    this.replica = null;
    this.board = null;
    this.outcome = null;
    this.isPaused = false;
    /** Who watches; null where nobody was told of. */
    this.watchers = null;
    /** The newest tick of a snapshot, delta or heartbeat: what is acknowledged. */
    this.heard = 0;
    /** Since a resync only a snapshot, and what does not lean on one, is heeded. */
    this.awaitsSnapshot = false;
    this.checksums = { agreed: 0, differed: 0 };
  }

  clone() {
    const copy = Object.assign(new Match(), this);
    copy.replica = this.replica && this.replica.clone();
    copy.checksums = { ...this.checksums };
    return copy;
  }

  /** Takes in a frame and returns what is new. Throws a WireError for what makes no sense. */
  receive(frame) {
    const news = [];
    for (const [tag, reader] of new Reader(frame).messages()) {
      const one = this.take(tag, reader);
      if (one) news.push(one);
    }
    return news;
  }

  take(tag, reader) {
    switch (tag) {
      case Told.welcome: return this.begin(readWelcome(reader));
      case Told.snapshot: return this.replace(Replica.read(reader));
      case Told.chat:
        return { what: "chat", kind: reader.u8(), from: reader.text(), text: reader.text() };
      case Told.farewell: return { what: "farewell", reason: reader.u8(), text: reader.text() };
      case Told.challenge:
        return { what: "challenge", nonce: reader.blob(), isLocked: reader.flag() };
      case Told.board: this.board = readBoard(reader); return { what: "board" };
      case Told.outcome: this.outcome = readOutcome(reader); return { what: "outcome" };
      case Told.paused: this.isPaused = reader.flag(); return { what: "paused" };
      case Told.watchers: this.watchers = readWatchers(reader); return { what: "watchers" };
      default: return this.awaitsSnapshot || !this.replica ? null : this.goOn(tag, reader);
    }
  }

  /** What leans on the snapshot before it. Unknown tags are how the protocol grows. */
  goOn(tag, reader) {
    switch (tag) {
      case Told.delta: {
        const tiles = this.replica.readDelta(reader);
        this.heard = this.replica.tick;
        return { what: "delta", tiles };
      }
      case Told.events: return { what: "events", events: reader.list(readEvent) };
      case Told.heartbeat: this.heard = reader.varint(); return { what: "quiet" };
      case Told.checksum: return this.check(reader.varint(), reader.word());
      default: return null;
    }
  }

  begin(welcome) {
    Object.assign(this, {
      welcome, replica: null, board: null, outcome: null, isPaused: false, watchers: null,
      awaitsSnapshot: false,
    });
    return { what: "welcome" };
  }

  replace(replica) {
    if (!this.welcome) throw new WireError("a snapshot before the welcome");
    this.replica = replica;
    this.heard = replica.tick;
    this.awaitsSnapshot = false;
    return { what: "snapshot" };
  }

  check(tick, expected) {
    const agrees = tick === this.replica.tick && checksumOf(this.replica) === expected;
    this.checksums[agrees ? "agreed" : "differed"]++;
    if (agrees) return null;
    this.awaitsSnapshot = true;
    return { what: "diverged" };
  }

  kind(id) { return this.welcome && this.welcome.kinds[id] || null; }
}

// Events

/** What follows place and u8 of each event, by the u8. */
const EVENT_FIELDS = [
  ["struck", r => ({
    who: r.numberOrNobody(), by: r.numberOrNobody(), kind: r.u8(), attack: r.varint(),
    damage: r.varint(),
  })],
  ["missed", r => ({ by: r.numberOrNobody(), kind: r.u8(), attack: r.varint() })],
  ["died", r => ({ who: r.numberOrNobody(), kind: r.u8(), name: r.text(), byKind: r.u8() })],
  ["woke", r => ({ who: r.numberOrNobody() })],
  ["noticed", r => ({ who: r.numberOrNobody() })],
  ["dashed", r => ({ who: r.numberOrNobody(), from: r.place() })],
  ["flew", r => ({ kind: r.u8(), attack: r.varint(), from: r.place() })],
  ["split", r => ({ who: r.numberOrNobody() })],
  ["opened", () => ({})],
  ["suffered", r => ({
    who: r.numberOrNobody(), effect: r.u8(), byKind: r.varint() - 1, damage: r.varint(),
  })],
  ["mended", r => ({ who: r.numberOrNobody(), hp: r.varint() })],
  ["affected", r => ({ who: r.numberOrNobody(), effect: r.u8() })],
  ["cast", r => ({ by: r.numberOrNobody(), kind: r.u8(), attack: r.varint() })],
  ["levelled", r => ({ who: r.numberOrNobody(), level: r.varint() })],
  ["took", r => ({ who: r.numberOrNobody(), look: r.u8(), amount: r.varint() })],
  ["used", r => ({ who: r.numberOrNobody(), item: r.u8() })],
  ["gestured", r => ({ who: r.numberOrNobody(), gesture: r.u8() })],
  ["raged", r => ({ who: r.numberOrNobody(), kind: r.u8(), phase: r.varint() })],
];

/** An event begins with nothing that says how long it is: one that is not known ends the link. */
function readEvent(reader) {
  const { x, y } = reader.place();
  const number = reader.u8();
  const entry = EVENT_FIELDS[number];
  if (!entry) throw new WireError(`event ${number}`);
  return Object.assign({ x, y, what: entry[0] }, entry[1](reader));
}

// How the match stands

function readBoard(reader) {
  return { status: readStatus(reader), rows: reader.list(readRow) };
}

function readWatchers(reader) {
  return { mayCheer: reader.flag(), count: reader.varint(), names: reader.list(r => r.text()) };
}

function readStatus(reader) {
  const mode = reader.u8();
  if (mode === 0) {
    return { mode, cleared: reader.varint(), dens: reader.varint(), isKingAwake: reader.flag() };
  }
  if (mode === 1) {
    const status = { mode, wave: reader.varint(), left: reader.varint() };
    status.nextAt = reader.numberOrNobody();
    return Object.assign(status, { fire: reader.varint(), fireMax: reader.varint() });
  }
  if (mode === 2) return { mode, endsAt: reader.varint(), teams: reader.list(r => r.varint()) };
  throw new WireError(`mode ${mode}`);
}

function readRow(reader) {
  const row = { name: reader.text(), kind: reader.u8() };
  for (const name of ["level", "team", "kills", "playersKilled", "deaths"]) {
    row[name] = reader.varint();
  }
  const flags = reader.u8();
  return Object.assign(row, { isBot: (flags & 1) !== 0, isAway: (flags & 2) !== 0 });
}

function readOutcome(reader) {
  const outcome = { verdict: reader.u8(), seconds: reader.varint(), nextAt: reader.varint() };
  outcome.status = readStatus(reader);
  outcome.rows = reader.list(() => {
    const row = readRow(reader);
    for (const name of ["dealt", "taken", "mended", "found"]) row[name] = reader.varint();
    return row;
  });
  return outcome;
}

// Events in words: what a watcher reads of. Blows are many: several alike become one line a moment.

class Feed {
  constructor(panels) {
    this.panels = panels;
    this.blows = new Map();
  }

  tell(event, match) {
    switch (event.what) {
      case "struck": return this.noteBlow(event, match);
      case "died": return this.tellDeath(event, match);
      case "levelled": return this.tellOf(event, match, "levelled", "good");
      case "raged": return this.tellRage(event, match);
      case "cast": return this.tellCast(event, match);
      default: return null;
    }
  }

  /** Blows by and on players; monsters among themselves and hounds are left out. */
  noteBlow(event, match) {
    const target = this.playerName(event.who, match);
    const striker = this.playerName(event.by, match);
    const isGone = !target && (event.who === null || !match.replica.entities.has(event.who));
    if ((!target && !striker) || isGone) return;
    const kind = match.kind(event.kind);
    const attack = kind && kind.attacks[event.attack];
    const blow = {
      striker: striker || capitalized(this.kindName(event.kind, match)),
      target: target || this.nameAt(event.who, match),
      attack: nameOf(attack ? attack.name : "blow"), damage: 0, isBad: Boolean(target),
    };
    const key = `${blow.striker} ${blow.attack} ${blow.target}`;
    if (!this.blows.has(key)) this.blows.set(key, blow);
    this.blows.get(key).damage += event.damage;
  }

  /** Called about once a second. */
  tellBlows() {
    const worst = [...this.blows.values()].sort((a, b) => b.damage - a.damage).slice(0, 2);
    this.blows.clear();
    for (const blow of worst) this.panels.tell(say("hits", blow), blow.isBad ? "bad" : "");
  }

  tellDeath(event, match) {
    const striker = event.byKind === 255 ? say("fire") : this.kindName(event.byKind, match);
    if (event.name) {
      const sentence = say("fells", { striker: capitalized(striker), target: event.name });
      return this.panels.tell(sentence, "bad");
    }
    const target = this.kindName(event.kind, match);
    const isBoss = match.kind(event.kind) && match.kind(event.kind).isBoss;
    this.panels.tell(capitalized(say("dies", { target })), isBoss ? "notice" : "good");
  }

  tellRage({ kind, phase }, match) {
    this.panels.tell(say("rages", { name: this.kindName(kind, match), phase }), "bad");
  }

  tellOf(event, match, phrase, sort) {
    const name = this.nameAt(event.who, match);
    this.panels.tell(say(phrase, { ...event, name }), sort);
  }

  tellCast(event, match) {
    const kind = match.kind(event.kind);
    const attack = kind && kind.attacks[event.attack];
    if (!attack) return;
    const name = this.playerName(event.by, match) || capitalized(this.kindName(event.kind, match));
    const sentence = say("casts", { name, attack: nameOf(attack.name) });
    this.panels.tell(sentence, kind.isClass ? "" : "bad");
  }

  hear(chat) {
    if (chat.kind === 2) return this.panels.tell(sentenceOf(chat.text), "notice");
    const phrase = chat.kind === 1 ? "shouts" : "says";
    this.panels.tell(say(phrase, { name: chat.from, text: chat.text }), "talk");
  }

  playerName(number, { replica }) {
    const entity = number !== null && replica.entities.get(number);
    return entity ? entity.name : "";
  }

  nameAt(number, match) {
    const entity = number !== null && match.replica.entities.get(number);
    if (!entity) return say("somebody");
    return entity.name || this.kindName(entity.kind, match);
  }

  kindName(id, match) {
    const kind = match.kind(id);
    return kind ? nameOf(kind.name) : say("somebody");
  }
}

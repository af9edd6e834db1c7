// All that is not the map: status, scoreboard, events, outcome, trouble. Names and talk come from
// strangers: they go in as text (textContent) and never as HTML.

const FEED_LINES_MAX = 120;
/** Of watchers; where so many are told there may be more who have one. */
const NAMES_TOLD_MAX = 8;
const $ = id => document.getElementById(id);

function element(tag, className = "", text = "") {
  const one = document.createElement(tag);
  if (className) one.className = className;
  if (text !== "") one.textContent = text;
  return one;
}

/** Writes only what has changed: the browser lays out nothing in vain. */
function put(where, text) {
  if (where.textContent !== text) where.textContent = text;
}

function show(where, isShown) { if (where.hidden === isShown) where.hidden = !isShown; }

function fillBar(bar, share, text) {
  bar.querySelector("i").style.transform = `scaleX(${Math.min(1, Math.max(0, share))})`;
  put(bar.querySelector("b"), text);
}

/** Who leads comes first, by the rules' own measure; of equals who came first. */
function sortedRows(rows, isBrawl) {
  const weight = isBrawl
    ? row => [row.playersKilled, -row.deaths, row.kills] : row => [row.kills];
  const before = (a, b) => {
    const [first, second] = [weight(a), weight(b)];
    const i = first.findIndex((value, at) => value !== second[at]);
    return i < 0 ? 0 : second[i] - first[i];
  };
  return [...rows].sort(before);
}

class Panels {
  /** `wishes.follow(name)` is what a tap on a name asks for. */
  constructor(wishes) {
    this.wishes = wishes;
    this.boardShown = "";
    put($("board").querySelector("h2"), say("board"));
    put($("feed").querySelector("h2"), say("feed"));
  }

  // How the match stands

  showStatus(match, tick) {
    const { welcome, board } = match;
    put($("server"), welcome ? welcome.serverName : "Cudgel");
    const line = board ? statusLine(board, welcome, tick) : "";
    put($("status"), match.isPaused ? `${say("paused")} ${line}` : line);
    put($("sky"), welcome && match.replica ? skyText(welcome, match.replica.tick) : "");
  }

  showBoard(match, followed) {
    const { board, welcome } = match;
    if (!board || !welcome) return;
    const state = JSON.stringify([board, followed]);
    if (state === this.boardShown) return;
    this.boardShown = state;
    const isBrawl = board.status.mode === 2;
    const columns = isBrawl
      ? ["level-short", "slain", "kills", "deaths"] : ["level-short", "kills", "deaths"];
    heading($("board"), columns);
    const focused = document.activeElement && document.activeElement.dataset.name;
    const rows = sortedRows(board.rows, isBrawl).map(row => {
      const numbers = [row.level, ...(isBrawl ? [row.playersKilled] : []), row.kills, row.deaths];
      return this.row(row, welcome, numbers, followed);
    });
    $("board").querySelector("tbody").replaceChildren(...rows);
    if (focused) this.focusOn(focused);
  }

  /** How many watch and who says a name; the button to cheer is there where the host allows it. */
  showWatchers(watchers) {
    const { count, names, mayCheer } = watchers || { count: 0, names: [], mayCheer: false };
    show($("cheer"), mayCheer);
    show($("watchers"), count > 0);
    if (count === 0) return;
    const rest = count - names.length;
    const tail = rest > 0
      ? [say(names.length < NAMES_TOLD_MAX ? "watchers-unnamed" : "watchers-more", { count: rest })]
      : [];
    put($("watchers"), names.length > 0
      ? say("watchers-named", { count, names: [...names, ...tail].join(", ") })
      : say("watchers-now", { count }));
  }

  /** The table is made anew; who was at a name with the keyboard stays there. */
  focusOn(name) {
    for (const button of $("board").querySelectorAll(".pick")) {
      if (button.dataset.name === name) button.focus();
    }
  }

  row(row, welcome, numbers, followed) {
    const line = element("tr", row.name === followed ? "followed" : "");
    const pick = element("button", "pick");
    const kind = welcome.kinds[row.kind];
    const sign = element("span", "sign", kind ? kind.glyph : "@");
    sign.style.color = css(TEAM_COLORS[row.team - 1] || (kind ? kind.color : 0xe0e0e0));
    pick.append(sign, element("span", "label", row.name));
    const note = row.isAway ? say("is-away") : nameOf(kind ? kind.name : "");
    pick.append(element("small", "", note));
    pick.type = "button";
    pick.dataset.name = row.name;
    pick.setAttribute("aria-label", say("follow", { name: row.name }));
    pick.addEventListener("click", () => this.wishes.follow(row.name));
    const first = element("td");
    first.append(pick);
    line.append(first, ...numbers.map(number => element("td", "", String(number))));
    return line;
  }

  /** The followed player's bars and abilities. */
  showVitals(match, tick) {
    const entity = match.replica && match.replica.ownEntity;
    show($("vitals"), Boolean(entity));
    if (!entity) return;
    const { own } = match.replica;
    const kind = match.kind(entity.kind);
    put($("who"), `${entity.name} · ${nameOf(kind ? kind.name : "")} ${entity.level}`);
    const isDead = entity.activity.doing === Doing.dead;
    const share = entity.hp / Math.max(1, entity.hpMax);
    fillBar($("hp"), share, isDead ? say("is-dead") : `${say("hp")} ${entity.hp}/${entity.hpMax}`);
    $("hp").querySelector("i").style.background = css(healthColor(share));
    const { manaMax } = own.sheet;
    show($("mana"), manaMax > 0);
    fillBar($("mana"), own.mana / Math.max(1, manaMax), `${say("mana")} ${own.mana}/${manaMax}`);
    this.showAbilities(kind, own, tick);
  }

  showAbilities(kind, own, tick) {
    const abilities = kind ? kind.attacks.slice(1, 5) : [];
    const list = $("abilities");
    while (list.children.length > abilities.length) list.lastChild.remove();
    abilities.forEach((ability, i) => {
      const entry = list.children[i] || list.appendChild(element("li"));
      if (entry.dataset.name !== ability.name) {
        entry.dataset.name = ability.name;
        entry.replaceChildren(document.createTextNode(nameOf(ability.name)), element("i"));
      }
      const left = (own.readyAt[i + 1] - tick) / Math.max(1, ability.cooldown);
      entry.lastChild.style.transform = `scaleX(${Math.min(1, Math.max(0, left))})`;
    });
  }

  /** The strongest boss in view. */
  showBoss(match) {
    let boss = null;
    for (const entity of match.replica ? match.replica.entities.values() : []) {
      const kind = match.kind(entity.kind);
      const isBoss = kind && kind.isBoss && entity.activity.doing !== Doing.dead;
      if (isBoss && (!boss || entity.hpMax > boss.hpMax)) boss = entity;
    }
    show($("boss"), Boolean(boss));
    if (!boss) return;
    put($("boss").querySelector("p"), nameOf(match.kind(boss.kind).name));
    const share = boss.hp / Math.max(1, boss.hpMax);
    fillBar($("boss").querySelector(".bar"), share, `${boss.hp}/${boss.hpMax}`);
  }

  showOutcome(match, tick) {
    const { outcome, welcome } = match;
    show($("outcome"), Boolean(outcome));
    if (!outcome || !welcome) return;
    const [about, next] = $("outcome").querySelectorAll("p");
    put($("outcome").querySelector("h2"), say(`verdict-${outcome.verdict}`));
    put(about, `${outcomeSentence(outcome)} ${say("took", { time: clockText(outcome.seconds) })}`);
    const seconds = Math.max(0, Math.ceil((outcome.nextAt - tick) / welcome.tickRate));
    put(next, seconds > 0 ? say("next-in", { seconds }) : say("next-now"));
    if (this.outcomeShown === outcome) return;
    this.outcomeShown = outcome;
    const isBrawl = outcome.status.mode === 2;
    const kills = isBrawl ? "slain" : "kills";
    heading($("outcome"), ["level-short", kills, "deaths", "dealt", "taken", "mended"]);
    const rows = sortedRows(outcome.rows, isBrawl).map(row => {
      const killed = isBrawl ? row.playersKilled : row.kills;
      const numbers = [row.level, killed, row.deaths, row.dealt, row.taken, row.mended];
      return this.row(row, welcome, numbers, "");
    });
    $("outcome").querySelector("tbody").replaceChildren(...rows);
  }

  // The link

  showLink(link) {
    document.documentElement.dataset.link = link.state;
    show($("lock"), link.state === "locked");
    const isTroubled = link.state === "waiting"
      || (link.state === "dialing" && link.reason !== null);
    show($("trouble"), isTroubled);
    if (isTroubled) this.showTrouble(link);
    if (link.state === "locked") put($("lock").querySelector("p"), sentenceOf(link.reason || ""));
  }

  showTrouble(link) {
    const why = PHRASES[language][link.reason] || sentenceOf(link.reason || "");
    const seconds = Math.max(1, Math.ceil((link.nextDialAt - Date.now()) / 1000));
    const text = link.state === "dialing"
      ? `${why} ${say("dialing")}` : say("waiting", { why, seconds });
    put($("trouble").querySelector("p"), text);
  }

  // Events

  tell(text, sort = "") {
    const list = $("feed").querySelector("ol");
    const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 30;
    list.append(element("li", sort, text));
    while (list.children.length > FEED_LINES_MAX) list.firstChild.remove();
    if (isAtEnd) list.scrollTop = list.scrollHeight;
  }
}

function heading(section, columns) {
  const line = element("tr");
  line.append(...["name", ...columns].map(column => {
    const cell = element("th", "", say(column));
    cell.scope = "col";
    return cell;
  }));
  section.querySelector("thead").replaceChildren(line);
}

function statusLine({ status, rows }, welcome, tick) {
  const seconds = until => clockText((until - tick) / welcome.tickRate);
  if (status.mode === 0) {
    return say("dens", status) + (status.isKingAwake ? ` · ${say("king-awake")}` : "");
  }
  if (status.mode === 1) {
    const percent = Math.floor(status.fire * 100 / Math.max(1, status.fireMax));
    const fire = say("fire-left", { percent });
    const wave = status.nextAt === null
      ? say("wave-now", status)
      : say("wave-next", { wave: status.wave + 1, time: seconds(status.nextAt) });
    return `${wave} · ${fire}`;
  }
  const teams = status.teams.map((kills, i) => ` · ${say(`team-${i + 1}`)} ${kills}`).join("");
  const best = sortedRows(rows, true)[0];
  const leads = !teams && best && best.playersKilled > 0;
  const lead = leads ? ` · ${best.name} ${best.playersKilled}` : "";
  return say("time-left", { time: seconds(status.endsAt) }) + teams + lead;
}

function outcomeSentence({ status, rows }) {
  if (status.mode === 0) return say("dens", status) + ".";
  if (status.mode === 1) return say("held-until", status);
  const most = Math.max(0, ...status.teams);
  if (status.teams.length > 0) {
    const name = (kills, i) => kills === most ? [say(`team-${i + 1}`)] : [];
    return say("team-wins", { names: status.teams.flatMap(name).join(", "), kills: most });
  }
  const best = sortedRows(rows, true)[0];
  if (!best || best.playersKilled === 0) return "";
  return say("wins", { name: best.name, kills: best.playersKilled });
}

/** A sign and a word for the time of day. */
function skyText(welcome, tick) {
  const daylight = daylightAt(welcome, tick);
  if (daylight === 100) return `☀ ${say("day")}`;
  if (daylight === 0) return `☾ ${say("night")}`;
  const isFalling = daylightAt(welcome, tick + 20) < daylight;
  return isFalling ? `☾ ${say("dusk")}` : `☀ ${say("dawn")}`;
}

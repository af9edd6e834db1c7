// What the page says, in English and Chinese. Names and sentences that come from the server are
// English; `serverNames` has their translations, from Assets/strings.

const PHRASES = {
  en: {
    "dialing": "Calling the match …",
    "waiting": "{why} Next try in {seconds} s.",
    "shut-down": "The host has ended the match.",
    "lost": "The link broke.",
    "away": "The server does not answer.",
    "silent": "The server has gone silent.",
    "full": "All places for watchers are taken.",
    "watchers-off": "This host lets nobody watch.",
    "refused": "The server refused the link.",
    "not-allowed": "The server closed the link: watchers only watch.",
    "overloaded": "The server is overloaded.",
    "too-slow": "This link was too slow.",
    "nonsense": "The server sent something that makes no sense.",
    "try-now": "Try now",
    "back": "The server is back.",
    "locked": "This match is locked. What is its word?",
    "word": "Word",
    "enter": "Enter",
    "paused": "The match is paused.",
    "everyone-hint": "See what all players see (0)",
    "follow": "Follow {name}",
    "following": "Following {name}",
    "director": "Director",
    "free": "Free view",
    "next": "Next player (n)",
    "previous": "Previous player (p)",
    "zoom-in": "Nearer (+)",
    "zoom-out": "Farther (-)",
    "board": "Scoreboard",
    "board-hint": "Scoreboard (o)",
    "feed": "Events",
    "cheer": "Cheer",
    "cheer-hint": "Cheer: the players hear of it (c)",
    "watchers-now": "{count} watching",
    "watchers-named": "{count} watching: {names}",
    "watchers-unnamed": "{count} unnamed",
    "watchers-more": "{count} more",
    "feed-hint": "Events (l)",
    "rewind": "Rewind up to a minute",
    "pause": "Pause (space)",
    "play": "Go on (space)",
    "live": "Live",
    "live-hint": "Back to live (End)",
    "ago": "{seconds} s ago",
    "canvas": "The match. Arrows move the view, plus and minus zoom, n follows the next player.",
    "name": "Name", "level-short": "Lv", "kills": "Kills", "slain": "Slain", "deaths": "Deaths",
    "dealt": "Dealt", "taken": "Taken", "mended": "Mended",
    "is-away": "away", "is-dead": "fallen",
    "mode-0": "Delve", "mode-1": "Horde", "mode-2": "Brawl",
    "dens": "Dens {cleared}/{dens}", "king-awake": "the King is awake",
    "wave-now": "Wave {wave} · {left} left", "wave-next": "Wave {wave} in {time}",
    "fire-left": "Fire {percent} %", "time-left": "{time} left",
    "team-1": "Red", "team-2": "Blue", "team-3": "Green", "team-4": "Yellow",
    "verdict-0": "The King has fallen!", "verdict-1": "The fire went out.",
    "verdict-2": "The time is up.",
    "took": "It took {time}.", "next-in": "The next match begins in {seconds} s.",
    "next-now": "The next match begins …",
    "wins": "{name} wins with {kills}.", "team-wins": "{names}: {kills}.",
    "held-until": "They held until wave {wave}.",
    "day": "day", "night": "night", "dusk": "dusk", "dawn": "dawn",
    "level": "Level {0}!", "phase": "Phase {0}!",
    "gesture-0": "*waves*", "gesture-1": "*cheers*", "gesture-2": "*points*", "gesture-3": "*bows*",
    "hits": "{striker}: {attack} hits {target} for {damage}", "fells": "{striker} fells {target}",
    "dies": "{target} dies", "levelled": "{name} reaches level {level}",
    "rages": "{name} rages: phase {phase}", "casts": "{name}: {attack}!",
    "says": "{name}: {text}", "shouts": "{name} shouts: {text}",
    "begins": "A new match: {mode}.", "entered": "Welcome to {server}.",
    "fire": "fire", "somebody": "somebody", "hp": "HP", "mana": "Mana",
  },
  zh: {
    "dialing": "正在连接 …",
    "waiting": "{why}{seconds} 秒后重试。",
    "shut-down": "主机结束了这一局。",
    "lost": "连接中断。",
    "away": "服务器没有回应。",
    "silent": "服务器没有消息了。",
    "full": "观战位都满了。",
    "watchers-off": "这台主机不允许观战。",
    "refused": "服务器拒绝了连接。",
    "not-allowed": "服务器断开了连接：观战者只能看。",
    "overloaded": "服务器太忙。",
    "too-slow": "这个连接太慢了。",
    "nonsense": "服务器发来了看不懂的内容。",
    "try-now": "立即重试",
    "back": "服务器回来了。",
    "locked": "这一局已上锁，需要口令。",
    "word": "口令",
    "enter": "确定",
    "paused": "这一局已暂停。",
    "everyone-hint": "看所有玩家看到的（0）",
    "follow": "跟随 {name}",
    "following": "正在跟随 {name}",
    "director": "导播",
    "free": "自由视角",
    "next": "下一位玩家（n）",
    "previous": "上一位玩家（p）",
    "zoom-in": "放大（+）",
    "zoom-out": "缩小（-）",
    "board": "战绩",
    "board-hint": "战绩（o）",
    "feed": "记录",
    "cheer": "欢呼",
    "cheer-hint": "欢呼：玩家们会听到（c）",
    "watchers-now": "{count} 人观战",
    "watchers-named": "{count} 人观战：{names}",
    "watchers-unnamed": "{count} 人未署名",
    "watchers-more": "另外 {count} 人",
    "feed-hint": "记录（l）",
    "rewind": "回看，最多一分钟",
    "pause": "暂停（空格）",
    "play": "继续（空格）",
    "live": "直播",
    "live-hint": "回到直播（End）",
    "ago": "{seconds} 秒前",
    "canvas": "对局画面。方向键移动视野，加减号缩放，n 跟随下一位玩家。",
    "name": "名字", "level-short": "级", "kills": "击杀", "slain": "击败", "deaths": "阵亡",
    "dealt": "伤害", "taken": "承受", "mended": "治疗",
    "is-away": "离线", "is-dead": "阵亡",
    "mode-0": "探险", "mode-1": "守营", "mode-2": "乱斗",
    "dens": "巢穴 {cleared}/{dens}", "king-awake": "棍王已醒",
    "wave-now": "第 {wave} 波 · 剩 {left}", "wave-next": "第 {wave} 波 {time} 后到来",
    "fire-left": "营火 {percent}%", "time-left": "剩余时间 {time}",
    "team-1": "红队", "team-2": "蓝队", "team-3": "绿队", "team-4": "黄队",
    "verdict-0": "棍王倒下了！", "verdict-1": "营火熄灭了。", "verdict-2": "时间到。",
    "took": "用时 {time}", "next-in": "下一局 {seconds} 秒后开始",
    "next-now": "下一局即将开始 …",
    "wins": "{name} 以 {kills} 次击败获胜。", "team-wins": "{names}：{kills}。",
    "held-until": "守到了第 {wave} 波。",
    "day": "白天", "night": "夜晚", "dusk": "黄昏", "dawn": "黎明",
    "level": "{0} 级！", "phase": "第 {0} 阶段！",
    "gesture-0": "*挥手*", "gesture-1": "*欢呼*", "gesture-2": "*指路*", "gesture-3": "*鞠躬*",
    "hits": "{striker}的{attack}击中{target}，伤害 {damage}", "fells": "{striker}击倒了{target}",
    "dies": "{target}死了", "levelled": "{name} 升到了 {level} 级",
    "rages": "{name}暴怒了：第 {phase} 阶段", "casts": "{name}：{attack}！",
    "says": "{name}：{text}", "shouts": "{name} 喊道：{text}",
    "begins": "新的一局：{mode}。", "entered": "欢迎来到 {server}。",
    "fire": "火焰", "somebody": "有人", "hp": "生命", "mana": "法力",
  },
};

const language = (navigator.language || "en").toLowerCase().startsWith("zh") ? "zh" : "en";
const serverNames = JSON.parse(document.getElementById("names").textContent)[language] || {};

/** A phrase with its {places} filled, by name or by order. */
function say(key, ...values) {
  const named = typeof values[0] === "object" ? values[0] : values;
  const phrase = PHRASES[language][key] || key;
  return phrase.replace(/\{(\w+)\}/g, (whole, name) => name in named ? String(named[name]) : whole);
}

/** A name of the server's in the reader's language. */
function nameOf(name) { return Object.hasOwn(serverNames, name) ? serverNames[name] : name; }

/** A sentence of the server's: whole, or with one part that varies. */
function sentenceOf(sentence) {
  if (Object.hasOwn(serverNames, sentence)) return serverNames[sentence];
  for (const [pattern, translation] of Object.entries(serverNames)) {
    const place = pattern.match(/\{\w+\}/);
    if (!place) continue;
    const [head, tail] = pattern.split(place[0]);
    const fits = sentence.length > head.length + tail.length
      && sentence.startsWith(head) && sentence.endsWith(tail);
    if (!fits) continue;
    const part = sentence.slice(head.length, sentence.length - tail.length);
    return translation.split(place[0]).join(nameOf(part));
  }
  return sentence;
}

function capitalized(text) { return text.charAt(0).toUpperCase() + text.slice(1); }

function clockText(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

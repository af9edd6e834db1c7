#!/usr/bin/env bash
# Matches found by who knows no address: two network namespaces joined by a veth pair, hosts in one,
# `list` and `play NAME` in the other; over IPv4 alone, over IPv6 alone, over both. Needs root and
# iproute2; where that is not allowed it says so and exits with 0. Prints figures; fails when anything
# is off.
set -euo pipefail
cd "$(dirname "$0")/.."
cudgel="${CUDGEL:-$(swift build -c release --show-bin-path)/cudgel}"
hosts="cudgel-h-$$" guests="cudgel-g-$$"
work=$(mktemp -d)
pids=()
say() { printf '\n-- %s\n' "$*"; }
inside() { local space=$1; shift; ip netns exec "$space" "$@"; }

if [ "$(id -u)" != 0 ] || ! command -v ip >/dev/null || ! ip netns add "$hosts" 2>/dev/null; then
  echo 'skipped: network namespaces need root and iproute2'
  exit 0
fi

end() {
  tmux -L "$guests" kill-server 2>/dev/null || true
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  ip netns del "$hosts" 2>/dev/null || true
  ip netns del "$guests" 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT
ip netns add "$guests"
ip link add near netns "$hosts" type veth peer name far netns "$guests"

# 4, 6 or both on the pair and on loopback.
family() {
  for space in "$hosts" "$guests"; do
    local link=near address=1
    [ "$space" = "$guests" ] && link=far address=2
    inside "$space" ip addr flush dev "$link"
    inside "$space" ip link set "$link" down
    inside "$space" sysctl -qw "net.ipv6.conf.$link.accept_dad=0" \
      "net.ipv6.conf.$link.disable_ipv6=$([ "$1" = 4 ] && echo 1 || echo 0)"
    inside "$space" ip link set lo up
    inside "$space" ip link set "$link" up
    [ "$1" = 6 ] || inside "$space" ip addr add "10.77.0.$address/24" brd + dev "$link"
  done
}

# Starts a host in its namespace and waits until it listens.
start_host() {
  local name=$1; shift
  XDG_DATA_HOME="$work" ip netns exec "$hosts" "$cudgel" host --headless --port 0 --size small \
    --name "$name" "$@" >"$work/out-$name" 2>"$work/log-$name" &
  pids+=($!)
  for _ in $(seq 100); do grep -q '^hosting' "$work/out-$name" && return; sleep 0.1; done
  cat "$work/log-$name"; exit 1
}

# A file with the list as JSON, and how long it took to run.
list() {
  local started=$EPOCHREALTIME
  inside "$guests" "$cudgel" list --json >"$work/list"
  echo "list took $(bc -l <<<"$EPOCHREALTIME - $started" 2>/dev/null || python3 -c "print($EPOCHREALTIME - $started)") s"
  inside "$guests" "$cudgel" list
}

expect() {
  python3 -c 'import json, sys
games = {game["name"]: game for game in json.load(open(sys.argv[1]))}
assert eval("(" + sys.argv[2] + ")"), (sys.argv[2], games)' "$work/list" "$1"
}

# Joins by name over real links with a bot, and fails where that takes longer than 2 s.
join() {
  local started=$EPOCHREALTIME
  inside "$guests" "$cudgel" bots "$@" --count 1 --seconds 1 >"$work/join"
  python3 -c "
took = $EPOCHREALTIME - $started - 1
print(f'joining $1 took {took:.2f} s'); assert took < 2, took"
}

# The same with the client in a terminal, until one stands in the match.
play() {
  local started=$EPOCHREALTIME screen=
  inside "$guests" tmux -L "$guests" -f /dev/null new-session -d -x 100 -y 30 \
    "XDG_CONFIG_HOME=$work LC_ALL=C.UTF-8 '$cudgel' play '$1' --as Ash"
  for _ in $(seq 100); do
    screen=$(tmux -L "$guests" capture-pane -p 2>/dev/null || true)
    grep -q 'sent [0-9]' <<<"$screen" && break
    sleep 0.05
  done
  grep -q 'sent [0-9]' <<<"$screen" || { echo "$screen"; exit 1; }
  python3 -c "
took = $EPOCHREALTIME - $started
print(f'playing $1 took {took:.2f} s'); assert took < 2.5, took"
  tmux -L "$guests" send-keys C-c
  sleep 0.3
  tmux -L "$guests" kill-server 2>/dev/null || true
}

# Fails, with this sentence.
refused() {
  local sentence=$1; shift
  if inside "$guests" "$cudgel" "$@" >"$work/refused" 2>&1 </dev/null; then
    echo "should have failed: $*"; exit 1
  fi
  grep -qF "$sentence" "$work/refused" || { cat "$work/refused"; exit 1; }
}

family both
start_host 'Our Vale' --bots 2
start_host 'Locked Moor' --password 'long may it burn'
start_host 'Hidden Fen' --private
start_host 'Full House' --max-players 1
inside "$guests" "$cudgel" bots 'Full House' --count 1 >"$work/fill" 2>&1 &
pids+=($!)
sleep 2

for kind in both 4 6; do
  say "over $kind"
  if [ "$kind" != both ]; then family "$kind"; sleep 5; fi
  list
  if [ "$kind" = both ]; then
    expect 'set(games) == {"Our Vale", "Locked Moor", "Full House"}'
    expect 'games["Full House"]["isFull"] and not games["Full House"]["canJoin"]'
  fi
  expect '{"Our Vale", "Locked Moor"} <= set(games) and "Hidden Fen" not in games'
  expect 'games["Locked Moor"]["isLocked"] and not games["Our Vale"]["isLocked"]'
  expect 'all(game["roundTripMilliseconds"] < 1000 for game in games.values())'
  [ "$kind" != 6 ] || expect 'all(game["address"].startswith("[fe80:") for game in games.values())'
  [ "$kind" != 4 ] || expect 'all(game["address"].startswith("10.77.0.1:") for game in games.values())'
  join 'our vale'
  play 'Our Vale'
  join 'Locked Moor' --password 'long may it burn'
  refused 'it asks for a word' bots 'Locked Moor' --count 1 --seconds 2
  refused 'That is not the word' bots 'Locked Moor' --count 1 --seconds 2 --password wrong
  refused 'no match called ‘Hidden Fen’' play 'Hidden Fen'
done

say 'two of one name'
family both; sleep 3
start_host 'Our vale'
refused '2 matches are called' play 'Our Vale'
cat "$work/refused"

say 'nobody'
for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
for pid in "${pids[@]}"; do wait "$pid" || true; done
pids=()
refused 'no match was found' list
say 'network run passed'

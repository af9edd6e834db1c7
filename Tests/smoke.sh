#!/usr/bin/env bash
# A smoke run of the built program as its user would start it: hosts of two modes, bots over links,
# status, what is kept, matches and faults without a clock, and an end by SIGTERM. Prints figures;
# fails when anything is off.
set -euo pipefail
cd "$(dirname "$0")/.."
cudgel="${CUDGEL:-$(swift build -c release --show-bin-path)/cudgel}"
seconds="${SMOKE_SECONDS:-10}"
work=$(mktemp -d)
host=
trap 'kill $host 2>/dev/null || true; rm -rf "$work"' EXIT
say() { printf '\n-- %s (%d s)\n' "$*" "$SECONDS"; }

# Starts a host without a screen on any free port; then $host is its process, $url and $http where
# it is.
start_host() {
  : >"$work/out"
  "$cudgel" host --headless --bind 127.0.0.1 --port 0 "$@" >"$work/out" 2>"$work/log" &
  host=$!
  for _ in $(seq 100); do grep -q '^hosting' "$work/out" && break; sleep 0.1; done
  url=$(sed -n 's/^hosting //p' "$work/out")
  http="http${url#ws}"; http="${http%/play}"
}

end_host() {
  kill -TERM "$host"
  wait "$host" || { echo "host ended with $?"; cat "$work/log"; exit 1; }
  host=
  cat "$work/log"
}

# Prints the host's status, and fails unless the Python expression over `status` is true.
expect_status() {
  local status
  status=$(curl -fsS "$http/status"); echo "$status"
  python3 -c 'import json, sys
status = json.loads(sys.argv[1])
assert eval("(" + sys.argv[2] + ")"), sys.argv[2]' "$status" "$1"
}

"$cudgel" --version

say 'a delve, with bots of the host and bots over links'
start_host --bots 4
"$cudgel" bots "$url" --count 8 --seconds "$seconds"
curl -fsS "$http/healthz"
expect_status 'status["checksumMismatches"] == 0 and status["bots"] == 4 and status["tick"] > 0
  and status["protocols"] == ["cudgel.1"]'
end_host

say 'the ladder where nothing was ever kept: one sentence, and exit code 1'
mkdir "$work/data"
code=0; "$cudgel" ladder --data "$work/data" 2>"$work/ladder" || code=$?
cat "$work/ladder"
[ "$code" = 1 ] && [ "$(wc -l <"$work/ladder")" = 1 ]

say 'a horde whose host keeps'
start_host --mode horde --bots 4 --size small --data "$work/data"
"$cudgel" bots "$url" --count 2 --seconds "$((seconds / 2))"
expect_status 'status["mode"] == "horde" and status["checksumMismatches"] == 0'
end_host
"$cudgel" ladder --data "$work/data"
"$cudgel" ladder --data "$work/data" --json | python3 -m json.tool >/dev/null

say 'matches between bots without a clock'
"$cudgel" simulate --mode horde --seeds 2 --minutes 3

say 'a crowded tick'
"$cudgel" bench tick --ticks 40

say 'faults'
"$cudgel" simulate --faults --seeds "${SMOKE_SEEDS:-50}"
say 'smoke run passed'

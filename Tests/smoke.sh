#!/usr/bin/env bash
# A smoke run of the built program as its user would start it: host, bots over links, status,
# simulated faults, and an end by SIGTERM. Prints figures; fails when anything is off.
set -euo pipefail
cd "$(dirname "$0")/.."
cudgel="${CUDGEL:-$(swift build -c release --show-bin-path)/cudgel}"
seconds="${SMOKE_SECONDS:-10}"
work=$(mktemp -d)
trap 'kill "${host:-}" 2>/dev/null || true; rm -rf "$work"' EXIT

"$cudgel" --version
"$cudgel" host --headless --bind 127.0.0.1 --port 0 --bots 4 >"$work/out" 2>"$work/log" &
host=$!
for _ in $(seq 100); do grep -q '^hosting' "$work/out" && break; sleep 0.1; done
url=$(sed -n 's/^hosting //p' "$work/out")
http="http${url#ws}"; http="${http%/play}"

"$cudgel" bots "$url" --count 8 --seconds "$seconds"
curl -fsS "$http/healthz"
status=$(curl -fsS "$http/status"); echo "$status"
python3 - "$status" <<'PY'
import json, sys
status = json.loads(sys.argv[1])
assert status["checksumMismatches"] == 0, status
assert status["bots"] == 4, status
assert status["tick"] > 0 and status["protocols"] == ["cudgel.1"], status
PY

"$cudgel" simulate --faults --seeds "${SMOKE_SEEDS:-50}"

kill -TERM "$host"
wait "$host" || { echo "host ended with $?"; cat "$work/log"; exit 1; }
cat "$work/log"

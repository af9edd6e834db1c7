// The proof of a locked match's word. Written out here because the browser's own crypto.subtle is
// kept from pages that came over plain HTTP from another machine, as this one usually does.

const SHA_ROUNDS = (() => {
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p !== 0)) primes.push(n);
  const fraction = x => Math.floor((x - Math.floor(x)) * 2 ** 32);
  return {
    start: primes.slice(0, 8).map(p => fraction(Math.sqrt(p))),
    k: primes.map(p => fraction(Math.cbrt(p))),
  };
})();

/** FIPS 180-4. */
function sha256(bytes) {
  const length = (bytes.length + 72) & ~63;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 4, bytes.length * 8);
  const h = Uint32Array.from(SHA_ROUNDS.start);
  for (let at = 0; at < length; at += 64) shaBlock(h, view, at);
  const out = new Uint8Array(32);
  h.forEach((word, i) => new DataView(out.buffer).setUint32(i * 4, word));
  return out;
}

function shaBlock(h, view, at) {
  const turn = (x, n) => x >>> n | x << 32 - n;
  const w = new Uint32Array(64);
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4);
  for (let i = 16; i < 64; i++) {
    const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ w[i - 15] >>> 3;
    const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ w[i - 2] >>> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  let [a, b, c, d, e, f, g, j] = h;
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = j + s1 + (e & f ^ ~e & g) + SHA_ROUNDS.k[i] + w[i] | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = s0 + (a & b ^ a & c ^ b & c) | 0;
    [j, g, f, e, d, c, b, a] = [g, f, e, d + t1 | 0, c, b, a, t1 + t2 | 0];
  }
  [a, b, c, d, e, f, g, j].forEach((word, i) => { h[i] += word; });
}

/** RFC 2104. */
function hmacSha256(key, message) {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? sha256(key) : key);
  const inner = sha256(Uint8Array.from([...block.map(b => b ^ 0x36), ...message]));
  return sha256(Uint8Array.from([...block.map(b => b ^ 0x5c), ...inner]));
}

/** That one knows the word, for this challenge and this name (WireFormat.md, hello). */
function proofOf(word, nonce, name) {
  const utf8 = text => new TextEncoder().encode(text);
  return hmacSha256(
    utf8(word), Uint8Array.from([...utf8("cudgel.1 word"), ...nonce, ...utf8(name)]));
}

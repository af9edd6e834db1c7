// Bytes of the wire as numbers, places and texts: WireFormat.md, "Frames and numbers".

/** What came breaks a rule of the wire format. */
class WireError extends Error {}

class Reader {
  constructor(bytes) {
    this.data = bytes;
    this.at = 0;
  }

  get isAtEnd() { return this.at >= this.data.length; }

  u8() {
    if (this.isAtEnd) throw new WireError("a message ends in the middle of something");
    return this.data[this.at++];
  }

  flag() { return this.u8() !== 0; }

  /** Multiplied, not shifted: JavaScript's shifts know no more than 31 bits. */
  varint() {
    let value = 0;
    for (let factor = 1; factor <= 128 ** 4; factor *= 128) {
      const byte = this.u8();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw new WireError("a number of more than five bytes");
  }

  signed() {
    const n = this.varint();
    return n % 2 === 0 ? n / 2 : -(n + 1) / 2;
  }

  word() {
    const [a, b, c, d] = this.bytes(4);
    return (a | b << 8 | c << 16 | d << 24) >>> 0;
  }

  bytes(count) {
    if (this.at + count > this.data.length) throw new WireError("a length beyond the end");
    this.at += count;
    return this.data.subarray(this.at - count, this.at);
  }

  blob() { return this.bytes(this.varint()); }

  text() {
    try {
      return Reader.utf8.decode(this.blob());
    } catch (error) {
      throw error instanceof WireError ? error : new WireError("a text that is not UTF-8");
    }
  }

  place() { return { x: this.varint(), y: this.varint() }; }

  /** A number that may be nobody's: null, else the creature's number. */
  numberOrNobody() {
    const value = this.varint();
    return value === 0 ? null : value - 1;
  }

  /** As many of something as a varint in front says. Each takes a byte, so the end bounds them. */
  list(readOne) {
    const list = [];
    for (let left = this.varint(); left > 0; left--) list.push(readOne(this));
    return list;
  }

  /** The messages of a frame: [tag, reader of the payload]. */
  *messages() {
    while (!this.isAtEnd) yield [this.u8(), new Reader(this.blob())];
  }
}

Reader.utf8 = new TextDecoder("utf-8", { fatal: true });

class Writer {
  constructor() { this.data = []; }

  varint(value) {
    for (; value >= 128; value = Math.floor(value / 128)) this.data.push(value % 128 | 128);
    this.data.push(value);
    return this;
  }

  blob(bytes) {
    this.varint(bytes.length);
    this.data.push(...bytes);
    return this;
  }

  text(text) { return this.blob(new TextEncoder().encode(text)); }

  /** The payload so far as a whole message. */
  message(tag) {
    return Uint8Array.from([tag, ...new Writer().varint(this.data.length).data, ...this.data]);
  }
}

import { inflateSync } from 'node:zlib';

/** A picture, pixel by pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, 0 to 255, row by row; worked out when asked for. */
  readonly rgba: () => Uint8Array;
}

const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG of eight bits a channel in RGB or RGBA, as a browser writes it. @throws Error for any other file. */
export function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  if (bytes.readUInt32BE(0) !== 0x89504e47) throw new Error('This is no PNG.');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const channels = CHANNELS[bytes[25] ?? -1];
  if (bytes[24] !== 8 || channels === undefined || bytes[28] !== 0) throw new Error('Only plain RGB and RGBA is read.');
  return { width, height, rgba: () => pixelsOf(bytes, width, height, channels) };
}

function pixelsOf(bytes: Buffer, width: number, height: number, channels: number): Uint8Array {
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const rgba = new Uint8Array(width * height * 4).fill(255);
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    const line = unfiltered(raw[start] ?? 0, raw.subarray(start + 1, start + 1 + stride), above, channels);
    for (let x = 0; x < width; x += 1) rgba.set(line.subarray(x * channels, (x + 1) * channels), (y * width + x) * 4);
    above = line;
  }
  return rgba;
}

/** PNG keeps each byte as its distance from a guess out of the bytes left, above, and above left. */
function unfiltered(filter: number, line: Uint8Array, above: Uint8Array, channels: number): Uint8Array {
  const done = new Uint8Array(line.length);
  for (let at = 0; at < line.length; at += 1) {
    const [left, up, corner] = [done[at - channels] ?? 0, above[at] ?? 0, above[at - channels] ?? 0];
    done[at] = (line[at] ?? 0) + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
  }
  return done;
}

/** Of the three neighbours the one nearest to left + up - corner. */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

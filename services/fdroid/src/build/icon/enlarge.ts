import type { Pixels } from './png-reader.ts';

/** What of four neighbours in a row makes a point between the middle two (Catmull-Rom). */
const weightsAt = (fraction: number): readonly [number, number, number, number] => {
  const [t, square, cube] = [fraction, fraction ** 2, fraction ** 3];
  return [
    (-cube + 2 * square - t) / 2,
    (3 * cube - 5 * square + 2) / 2,
    (-3 * cube + 4 * square + t) / 2,
    (cube - square) / 2,
  ];
};

interface Sample {
  readonly indexes: readonly number[];
  readonly weights: readonly number[];
}

const samplesOf = (from: number, to: number): readonly Sample[] =>
  Array.from({ length: to }, (_, index) => {
    const place = ((index + 0.5) * from) / to - 0.5;
    const first = Math.floor(place);
    return {
      indexes: [-1, 0, 1, 2].map((step) => Math.min(from - 1, Math.max(0, first + step))),
      weights: weightsAt(place - first),
    };
  });

/** Resamples rows of `width` pixels along x, and turns the picture over its diagonal. */
const resampleTurned = (
  pixels: Float32Array,
  width: number,
  height: number,
  to: number,
): Float32Array => {
  const result = new Float32Array(to * height * 4);
  for (const [x, { indexes, weights }] of samplesOf(width, to).entries()) {
    for (let y = 0; y < height; y += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let tap = 0; tap < 4; tap += 1) {
          const at = (y * width + (indexes[tap] ?? 0)) * 4 + channel;
          sum += (pixels[at] ?? 0) * (weights[tap] ?? 0);
        }
        result[(x * height + y) * 4 + channel] = sum;
      }
    }
  }
  return result;
};

/** Enlarges a square picture smoothly. What is transparent lends no colour to what is beside it. */
export const enlarge = ({ width, height, rgba }: Pixels, side: number): Uint8Array => {
  const weighted = new Float32Array(rgba.length);
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = (rgba[at + 3] ?? 0) / 255;
    for (let channel = 0; channel < 3; channel += 1) {
      weighted[at + channel] = (rgba[at + channel] ?? 0) * alpha;
    }
    weighted[at + 3] = alpha;
  }
  const wide = resampleTurned(weighted, width, height, side);
  const whole = resampleTurned(wide, height, side, side);
  const result = new Uint8ClampedArray(whole.length);
  for (let at = 0; at < whole.length; at += 4) {
    const alpha = Math.min(1, Math.max(0, whole[at + 3] ?? 0));
    for (let channel = 0; channel < 3; channel += 1) {
      result[at + channel] = alpha === 0 ? 0 : (whole[at + channel] ?? 0) / alpha;
    }
    result[at + 3] = alpha * 255;
  }
  return Uint8Array.from(result);
};

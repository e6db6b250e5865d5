import {
  BundleError,
  createDeltaBaseMaker,
  createDeltaWriter,
  decodePatchHead,
  decodePatchHint,
  encodePatchHead,
  encodePatchHint,
  limits,
  readDelta,
  refuseDelta,
} from '@p2p-hotspot/bundle-format';
import { promise, promiseSameBytes, type FuzzTarget } from '../target.ts';
import { inputs } from './vectors.ts';

const isRefusal = (error: unknown): boolean => error instanceof BundleError;

const frame = (contentBytes: number, deltaBytes: number, codec: number, storedBytes: number) => ({
  contentBytes,
  deltaBytes,
  codec,
  storedBytes,
});

export const patchHeadTarget: FuzzTarget = {
  seeds: [
    encodePatchHead({ list: undefined, runs: [], frames: [] }),
    encodePatchHead({
      list: frame(70_000, 900, 1, 400),
      runs: [0, 300, 2, 4000],
      frames: [frame(2_000_000, 50_000, 1, 9000), frame(1000, 40, 0, 40)],
    }),
  ],
  words: inputs('HSP1'),
  isRefusal,
  decode: (input) => {
    const head = decodePatchHead(input);
    promiseSameBytes(input, encodePatchHead(head));
    let end = input.length + (head.list?.storedBytes ?? 0);
    for (const { offset, storedBytes, contentBytes } of head.frames) {
      promise(offset === end, 'frames lie apart or on each other');
      promise(contentBytes <= limits.frameBytes, 'a frame beyond its limit');
      end += storedBytes;
    }
    promise(end <= limits.packBytes, 'a patch beyond its limit');
  },
};

const hash = (digit: string): string => digit.repeat(64);

export const patchHintTarget: FuzzTarget = {
  seeds: [
    encodePatchHint([
      { from: hash('a'), sha256: hash('b'), headBytes: 30, lengthBytes: 4000 },
      { from: hash('c'), sha256: hash('b'), headBytes: 30, lengthBytes: 1_000_000_000 },
    ]),
  ],
  words: inputs(' ', '\n', '0'),
  isRefusal,
  decode: (input) => {
    promiseSameBytes(input, encodePatchHint(decodePatchHint(input)));
  },
};

const older = Buffer.from('Who controls the past controls the future. '.repeat(100));
const newer = Buffer.concat([older.subarray(700), Buffer.from('new'), older.subarray(0, 900)]);

const delta = (): Uint8Array => {
  const writer = createDeltaWriter();
  writer.add(newer, createDeltaBaseMaker()(older, 0).match(newer, 0));
  return writer.result();
};

/** What it makes is right or wrong, which a hash tells; but it makes so much, and copies from inside. */
export const deltaTarget: FuzzTarget = {
  seeds: [delta()],
  isRefusal,
  decode: (input) => {
    let made = 0;
    for (const step of readDelta(input, newer.length, older.length, refuseDelta)) {
      const { copyAddress, copyBytes, literal } = step;
      promise(copyAddress >= 0 && copyAddress + copyBytes <= older.length, 'copies from elsewhere');
      made += literal.length + copyBytes;
    }
    promise(made === newer.length, 'makes another length');
  },
};

import { BundleError, indexBundleFile, readBundleFile } from '@p2p-hotspot/bundle-format';
import type { Random } from '../random.ts';
import { promise, type FuzzTarget } from '../target.ts';
import { inputs, vectorInputs } from './vectors.ts';

const isRefusal = (error: unknown): boolean => error instanceof BundleError;

const blockBytes = 512;
/** Where a header's fields begin (POSIX.1-1988, ustar). */
const fieldOffsets = [0, 100, 108, 116, 124, 136, 148, 156, 157, 257, 263, 265, 297, 329, 337, 345];
const fieldValues = [
  '0000000 ',
  '77777777777 ',
  '\u0080\u0000\u0000\u0000\u0000\u0000\u0000\u0001',
  'hotspot/metadata/2.root.json\0',
  '../../etc/passwd\0',
  'ustar  \0',
  '1',
  '2',
  'x',
  'L',
  'S',
  '5',
];

const fixChecksum = (block: Buffer): void => {
  block.fill(0x20, 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')} \0`, 148, 'latin1');
};

/** Changes header fields, blocks and their order; checksums are put right again. */
const reshapeTar = (seed: Uint8Array, random: Random): Uint8Array => {
  const blocks: Buffer[] = [];
  for (let at = 0; at < seed.length; at += blockBytes) {
    blocks.push(Buffer.from(seed.subarray(at, at + blockBytes)));
  }
  for (let left = 1 + random.below(3); left > 0 && blocks.length > 0; left -= 1) {
    const at = random.below(blocks.length);
    const block = blocks[at] as Buffer;
    switch (random.below(6)) {
      case 0:
        blocks.splice(at, 1);
        break;
      case 1:
        blocks.splice(random.below(blocks.length + 1), 0, Buffer.from(block));
        break;
      case 2:
        blocks.splice(at, 0, Buffer.alloc(blockBytes));
        break;
      default:
        if (block.length < blockBytes) break;
        block.write(random.pick(fieldValues), random.pick(fieldOffsets), 'latin1');
        if (!random.isOneIn(4)) fixChecksum(block);
    }
  }
  return Uint8Array.from(Buffer.concat(blocks));
};

type Names = readonly (readonly [name: string, sizeBytes: number])[];

/** In pieces of uneven length: no boundary of the stream means anything. */
const inPieces = async function* (input: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0, length = 1; at < input.length; at += length, length = (length * 7) % 1021) {
    yield await Promise.resolve(input.subarray(at, at + length));
  }
};

const attempt = async (read: () => Promise<Names>): Promise<Names | BundleError> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BundleError) return error;
    throw error;
  }
};

const stream = async (input: Uint8Array): Promise<Names> => {
  const names: [string, number][] = [];
  for await (const { name, sizeBytes, body } of readBundleFile(inPieces(input))) {
    names.push([name, sizeBytes]);
    // Every other body is left unread, as importers do.
    if (names.length % 2 === 0) continue;
    let read = 0;
    for await (const piece of body) read += piece.length;
    promise(read === sizeBytes, 'a body of another length');
  }
  return names;
};

const index = async (input: Uint8Array): Promise<Names> => {
  const entries = await indexBundleFile({
    sizeBytes: input.length,
    read: (offset, length) => Promise.resolve(input.subarray(offset, offset + length)),
  });
  return [...entries].map(([name, { offset, sizeBytes }]) => {
    promise(offset % blockBytes === 0 && offset + sizeBytes <= input.length, 'an entry outside');
    return [name, sizeBytes];
  });
};

/** Both readers of bundle files say the same of every input. */
export const bundleTarget: FuzzTarget = {
  seeds: vectorInputs('bundle'),
  words: inputs('ustar\u000000', 'hotspot/', '././@LongLink', 'PaxHeader', '\u0000'.repeat(512)),
  reshape: reshapeTar,
  isRefusal,
  decode: async (input) => {
    const streamed = await attempt(() => stream(input));
    const indexed = await attempt(() => index(input));
    const saysStream = streamed instanceof BundleError ? streamed.code : JSON.stringify(streamed);
    const saysIndex = indexed instanceof BundleError ? indexed.code : JSON.stringify(indexed);
    promise(saysStream === saysIndex, `streaming: ${saysStream}; indexing: ${saysIndex}`);
    if (streamed instanceof BundleError) throw streamed;
  },
};

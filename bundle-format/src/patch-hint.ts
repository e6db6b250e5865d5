import { BundleError } from './errors.ts';
import { nameLimitBytes } from './layout.ts';
import { limits } from './limits.ts';

/** A patch that makes what a list names out of what an older list names. */
export interface NamedPatch {
  /** SHA-256 of the older list. */
  readonly from: string;
  /** SHA-256 of the patch: its name. */
  readonly sha256: string;
  readonly headBytes: number;
  readonly lengthBytes: number;
}

const linePattern = /^([0-9a-f]{64}) ([0-9a-f]{64}) ([1-9][0-9]{0,15}) ([1-9][0-9]{0,15})$/;

const refuse = (reason: string, offset: number) =>
  new BundleError('PATCH_HINT_INVALID', { parameters: { reason, offset } });

/**
 * Encodes which patches there are to a list (docs/spec/patch-v1.md §2).
 *
 * @throws BundleError `PATCH_HINT_INVALID` for what a decoder would refuse
 */
export const encodePatchHint = (patches: readonly NamedPatch[]): Uint8Array => {
  const lines = patches.map(
    ({ from, sha256, headBytes, lengthBytes }) => `${from} ${sha256} ${headBytes} ${lengthBytes}\n`,
  );
  const bytes = new TextEncoder().encode(lines.sort().join(''));
  decodePatchHint(bytes);
  return bytes;
};

/**
 * Decodes which patches there are to a list. Nobody signed it: what it leads to is checked.
 *
 * @throws BundleError `PATCH_HINT_INVALID`
 */
export const decodePatchHint = (bytes: Uint8Array): NamedPatch[] => {
  if (bytes.length > nameLimitBytes['patch-hint']) throw refuse('limit', bytes.length);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const patches: NamedPatch[] = [];
  let at = 0;
  for (const line of text.split('\n').slice(0, -1)) {
    const [, from = '', sha256 = '', head, length] = linePattern.exec(line) ?? [];
    if (from === '') throw refuse('text', at);
    if (from <= (patches.at(-1)?.from ?? '')) throw refuse('order', at);
    const [headBytes, lengthBytes] = [Number(head), Number(length)];
    const isRight = headBytes <= limits.patchHeadBytes && headBytes <= lengthBytes;
    if (!isRight || lengthBytes > limits.packBytes) throw refuse('limit', at);
    patches.push({ from, sha256, headBytes, lengthBytes });
    at += line.length + 1;
  }
  if (at !== text.length) throw refuse('text', at);
  if (patches.length > limits.patchHintLines) throw refuse('limit', at);
  return patches;
};

/** Of buffers, after which it is worth a look. */
const bytesBetweenLooks = 2 * 1024 * 1024;
const arrays = 40;
const arrayLength = 4000;

let bytes = 0;
let latest: readonly number[] = [];

/**
 * V8 lets 32 MiB of buffers that nobody holds any more pile up before it looks for them. It looks sooner
 * where small objects fill its young heap, and then frees the buffers as well: so this makes some, a
 * millisecond's worth for 2 MiB of buffers.
 *
 * @param lengthBytes of a buffer that will not be held for long
 * @returns how many numbers were made, for nobody
 */
export const noteShortLived = (lengthBytes: number): number => {
  bytes += lengthBytes;
  if (bytes < bytesBetweenLooks) return 0;
  bytes = 0;
  for (let made = 0; made < arrays; made += 1) latest = new Array<number>(arrayLength).fill(made);
  return latest.length * arrays;
};

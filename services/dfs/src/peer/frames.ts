/** The first byte of each frame: what the rest of it is (docs/spec/swarm-v1.md §3). */
export const frameKinds = {
  hello: 0,
  news: 1,
  /** HTTP/2 whose requests come from the end that opened the connection. */
  initiatorAsks: 2,
  /** HTTP/2 whose requests come from the other end. */
  responderAsks: 3,
} as const;

export type FrameKind = keyof typeof frameKinds;

/** Bytes of one frame; a longer one ends the connection. */
export const frameMaxBytes = 1024 * 1024;

/** Received of a frame that is not whole yet, packaging included. */
export const unfinishedMaxBytes = frameMaxBytes + 64 * 1024;

/** Before a hello that is right nobody may send more. */
export const strangerMaxBytes = 64 * 1024;

/** @returns pieces of one frame */
export const encodeFrame = (
  kind: FrameKind,
  body: readonly Uint8Array[],
): readonly Uint8Array[] => [Buffer.of(frameKinds[kind]), ...body];

const kinds = new Map<number, FrameKind>(
  Object.entries(frameKinds).map(([kind, byte]) => [byte, kind as FrameKind]),
);

/** @returns undefined for what no version of this software sends */
export const decodeFrame = (
  frame: Uint8Array,
): { readonly kind: FrameKind; readonly body: Uint8Array } | undefined => {
  const kind = kinds.get(frame[0] ?? -1);
  return kind === undefined || frame.length > frameMaxBytes
    ? undefined
    : { kind, body: frame.subarray(1) };
};

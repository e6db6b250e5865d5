/** What a box serves to other boxes, for whoever serves it: this service, and the portal for neighbours. */
export { allowsRange, matchesAny, parseByteRange, type ByteRange } from './byte-range.ts';
export { createKnownDigests } from './known-digests.ts';
export { parseMirrorName, type MirrorName } from './mirror-name.ts';
export { createMirrorStore, type MirrorFile, type MirrorStore } from './mirror-store.ts';
export { openRegular, type OpenedFile } from './open-regular.ts';
export { createTransferSlots, type TransferSlots } from './transfer-slots.ts';
export {
  answerWithoutBytes,
  partHeaders,
  singleHeader,
  wantedPart,
  type FilePart,
  type WantedPart,
} from './wanted-part.ts';

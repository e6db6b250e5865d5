export type { BinaryProblem } from './binary.ts';
export type { BundleEntry } from './bundle-entry.ts';
export { indexBundleFile, type EntryLocation, type RandomReader } from './bundle-index.ts';
export { readBundleFile, type BundleOutput } from './bundle-reader.ts';
export { writeBundleFile, type BundleInput } from './bundle-writer.ts';
export {
  chunkingVersion,
  chunkSizes,
  createChunker,
  findCut,
  type Chunker,
  type ChunkSizes,
} from './chunker.ts';
export {
  brotliCodec,
  isReadableCodec,
  packChunk,
  rawCodec,
  unpackChunk,
  type StoredForm,
} from './codec.ts';
export {
  createDeltaBaseMaker,
  createDeltaWriter,
  mostAddress,
  readDelta,
  type DeltaBase,
  type DeltaStep,
  type DeltaWriter,
  type Instruction,
} from './delta.ts';
export { BundleError, type BundleErrorCode } from './errors.ts';
export {
  compareRepositoryNames,
  isRepositoryName,
  isSha256,
  listPath,
  manifestPath,
  metadataPath,
  nameKinds,
  nameLimitBytes,
  newsPath,
  packHintPath,
  packPath,
  patchHintPath,
  patchPath,
  repositoryFolder,
  repositoryNameKind,
  tocPath,
  type NameKind,
} from './layout.ts';
export { limits } from './limits.ts';
export {
  chunksOf,
  decodeList,
  encodeList,
  treeDigest,
  type Chunk,
  type FileEntry,
  type List,
} from './list.ts';
export { decodeNews, encodeNews, type News } from './news.ts';
export { decodeManifest, encodeManifest, openList } from './manifest.ts';
export {
  decodePackHint,
  decodeToc,
  encodePackHint,
  encodeToc,
  readableChunks,
  type LocatedChunk,
  type PackedChunk,
} from './pack.ts';
export {
  decodePatchHead,
  encodePatchHead,
  madeChunks,
  missingChunks,
  refuseDelta,
  type LocatedFrame,
  type LocatedPatchHead,
  type MissingChunk,
  type PatchFrame,
} from './patch.ts';
export { decodePatchHint, encodePatchHint, type NamedPatch } from './patch-hint.ts';
export { noteShortLived } from './short-lived-buffers.ts';
export {
  encodePlainTarHeader,
  encodeTarHeader,
  tarEndBytes,
  tarPaddingBytes,
} from './tar-header.ts';
export {
  checkPath,
  checkPathSet,
  collisionKey,
  shownPath,
  type PathProblem,
  type SafePath,
} from './path-policy.ts';

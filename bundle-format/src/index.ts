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
  packHintPath,
  packPath,
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
export { encodeTarHeader, tarEndBytes, tarPaddingBytes } from './tar-header.ts';
export {
  checkPath,
  checkPathSet,
  collisionKey,
  shownPath,
  type PathProblem,
  type SafePath,
} from './path-policy.ts';

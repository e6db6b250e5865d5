export {
  createBackupKey,
  maxBackupPayloadBytes,
  openBackup,
  openBackupInSegments,
  openBackupKey,
  sealBackup,
  sealBackupInSegments,
  sealBackupKey,
  type BackupKey,
  type SegmentedWork,
} from './backup.ts';
export { TrustError, isTrustError, type TrustErrorCode } from './errors.ts';
export { canonicalJson, parseCanonicalJson, signedForm } from './json/canonical-json.ts';
export { isJsonObject, type JsonObject, type JsonValue } from './json/json-value.ts';
export { parseJson, type JsonLimits } from './json/parse-json.ts';
export { fingerprintWords } from './keys/fingerprint-words.ts';
export { decryptPrivateKey, encryptPrivateKey, type KeyFileRandom } from './keys/key-file.ts';
export {
  createReceiptKey,
  createSigningKey,
  signBytes,
  type ReceiptKey,
  type SigningKey,
} from './keys/key-pair.ts';
export {
  decryptReceiptKey,
  decryptSigningKey,
  encodeEd25519Pkcs8,
  encodeX25519Pkcs8,
  encryptReceiptKey,
  encryptSigningKey,
  publicKeyOfFile,
} from './keys/signing-key-file.ts';
export {
  keyIdOf,
  publicTufKey,
  type KeyId,
  type SignatureScheme,
  type TufKey,
} from './keys/tuf-key.ts';
export { verifyBytes } from './keys/verify-signature.ts';
export {
  createChannel,
  createRoot,
  createSnapshot,
  createTargets,
  createTimestamp,
  describeMetadata,
  manifestTarget,
  specVersion,
  type MetadataHead,
} from './metadata/create.ts';
export {
  encodeMetadata,
  parseEnvelope,
  rootFingerprint,
  signatureStatus,
  signMetadata,
  type Envelope,
  type SignatureStatus,
} from './metadata/envelope.ts';
export { readSigned } from './metadata/read-signed.ts';
export { formatTime, isTime } from './metadata/time.ts';
export {
  topLevelRoles,
  type AnySigned,
  type DelegatedRole,
  type Hashes,
  type MetaFile,
  type RoleDefinition,
  type RoleKeys,
  type RootSigned,
  type Signature,
  type SignedByType,
  type SnapshotSigned,
  type TargetFile,
  type TargetsSigned,
  type TimestampSigned,
  type TopLevelRole,
} from './metadata/types.ts';
export { maxVersion, snapshotVersionOf, timestampVersion } from './metadata/versions.ts';
export {
  decodeMinisignPublicKey,
  encodeMinisignPublicKey,
  minisignKeyNumber,
  signMinisign,
  verifyMinisign,
  type MinisignContent,
  type MinisignProblem,
  type MinisignPublicKey,
} from './minisign.ts';
export { hotspot1, tuf10, type Profile } from './profile.ts';
export {
  maxReceiptBytes,
  maxReceiptPayloadBytes,
  openReceipt,
  sealReceipt,
  type OpenedReceipt,
} from './receipt.ts';
export { decodeReceiptPayload, encodeReceiptPayload } from './receipt-payload.ts';
export { lookUpTarget } from './client/look-up-target.ts';
export type { MetadataReader } from './client/reader.ts';
export { refresh, type RefreshOptions, type RefreshResult } from './client/refresh.ts';
export { keepVerified, storedReader, type StoredMetadata } from './client/stored-metadata.ts';
export type { OnVerified } from './client/take-roles.ts';
export {
  judgeTime,
  readTime,
  rootAge,
  type JudgedTime,
  type TimeCircumstances,
  type TimeVerdict,
} from './clock-policy.ts';
export { readRootPolicy, type RootPolicy } from './root-policy.ts';
export { advanceTimeFloor } from './time-floor.ts';
export { findTarget, searchTarget, type Target, type TargetSearch } from './verify/find-target.ts';
export {
  areKeysRotated,
  concludeRoot,
  startTrust,
  startTrustByFingerprint,
  updateRoot,
} from './verify/root.ts';
export { recallSnapshot, updateSnapshot } from './verify/snapshot.ts';
export {
  recallDelegated,
  recallTargets,
  updateDelegated,
  updateTargets,
} from './verify/targets.ts';
export { recallTimestamp, updateTimestamp } from './verify/timestamp.ts';
export {
  delegatedRoleKeys,
  rootRoleKeys,
  type SnapshotTrusted,
  type TargetsTrusted,
  type TimestampTrusted,
  type TrustedMetadata,
  type UpdateTime,
  type Verified,
  type VerifiedDelegation,
} from './verify/trusted.ts';

export { alertThresholds, type AlertThresholds } from './alert-thresholds.ts';
export {
  backupFilesMaxBytes,
  backupFilesMaxCount,
  backupHeadSchema,
  type BackupHead,
} from './backup.ts';
export {
  accentContrast,
  contrastRatio,
  leastContrast,
  mixColours,
  nearestReadable,
  pageGrounds,
  tintOf,
  unreadableColours,
  type Scheme,
} from './community/colours.ts';
export {
  communityLimits,
  communityNames,
  communityTextKinds,
  readCommunityFile,
  type CommunityFile,
  type CommunityTextKind,
} from './community/community-file.ts';
export {
  correctionLimits,
  correctionsFileName,
  readCorrectionsFile,
  type Correction,
} from './community/corrections-file.ts';
export {
  languageFileMaxBytes,
  readLanguageFile,
  type LanguageFile,
} from './community/language-file.ts';
export { isLanguageTag } from './community/language-tag.ts';
export { readPicture, type PictureFacts } from './community/picture.ts';
export { countedAddress, plainAddress } from './counted-address.ts';
export { driveKeyOf } from './drive-address.ts';
export { CodedError, isCodedError, type CodedErrorOptions } from './coded-error.ts';
export {
  accessPointOrigin,
  environmentVariables,
  readEnvironment,
  type ReadEnvironment,
  type Settings,
  type VariableName,
} from './environment.ts';
export { findComponent, type ComponentAddress } from './find-component.ts';
export {
  describeDevice,
  deviceReportPath,
  deviceReportSchema,
  type DeviceReport,
} from './device-report.ts';
export {
  diagnosticsPath,
  restartExitCode,
  type DaemonDiagnostics,
  type NotedEvent,
  type ProcessDiagnostics,
} from './diagnostics.ts';
export {
  encodeImageIndex,
  encodeImageManifest,
  imageBlobPath,
  imageLabels,
  imageLayoutMarker,
  imageLayoutNames,
  imageLimits,
  readImageConfiguration,
  findForeignLabel,
  isAppPort,
  readImagePurpose,
  type ImageBlob,
  type ImageConfiguration,
  type ImagePurpose,
} from './image-component.ts';
export * from './local-api.ts';
export type {
  CodedMessage,
  Message,
  MessageParameters,
  PluralCategory,
  PluralForms,
  MessageWords,
} from './message.ts';
export {
  isReceiptCorrection,
  receiptCorrectionLimits,
  receiptHistoryKinds,
  receiptSchema,
  receiptText,
  type Receipt,
  type ReceiptCorrection,
} from './receipt.ts';
export { namePattern } from './name-pattern.ts';
export * from './neighbour.ts';
export { noSchemas } from './no-schemas.ts';
export {
  componentKinds,
  manifestSchema,
  type Component,
  type ComponentKind,
  type Manifest,
} from './release.ts';
export { renderMessage, type Wording } from './render.ts';
export type { Catalogue } from './catalogue/catalogue.ts';
export type { MessageCode } from './catalogue/en/index.ts';
export {
  formatFileIndexLine,
  generationName,
  driveNames,
  parseFileIndex,
  storeNames,
  type FileIndexEntry,
} from './store-layout.ts';
export type {
  RouteHost,
  SendFileOptions,
  ServedComponent,
  ServedGeneration,
  StoreView,
} from './store-view.ts';
export * from './software/index.ts';
export * from './network.ts';
export * from './scuttlebutt.ts';
export * from './service-health.ts';
export * from './steward-api.ts';
export {
  bundleFileSuffix,
  formatStickMarker,
  parseStickMarker,
  receiptNamePattern,
  stickMarkerMaxBytes,
  stickNames,
  type StickMarker,
} from './stick.ts';
export {
  isUsageItem,
  otherItems,
  toldCount,
  usageHandOverSchema,
  usageKinds,
  usageLimits,
  usagePath,
  usageSections,
  type ToldCount,
  type UsageChoice,
  type UsageCount,
  type UsageHandOver,
  type UsageItem,
  type UsageKind,
  type UsageSection,
  type UsageSummary,
  type UsageSums,
} from './usage.ts';
export * from './remote-help.ts';
export * from './swarm.ts';

export { InstallersError, type InstallersErrorCode } from '../../errors.ts';
export { findFile } from './catalogue/find-file.ts';
export { isNamePattern } from './catalogue/name-pattern.ts';
export { markOf, type OfferedFile } from './catalogue/offered-file.ts';
export { proposeRules, type Proposal } from './catalogue/propose-rules.ts';
export { nameOfSource, parseSource, type SourceAddress } from './catalogue/source-address.ts';
export {
  levels,
  parseSlot,
  slotOf,
  type FileRule,
  type Level,
  type Pins,
  type Slot,
  type TrackedApp,
} from './catalogue/tracked-app.ts';
export { createHttpClient, type HttpClient } from './http/http-client.ts';
export { finishArrival } from './run/arrival.ts';
export { examine } from './run/examine.ts';
export { outcomeStatuses, type Outcome } from './run/outcome.ts';
export { releaseHold, type Released } from './run/release-hold.ts';
export type { Shelf } from './run/shelf.ts';
export { track } from './run/track.ts';
export { askSource, type Asking } from './trackers/ask-source.ts';
export type { PromisedFile, ReadRepository, WantedApp } from './trackers/read-repository.ts';
export {
  appRecordOf,
  emptyTrackingState,
  fileRecordOf,
  parseTrackingState,
  withAppRecord,
  type FileFacts,
  type FileRecord,
  type Hold,
  type TrackingState,
} from './tracking-state.ts';
export { updatesInRelease } from './updates-in-release.ts';
export type { Readers } from './verification/verify-options.ts';

import { CodedError } from '@p2p-hotspot/contract';

/** What can go wrong with a catalogue of installers (catalogue `trackers.ts`). */
export const catalogueErrorCodes = [
  'CATALOGUE_APP_UNKNOWN',
  'CATALOGUE_EMPTY',
  'CATALOGUE_ENTRY_INVALID',
  'CATALOGUE_NOTHING_FITS',
  'CATALOGUE_TOKENS_INVALID',
  'HOLD_AMBIGUOUS',
  'HOLD_FINAL',
  'HOLD_MISSING',
] as const;

export type CatalogueErrorCode = (typeof catalogueErrorCodes)[number];

/** An expected failure of a command that works on the catalogue. */
export class CatalogueError extends CodedError<CatalogueErrorCode> {}

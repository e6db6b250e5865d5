import type { CodedMessage } from '@p2p-hotspot/contract';
import { DaemonError } from '../ports/daemon-error.ts';

/** What people are told of an error; undefined for a bug. */
export const refusalOf = (error: unknown): CodedMessage | undefined =>
  error instanceof DaemonError ? { code: error.code, parameters: error.parameters } : undefined;

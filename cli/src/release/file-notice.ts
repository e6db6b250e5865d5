import type { CodedMessage } from '@p2p-hotspot/contract';

/** What an operator should know about one file of a component. */
export interface FileNotice extends CodedMessage {
  /** Below the collection's folder. */
  readonly file: string;
  /** False when the file was left out of the release. */
  readonly included: boolean;
}

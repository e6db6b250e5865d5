import type { CodedMessage, SourceKind } from '@p2p-hotspot/contract';
import type { Source } from './source.ts';
import type { SeenStick } from './sticks.ts';

export type SourceEvent =
  | {
      readonly kind: 'appeared';
      readonly source: Source;
      /** False for what was there when the watch began: a restart is not somebody plugging in. */
      readonly pluggedIn: boolean;
    }
  | { readonly kind: 'disappeared'; readonly id: string }
  | {
      /** Something that looks like a source and cannot be used, or not yet. */
      readonly kind: 'unusable';
      readonly id: string;
      readonly label: string;
      readonly message: CodedMessage;
      /** Absent: a bundle file, or a stick where `stickId` is there. */
      readonly sourceKind?: SourceKind;
      /** The stick that it lies on, where it lies on one. */
      readonly stickId?: string;
    }
  /** Everything that is plugged in, told before the sources on it. */
  | { readonly kind: 'sticks'; readonly sticks: readonly SeenStick[] };

/**
 * Finds sources. What is there at the start comes through the same path as what arrives later. A
 * source whose content is replaced disappears and appears again. Junk is passed over in silence.
 */
export interface SourceWatcher {
  /** Ends when the signal aborts. */
  watch(signal: AbortSignal): AsyncIterable<SourceEvent>;
}

import type { MessageCode } from '@p2p-hotspot/contract';
import type { Scene } from '../html/scene-drawings.ts';

/** One page of a walk-through. */
export interface WalkStep {
  readonly path: string;
  readonly title: MessageCode;
  readonly scene: Scene;
}

/** A way in steps, one on each page; a visitor may go to any of them. */
export interface Walk {
  readonly title: MessageCode;
  readonly steps: readonly WalkStep[];
  /** Where "back" leads from the first step. */
  readonly before: string;
  /** Where the last step leads. */
  readonly after: { readonly path: string; readonly title: MessageCode };
}

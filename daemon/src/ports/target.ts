import type { Component, ComponentKind } from '@p2p-hotspot/contract';

export interface TargetPart {
  readonly channel: string;
  readonly component: Component;
  /** Path of the component's tree in the store. */
  readonly directory: string;
}

/**
 * What components of some kinds take effect on, besides being served from the store: a container
 * engine, a service's code. Kinds without a target take effect by the switch of `current` alone.
 *
 * Each call can be repeated after a power cut, and finds its work done or half done.
 */
export interface Target {
  readonly kinds: readonly ComponentKind[];
  /** Before the switch: whatever takes long or can fail, and that nobody sees yet. */
  prepare(parts: readonly TargetPart[], signal: AbortSignal): Promise<void>;
  /** After a switch, forwards or back: makes what is served the parts of `current`. */
  activate(parts: readonly TargetPart[], signal: AbortSignal): Promise<void>;
  /**
   * At a start and after the end of an update, when nothing is under way: lets go what nothing needs any more.
   * Fails for nothing that a later time can mend.
   *
   * @param inForce parts of `current`
   * @param kept parts of the generation to go back to
   */
  settle?(
    inForce: readonly TargetPart[],
    kept: readonly TargetPart[],
    signal: AbortSignal,
  ): Promise<void>;
}

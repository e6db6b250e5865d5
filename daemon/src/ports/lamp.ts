/**
 * What one lamp can say to somebody without a screen: `busy` leave the stick in, `removable` pull it
 * out, `problem` look at the status page, `rest` nothing to say.
 */
export type Light = 'rest' | 'busy' | 'removable' | 'problem';

/** A lamp of the box. A lamp that fails is dark and disturbs nothing. */
export interface Lamp {
  readonly name: string;
  /** Shows it from now on. Never fails. */
  show(light: Light): Promise<void>;
  /** Gives the lamp back to whoever had it. */
  stop(): Promise<void>;
}

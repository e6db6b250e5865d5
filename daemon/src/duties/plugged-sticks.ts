import type { Stick, StickDuty } from '../ports/sticks.ts';

/** Sticks by the id that the status tells: what a steward's word is about. */
export interface PluggedSticks {
  find(id: string): Stick | undefined;
  present(): readonly Stick[];
}

/** @returns the sticks, and the duty that gets to know them */
export const createPluggedSticks = (): {
  readonly sticks: PluggedSticks;
  readonly duty: StickDuty;
} => {
  const seen = new Map<string, Stick>();
  const present = (): readonly Stick[] => {
    for (const [id, stick] of seen) if (!stick.isPresent()) seen.delete(id);
    return [...seen.values()];
  };
  return {
    sticks: { present, find: (id) => present().find((stick) => stick.id === id) },
    duty: {
      name: 'notice',
      arrived: (stick) => {
        seen.set(stick.id, stick);
        return Promise.resolve();
      },
    },
  };
};

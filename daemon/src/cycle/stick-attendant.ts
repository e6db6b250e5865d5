import { isCodedError, type CodedMessage, type StickActivity } from '@p2p-hotspot/contract';
import type { StickFacts } from '../core/describe-sticks.ts';
import type { SeenStick, Stick, StickDuty } from '../ports/sticks.ts';

/** Does what a box does for sticks besides taking releases from them. */
export interface StickAttendant {
  /** What is plugged in now. */
  see(sticks: readonly SeenStick[]): void;
  /**
   * Resolves when whatever has to be done before anything of this stick is judged has been done;
   * undefined when that is so already, or it is not plugged in.
   */
  arrival(stickId: string): Promise<void> | undefined;
  /** Nothing else is under way: sees to each stick that is due, all at the same time. */
  settle(): void;
  /** Something else begins: what is under way ends soon, and is done again later. */
  interrupt(): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface StickAttendantOptions {
  /** In the order in which a stick gets them. */
  readonly duties: readonly StickDuty[];
  /** The number of the generation in force. */
  readonly generation: () => number | undefined;
  /** Called whenever something about a stick has changed. */
  readonly onChange: (sticks: readonly StickFacts[]) => void;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
  /** Called when a stick may have become due. */
  readonly onDue: () => void;
  /** Called with what nobody expects. */
  readonly fail: (error: unknown) => void;
}

interface Attended {
  seen: SeenStick;
  /** Present while the duties of the arrival are under way. */
  arrival?: Promise<void>;
  hasArrived: boolean;
  /** What went wrong when it arrived. */
  trouble?: CodedMessage;
  /** Present while the duties of the end are under way. */
  settling?: Promise<void>;
  /** What the stick was settled for: it is due again when that is something else. */
  settledFor?: string;
  duty?: StickFacts['duty'];
  outcome?: StickFacts['outcome'];
}

/** Why duties were interrupted on purpose. */
class DutiesInterrupted extends Error {}

const factsOf = ({ seen, settledFor, duty, outcome }: Attended): StickFacts => {
  const { id, label, state, problem, isMounted, isWriting } = seen;
  return {
    id,
    label,
    state,
    ...(problem === undefined ? {} : { problem }),
    isMounted,
    isWriting,
    isSettled: settledFor !== undefined,
    ...(duty === undefined ? {} : { duty }),
    ...(outcome === undefined ? {} : { outcome }),
  };
};

export const createStickAttendant = (options: StickAttendantOptions): StickAttendant => {
  const { duties, generation, onChange, onEvent } = options;
  const attended = new Map<string, Attended>();
  /** Everything under way, also for sticks that are gone. */
  const running = new Set<Promise<void>>();
  let interruption = new AbortController();

  const tell = (): void => {
    onChange([...attended.values()].map(factsOf));
  };
  const run = (work: () => Promise<void>): Promise<void> => {
    const running_ = work().catch(options.fail);
    const ended = running_.finally(() => running.delete(ended));
    running.add(ended);
    return ended;
  };
  /** @returns the trouble that a duty had, where it is one that people are told of */
  const attempt = async (
    { seen }: Attended,
    { name }: StickDuty,
    work: () => Promise<void> | undefined,
  ): Promise<CodedMessage | undefined> => {
    try {
      await work();
      return undefined;
    } catch (error) {
      if (!isCodedError(error)) throw error;
      const { code, parameters } = error;
      onEvent('stick.duty-failed', { stick: seen.id, duty: name, code, parameters });
      return { code, parameters };
    }
  };
  const arrive = async (one: Attended, stick: Stick): Promise<void> => {
    for (const duty of duties) {
      const trouble = await attempt(one, duty, () => duty.arrived?.(stick));
      if (trouble !== undefined) one.trouble ??= trouble;
    }
  };
  const duesOf = ({ marker }: Stick): string =>
    JSON.stringify([generation() ?? null, marker ?? null]);

  const serve = async (one: Attended, stick: Stick, signal: AbortSignal): Promise<void> => {
    const show = (activity: StickActivity, message: CodedMessage): void => {
      one.duty = { activity, message };
      tell();
    };
    let word: CodedMessage | undefined;
    let { trouble } = one;
    for (const duty of duties) {
      signal.throwIfAborted();
      const failure = await attempt(one, duty, async () => {
        word = (await duty.settled?.(stick, show, signal)) ?? word;
      });
      trouble ??= failure;
    }
    signal.throwIfAborted();
    if (trouble !== undefined) one.outcome = { isFailure: true, message: trouble };
    else if (word !== undefined) one.outcome = { isFailure: false, message: word };
    else delete one.outcome;
  };
  const settleOne = async (one: Attended, stick: Stick, signal: AbortSignal): Promise<void> => {
    try {
      await serve(one, stick, signal);
      await one.seen.rest();
      // Judged after the duties: one that changes the marker has answered to the change.
      one.settledFor = duesOf(stick);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      delete one.duty;
      delete one.settling;
      tell();
    }
  };

  return {
    see: (sticks) => {
      const present = new Set(sticks.map(({ id }) => id));
      for (const id of attended.keys()) if (!present.has(id)) attended.delete(id);
      for (const seen of sticks) {
        const one = attended.get(seen.id) ?? { seen, hasArrived: false };
        one.seen = seen;
        attended.set(seen.id, one);
        const { stick } = seen;
        if (stick === undefined || one.hasArrived) continue;
        one.hasArrived = true;
        one.arrival = run(async () => {
          await arrive(one, stick);
          delete one.arrival;
          options.onDue();
        });
      }
      tell();
      options.onDue();
    },
    arrival: (stickId) => attended.get(stickId)?.arrival,
    settle: () => {
      const { signal } = interruption;
      for (const one of attended.values()) {
        const { stick, state } = one.seen;
        if (stick === undefined || state !== 'ready') continue;
        if (one.arrival !== undefined || one.settling !== undefined) continue;
        if (one.settledFor === duesOf(stick)) continue;
        delete one.settledFor;
        one.settling = run(() => settleOne(one, stick, signal));
      }
    },
    interrupt: () => {
      interruption.abort(new DutiesInterrupted());
      interruption = new AbortController();
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
    stop: async () => {
      interruption.abort(new DutiesInterrupted());
      await Promise.all(running);
    },
  };
};

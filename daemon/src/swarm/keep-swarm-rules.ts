import type { Settings, SwarmChoices, SwarmRules } from '@p2p-hotspot/contract';
import { swarmRules } from '../core/swarm-rules.ts';
import type { Clock } from '../ports/clock.ts';
import type { PullGuard } from '../ports/pull-guard.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';

/** Between two looks whether the hours, the link or the month's limit say otherwise. */
const lookEveryMs = 60_000;

/** What the swarm's service may do, told wherever it changes. */
export interface SwarmKeeper {
  /** Resolves when the steward's word is durable. */
  change(choices: SwarmChoices): Promise<void>;
  /** Thinks over at once what holds the swarm back. */
  lookAgain(): void;
  /** Rejects when the clock of the box cannot be asked any more. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface SwarmKeeperOptions {
  readonly settings: Settings;
  readonly documents: StateDocumentStore;
  readonly guard: PullGuard;
  readonly clock: Clock;
  readonly onRules: (rules: SwarmRules) => void;
}

/** Keeps what settings and steward say of the swarm, and what the rules for the Internet say of it now. */
export const keepSwarmRules = async (options: SwarmKeeperOptions): Promise<SwarmKeeper> => {
  const { settings, documents, guard, clock, onRules } = options;
  let choices = (await documents.load('swarm')) ?? {};
  let turn: Promise<unknown> = Promise.resolve();
  let said = '';
  const tell = (): void => {
    const rules = swarmRules(settings, choices, guard.objection('content'));
    const next = JSON.stringify(rules);
    if (next === said) return;
    said = next;
    onRules(rules);
  };
  tell();
  const stopping = new AbortController();
  const looking = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await guard.refresh();
      tell();
      await clock.sleep(lookEveryMs, stopping.signal);
    }
  };
  const ended = looking();
  return {
    change: (changed) => {
      const result = turn.then(async () => {
        const next = { ...choices, ...changed };
        await documents.save('swarm', next);
        choices = next;
        tell();
      });
      turn = result.catch(() => undefined);
      return result;
    },
    lookAgain: tell,
    ended,
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
};

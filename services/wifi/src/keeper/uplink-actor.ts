import {
  isCodedError,
  type CodedError,
  type CodedMessage,
  type JoinRequest,
} from '@p2p-hotspot/contract';
import type { Loan, Plan } from '../core/decide.ts';
import { WifiError } from '../errors.ts';
import type { NetworkPorts } from './network-ports.ts';
import { createPatience } from './patience.ts';
import type { RunStateKeeper } from './run-state.ts';

/** Joins the box to other people's Wi-Fi, and lends it the only radio for a while. */
export interface UplinkActor {
  /** Ends what the plan does not want any more. */
  endUnwanted(plan: Pick<Plan, 'accessPoint'>): Promise<void>;
  /** Begins what takes long, and does not wait for it. */
  carryOut(plan: Pick<Plan, 'accessPoint' | 'connect'>): void;
  loan(): Loan | undefined;
  /** Lends the only radio. With `request` that network is tried, and the radio comes back at once. */
  lend(seconds: number, request?: JoinRequest): Promise<void>;
  takeBack(): Promise<void>;
  /** Joins by a radio that is free. @throws WifiError as Uplinks.join, NETWORK_BUSY */
  join(device: string, request: JoinRequest): Promise<void>;
  /** What came of the last join. */
  message(): CodedMessage | undefined;
  /** The next try comes at once. */
  hurry(): void;
  close(): Promise<void>;
}

/** Whoever asked has left with the answer by then. */
const leavingSeconds = 3;
const joiningMs = 60_000;
export const joiningSeconds = leavingSeconds + joiningMs / 1000 + 5;

interface Task {
  readonly device: string;
  readonly ended: Promise<void>;
  end(): void;
}

const messageOf = ({ code, parameters }: CodedMessage): CodedMessage => ({ code, parameters });

const tooSlow = (ssid: string, { aborted }: AbortSignal, cause: unknown): WifiError => {
  if (!aborted) throw cause;
  const parameters = { ssid, reason: 'it does not answer' };
  return new WifiError('NETWORK_JOIN_FAILED', { parameters, cause });
};

/** @param wake a task has ended: the world is another one */
export const createUplinkActor = (
  { uplinks, clock }: NetworkPorts,
  run: RunStateKeeper,
  wake: () => void,
): UplinkActor => {
  const patience = createPatience(clock, 30, 600);
  const { lentUntil } = run.read();
  let loan: Loan | undefined =
    lentUntil === undefined ? undefined : { from: clock.now(), until: lentUntil };
  let request: JoinRequest | undefined;
  /** The loan has led to a network once: what the network does then is its own affair. */
  let isConnected = false;
  let message: CodedMessage | undefined;
  let task: Task | undefined;

  const takeBack = async (): Promise<void> => {
    [loan, request, isConnected] = [undefined, undefined, false];
    if (run.read().lentUntil !== undefined) await run.change({ lentUntil: undefined });
  };
  const endTask = async (): Promise<void> => {
    task?.end();
    await task?.ended;
  };
  /** Runs beside the rounds of the network. */
  const begin = (device: string, act: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    const controller = new AbortController();
    const signal = AbortSignal.any([controller.signal, AbortSignal.timeout(joiningMs)]);
    const ended = act(signal)
      .catch((error: unknown) => {
        if (!isCodedError(error) && !signal.aborted) throw error;
      })
      .finally(() => {
        task = undefined;
        wake();
      });
    task = {
      device,
      ended,
      end: () => {
        controller.abort();
      },
    };
    return ended;
  };
  const tryToJoin = async (
    device: string,
    wanted: JoinRequest,
    signal: AbortSignal,
  ): Promise<void> => {
    const { ssid } = wanted;
    try {
      await uplinks.join(device, wanted, signal);
      message = { code: 'NETWORK_JOINED', parameters: { ssid } };
    } catch (error) {
      const refusal = isCodedError(error) ? error : tooSlow(ssid, signal, error);
      message = messageOf(refusal);
      throw refusal;
    }
  };
  const useLoan = async (device: string, signal: AbortSignal): Promise<void> => {
    if (request !== undefined) {
      try {
        await tryToJoin(device, request, signal);
      } finally {
        await takeBack();
      }
      return;
    }
    try {
      isConnected = await uplinks.connect(device, signal);
    } finally {
      message = { code: isConnected ? 'NETWORK_ONLINE' : 'NETWORK_ONLINE_FAILED', parameters: {} };
      // Nobody stays without the box for nothing.
      if (!isConnected) await takeBack();
    }
  };

  return {
    loan: () => loan,
    message: () => message,
    hurry: () => {
      patience.reset();
    },
    endUnwanted: async ({ accessPoint }) => {
      if (loan !== undefined && clock.now() >= loan.until) await takeBack();
      if (task === undefined) return;
      const isWanted =
        accessPoint.kind === 'paused'
          ? task.device === accessPoint.device
          : accessPoint.kind === 'none' || task.device !== accessPoint.settings.device;
      if (!isWanted) await endTask();
    },
    carryOut: ({ accessPoint, connect }) => {
      if (task !== undefined) return;
      if (accessPoint.kind === 'paused') {
        const { device } = accessPoint;
        if (loan === undefined) return;
        if (request === undefined && connect === undefined) isConnected = true;
        if (isConnected) return;
        void begin(device, (signal) => useLoan(device, signal));
        return;
      }
      if (connect === undefined) patience.reset();
      else if (patience.isOver()) {
        patience.lengthen();
        void begin(connect, async (signal) => {
          await uplinks.connect(connect, signal);
        });
      }
    },
    lend: async (seconds, wanted) => {
      const from = clock.now() + leavingSeconds;
      const until = from + seconds;
      // A password that is not known to be right is kept nowhere: after a restart the radio is back.
      if (wanted === undefined) await run.change({ lentUntil: until, isSetUp: true });
      [loan, request, isConnected, message] = [{ from, until }, wanted, false, undefined];
    },
    takeBack: async () => {
      await takeBack();
      await endTask();
    },
    join: async (device, wanted) => {
      if (task !== undefined) throw new WifiError('NETWORK_BUSY');
      let refusal: CodedError | undefined;
      const joining = begin(device, async (signal) => {
        await tryToJoin(device, wanted, signal).catch((error: unknown) => {
          if (isCodedError(error)) refusal = error;
          throw error;
        });
      });
      await joining;
      if (refusal !== undefined) throw refusal;
    },
    close: endTask,
  };
};

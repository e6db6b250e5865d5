import type {
  CodedMessage,
  MessageParameters,
  RemoteConnection,
  RemoteHelpEvent,
  RemoteHelpStatus,
} from '@p2p-hotspot/contract';
import {
  countDown,
  describeConsent,
  grantRemoteHelp,
  noteEverySeconds,
  takeUp,
} from '../core/remote-help.ts';
import type { ClockProof } from '../ports/clock-proof.ts';
import type { Clock } from '../ports/clock.ts';
import { DaemonError, isDaemonError } from '../ports/daemon-error.ts';
import type { RemoteAccess } from '../ports/remote-access.ts';
import type { RemoteHelpRecord, StateDocumentStore } from '../ports/state-documents.ts';

/** How often the way in is looked at while it is open, or not known to be shut. */
export const roundMs = 10_000;
/** One round may take so long; the way is then asked for again. */
const patienceMs = 20_000;
/** The same while it is being opened, and somebody waits for it. */
const openingMs = 2000;
const shortestMs = 100;
/** What cannot be shut is tried so often at first, and then more slowly: the Internet may be away for months. */
const quickRounds = 12;
const slowRoundMs = 60_000;

export interface RemoteHelpOptions {
  readonly documents: StateDocumentStore;
  readonly clock: Clock;
  readonly clockProof: ClockProof;
  /** Absent: there is no way in. */
  readonly access?: RemoteAccess;
  /** Shuts what a process with other settings may have left open, where there is no way in any more. */
  readonly left?: Pick<RemoteAccess, 'close'>;
  /** Whether the settings let anybody ask for it. */
  readonly isOffered: boolean;
  /** Writes down what the box did by itself. */
  readonly note: (event: RemoteHelpEvent, parameters: MessageParameters) => Promise<void>;
  readonly onStatus: (status: RemoteHelpStatus) => void;
  /** Nobody has a session any more who came from far away. */
  readonly onEnded: () => void;
}

/** Lets somebody in from far away for as long as a steward wants it, and no second longer than it can help. */
export interface RemoteHelp {
  /**
   * Durable on return; the way is opened soon after.
   *
   * @throws DaemonError REMOTE_HELP_NOT_OFFERED | REMOTE_HELP_NO_WAY | REMOTE_HELP_WHO_UNFIT |
   *   REMOTE_HELP_HOURS_UNFIT
   */
  allow(who: string, hours: number): Promise<void>;
  /** Durable on return, and the way is shut where that is possible at once. */
  withdraw(): Promise<void>;
  /** Rejects when the disk takes nothing and the way would stay open too long. Resolves after `stop`. */
  readonly ended: Promise<void>;
  /** Shuts the way if it can: nobody would watch over it any more. */
  stop(): Promise<void>;
}

const said = (code: string): CodedMessage => ({ code, parameters: {} });

const until = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
  });

const closed: RemoteConnection = { state: 'closed', message: said('REMOTE_HELP_WAY_CLOSED') };
/** Nothing was heard of it. */
const unknown = (isWanted: boolean): RemoteConnection =>
  isWanted
    ? { state: 'opening', message: said('REMOTE_HELP_WAY_OPENING') }
    : { state: 'failing', message: said('REMOTE_HELP_WAY_CLOSING') };

export const createRemoteHelp = async (options: RemoteHelpOptions): Promise<RemoteHelp> => {
  const { documents, clock, clockProof, access, isOffered, note, onStatus, onEnded } = options;
  const { left } = options;
  const kept = (await documents.load('remoteHelp'))?.allowed;
  let record: RemoteHelpRecord | undefined;
  /** Undefined: not looked at yet by this process. */
  let connection: RemoteConnection | undefined;
  let countedMs = clock.monotonicMs();
  let notedMs = countedMs;
  let isUnwritten = false;
  /** Was, and is not known to be shut. */
  let isOpen = false;
  let current = new AbortController();
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

  const describe = (): RemoteHelpStatus => {
    const way = access && {
      way: access.way,
      ...(access.invitation === undefined ? {} : { invitation: access.invitation }),
    };
    if (record !== undefined) {
      const consent = describeConsent(record, clock.now());
      const { who, until } = consent;
      return {
        ...way,
        state: 'allowed',
        message: { code: 'REMOTE_HELP_ALLOWED', parameters: { who, until } },
        consent,
        connection: connection ?? {
          state: 'opening',
          message: said('REMOTE_HELP_WAY_OPENING'),
        },
      };
    }
    if (connection !== undefined && connection.state !== 'closed') {
      return { ...way, state: 'closing', message: said('REMOTE_HELP_CLOSING'), connection };
    }
    const pending = connection?.isPending === true ? { connection } : {};
    if (!isOffered) return { ...way, ...pending, state: 'off', message: said('REMOTE_HELP_OFF') };
    if (access === undefined) {
      return { state: 'unavailable', message: said('REMOTE_HELP_UNAVAILABLE') };
    }
    return { ...way, ...pending, state: 'ready', message: said('REMOTE_HELP_OFF') };
  };
  let shown = '';
  const show = (): void => {
    const status = describe();
    const text = JSON.stringify(status);
    if (text === shown) return;
    shown = text;
    onStatus(status);
  };

  const isShutForGood = (): boolean =>
    connection?.state === 'closed' && connection.isPending !== true;
  const put = async (next: RemoteHelpRecord | undefined): Promise<void> => {
    record = next;
    isUnwritten = true;
    await documents.save('remoteHelp', next === undefined ? {} : { allowed: next });
    isUnwritten = false;
    notedMs = clock.monotonicMs();
  };
  /** As `put`; what the disk does not take now is tried again. @returns whether it took it */
  const putIfPossible = async (next: RemoteHelpRecord | undefined): Promise<boolean> => {
    try {
      await put(next);
      return true;
    } catch (error) {
      if (!isDaemonError(error)) throw error;
      return false;
    }
  };

  const reach = async (): Promise<RemoteConnection> => {
    const way = access ?? (kept === undefined ? undefined : left);
    if (way === undefined) return closed;
    current = new AbortController();
    const signal = AbortSignal.any([current.signal, AbortSignal.timeout(patienceMs)]);
    try {
      return record === undefined || access === undefined
        ? await way.close(signal)
        : await access.open(Math.ceil(record.remainingSeconds), signal);
    } catch (error) {
      // Somebody withdrew it meanwhile, or it took too long: it is asked for again.
      if (signal.aborted) return unknown(record !== undefined);
      if (!isDaemonError(error)) throw error;
      const { code, parameters } = error;
      return { state: 'failing', message: { code, parameters } };
    }
  };
  const turnWay = async (): Promise<void> => {
    connection = await reach();
    const isOpenNow = connection.state === 'open';
    const hasShut = isOpen && connection.state === 'closed';
    show();
    if (isOpenNow && !isOpen) await note('remoteHelpOpened', { who: record?.who ?? '' });
    if (hasShut) await note('remoteHelpClosed', {});
    // While it only fails for a moment, it is not known to be shut.
    isOpen = isOpenNow || (isOpen && !hasShut);
  };
  /** First the way is shut: a disk that takes nothing must not keep it open. */
  const end = async (): Promise<void> => {
    record = undefined;
    isUnwritten = true;
    onEnded();
    await turnWay();
    await putIfPossible(undefined);
  };
  /** Brings the consent up to now. */
  const count = async (): Promise<void> => {
    if (record === undefined) return;
    const { who } = record;
    const provenNow = (await clockProof.evidence()) === 'none' ? undefined : clock.now();
    const now = clock.monotonicMs();
    const next = countDown(record, (now - countedMs) / 1000, provenNow);
    countedMs = now;
    record = next;
    const isDue = now - notedMs >= noteEverySeconds * 1000;
    // What cannot be written down would count anew after a loss of power.
    if (next !== undefined && (!isDue || (await putIfPossible(next)))) return;
    await end();
    await note('remoteHelpExpired', { who });
  };
  const round = async (): Promise<void> => {
    await count();
    if (record === undefined && isUnwritten) await putIfPossible(undefined);
    if (record !== undefined || !isShutForGood()) await turnWay();
    show();
  };

  if (kept !== undefined) {
    isOpen = true;
    const taken = isOffered && access !== undefined ? takeUp(kept) : undefined;
    // Durable before anything is opened: a box that starts again and again uses it up.
    const isTaken = await putIfPossible(taken);
    if (taken === undefined || !isTaken) {
      record = undefined;
      await note('remoteHelpExpired', { who: kept.who });
    } else {
      show();
    }
  }

  const stopping = new AbortController();
  let wake = new AbortController();
  const pauseMs = (rounds: number): number => {
    if (record === undefined) return rounds <= quickRounds ? roundMs : slowRoundMs;
    const usualMs = connection?.state === 'opening' ? openingMs : roundMs;
    return Math.min(usualMs, Math.max(record.remainingSeconds * 1000, shortestMs));
  };
  const run = async (): Promise<void> => {
    let rounds = 0;
    while (!stopping.signal.aborted) {
      wake = new AbortController();
      const woken = AbortSignal.any([stopping.signal, wake.signal]);
      await inTurn(round);
      rounds = record === undefined ? rounds + 1 : 0;
      if (record === undefined && isShutForGood() && !isUnwritten) {
        // A box that lets nobody in does nothing.
        await until(woken);
      } else if (!woken.aborted) {
        await clock.sleep(pauseMs(rounds), woken);
      }
    }
  };
  const ended = run();
  ended.catch(() => undefined);

  return {
    ended,
    allow: async (who, hours) => {
      if (!isOffered) throw new DaemonError('REMOTE_HELP_NOT_OFFERED');
      if (access === undefined) throw new DaemonError('REMOTE_HELP_NO_WAY');
      const granted = grantRemoteHelp(who, hours, clock.now());
      await inTurn(async () => {
        if (record !== undefined) {
          // The way bounds its own time: it is opened anew for the new one.
          record = undefined;
          onEnded();
          await turnWay();
        }
        try {
          await put(granted);
        } catch (error) {
          // Whoever asked is told that it did not come about.
          record = undefined;
          show();
          wake.abort();
          throw error;
        }
        countedMs = clock.monotonicMs();
        // Whatever was known of the way was known of another consent.
        connection = { state: 'opening', message: said('REMOTE_HELP_WAY_OPENING') };
        show();
      });
      wake.abort();
    },
    withdraw: async () => {
      current.abort();
      await inTurn(async () => {
        if (record === undefined) await turnWay();
        else await end();
        show();
        // Said to whoever withdrew it: after a loss of power it might count again.
        if (isUnwritten) await put(undefined);
      });
      wake.abort();
    },
    stop: async () => {
      stopping.abort();
      current.abort();
      await ended.catch(() => undefined);
      record = undefined;
      if (connection?.state !== 'closed') await reach();
    },
  };
};

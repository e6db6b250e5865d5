import { link, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { startDaemonProcess, waitFor, type DaemonProcess } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { counterOf } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import { isAtRest } from '../power-cut/scenarios.ts';
import { makeReleases, type Releases } from '../power-cut/releases.ts';
import type { SystemTest } from '../system-test.ts';
import { chooseFaults, placeOf, tracedCalls, type Fault, type Place } from './choose-faults.ts';
import { attachStrace, threadsOf, type TracedCall } from './strace.ts';

/** Of each kind of call, thread, place and error; `INJECTED_FAULTS=all` makes every single one fail. */
const wanted = process.env['INJECTED_FAULTS'] ?? '2';
const perKind = wanted === 'all' ? Infinity : Number(wanted);
/** So many of the faults have to hit something of the box's. */
const leastHits = 0.8;
/** Far more than an update takes, and less than it takes the box to look by itself at what no event told. */
const longestMs = 60_000;
/** A status is there at once. */
const longestAnswerMs = 20_000;
/** It answers nobody. */
const hung = 'hung';

interface Lab {
  readonly directory: string;
  readonly releases: Releases;
}

/** What a fault came to. */
interface Outcome {
  /** What the call was about that strace made fail; absent where that was nothing of the box's. */
  readonly hit?: Place;
  /** What the box did: went on, told it by this code, or ended. */
  readonly answer: string;
  readonly problem?: string;
}

const start = (root: string, { releases }: Lab): Promise<DaemonProcess> =>
  startDaemonProcess({
    directories: {
      store: path.join(root, 'store'),
      state: path.join(root, 'state'),
      drop: path.join(root, 'drop'),
      sockets: path.join(root, 'sockets'),
    },
    trustRoot: releases.rootFingerprint,
    // One thread for files, so that the order of calls is the same in every run.
    environment: { HOTSPOT_RESERVE_BYTES: '1000000', UV_THREADPOOL_SIZE: '1' },
  });

const plugIn = (root: string, bundle: string): Promise<void> =>
  link(bundle, path.join(root, 'drop', path.basename(bundle)));

const isApplied = (status: BoxStatus): boolean => isAtRest(status) && counterOf(status) === 2;

const isUnderWay: ReadonlySet<string> = new Set(['SOURCE_CHECKING', 'SOURCE_HAS_UPDATE']);

const troubleOf = ({ phase, message, sources }: BoxStatus): string | undefined => {
  if (phase === 'FAILED' || phase === 'WAITING_SOURCE') return message.code;
  if (phase !== 'IDLE' && phase !== 'COMMITTED') return undefined;
  return sources.map((source) => source.message.code).find((code) => !isUnderWay.has(code));
};

/** Whether the box applied it, tells what is wrong, or ended. */
const answerOf = async (daemon: DaemonProcess): Promise<string> => {
  try {
    const status = await waitFor(
      daemon,
      (one) => isApplied(one) || troubleOf(one) !== undefined,
      AbortSignal.timeout(longestMs),
    );
    return isApplied(status) ? 'went on' : `told ${troubleOf(status) ?? ''}`;
  } catch {
    const patience = AbortSignal.timeout(longestAnswerMs);
    const isAlive = await daemon.status(patience).then(
      () => true,
      () => false,
    );
    if (isAlive) return 'silent';
    return patience.aborted ? hung : 'ended';
  }
};

/** A box with release 1 in force, copied from the prepared one. */
const freshRoot = async ({ directory }: Lab): Promise<string> => {
  const root = path.join(directory, 'work');
  await rm(root, { recursive: true, force: true });
  await execa('cp', ['-a', path.join(directory, 'prepared'), root]);
  return root;
};

const countCalls = async (lab: Lab): Promise<Fault[]> => {
  const root = await freshRoot(lab);
  const daemon = await start(root, lab);
  try {
    const threads = await threadsOf(daemon.pid);
    const trace = await attachStrace(threads, tracedCalls, path.join(lab.directory, 'trace'));
    await plugIn(root, lab.releases.bundles[1]);
    await waitFor(daemon, isApplied);
    return chooseFaults(
      await trace.stop(),
      threads,
      root,
      path.basename(lab.releases.bundles[1]),
      perKind,
    );
  } finally {
    await daemon.kill();
  }
};

/** After a fault that is over: the same stick again, in a box that goes on or was started anew. */
const converge = async (
  root: string,
  lab: Lab,
  daemon: DaemonProcess,
  answer: string,
): Promise<DaemonProcess> => {
  const bundle = lab.releases.bundles[1];
  if (answer === 'ended' || answer === hung) {
    await daemon.kill();
    const again = await start(root, lab);
    await waitFor(again, isApplied, AbortSignal.timeout(longestMs));
    return again;
  }
  if (answer !== 'went on') {
    await rm(path.join(root, 'drop', path.basename(bundle)));
    await waitFor(daemon, ({ sources }) => sources.length === 0, AbortSignal.timeout(longestMs));
    await plugIn(root, bundle);
  }
  await waitFor(daemon, isApplied, AbortSignal.timeout(longestMs));
  return daemon;
};

/** Which call is the nth varies a little from run to run: what counts is what was hit. */
const hitOf = (root: string, calls: readonly TracedCall[]): Place | undefined => {
  const injected = calls.find(({ isInjected }) => isInjected);
  return injected && placeOf(root, injected);
};

const inject = async (lab: Lab, fault: Fault): Promise<Outcome> => {
  const root = await freshRoot(lab);
  const { releases } = lab;
  const store = path.join(root, 'store');
  let daemon = await start(root, lab);
  try {
    const thread = (await threadsOf(daemon.pid))[fault.thread];
    if (thread === undefined) throw new Error('the daemon has fewer threads than before');
    const file = path.join(lab.directory, 'trace');
    const trace = await attachStrace([thread], [fault.call], file, fault);
    await plugIn(root, releases.bundles[1]);
    const answer = await answerOf(daemon);
    const calls = await trace.stop();
    const hit = hitOf(root, calls);
    const result = { ...(hit === undefined ? {} : { hit }), answer };
    if (hit === 'drop' && answer === 'ended')
      return { ...result, problem: 'ended for what is plugged in' };
    const served = await releases.served(store);
    if (served !== '1' && served !== '2') return { ...result, problem: `served ${served}` };
    // Node hangs for ever where a signal of its own comes to nothing (libuv's pipe): nothing that a card does.
    if (answer === hung && hit !== undefined) return { ...result, problem: 'hangs' };
    if (answer === 'silent') return { ...result, problem: 'neither went on nor told' };
    daemon = await converge(root, lab, daemon, answer);
    const last = await releases.served(store);
    return last === '2' ? result : { ...result, problem: `ended with ${last}` };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { hit: fault.place, answer: 'stuck', problem };
  } finally {
    await daemon.kill();
  }
};

/** Cards and sticks fail in the middle of a call, not only between two. */
export const injectedFaultsTest: SystemTest = {
  name: 'injected-faults',
  proves:
    'whichever read, write, sync, rename, link or open of an update fails, the old release or the new one is served whole, the box tells it or starts anew, and the same stick then works',
  needs: [{ tool: 'strace', debianPackage: 'strace' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      const lab: Lab = { directory, releases: await makeReleases(directory) };
      const prepared = path.join(directory, 'prepared');
      await mkdir(path.join(prepared, 'drop'), { recursive: true });
      const first = await start(prepared, lab);
      await plugIn(prepared, lab.releases.bundles[0]);
      await waitFor(first, (status) => isAtRest(status) && counterOf(status) === 1);
      await first.stop();
      await rm(path.join(prepared, 'drop', path.basename(lab.releases.bundles[0])));

      const faults = await countCalls(lab);
      const answers = new Map<string, number>();
      const problems: string[] = [];
      let hits = 0;
      for (const fault of faults) {
        const { hit, answer, problem } = await inject(lab, fault);
        if (hit !== undefined) hits += 1;
        const kind = `${fault.call} ${hit ?? 'elsewhere'} ${fault.error}: ${answer}`;
        answers.set(kind, (answers.get(kind) ?? 0) + 1);
        if (problem !== undefined) problems.push(`${kind}, call ${fault.nth}: ${problem}`);
      }
      for (const [kind, count] of [...answers].sort()) log(`${kind} × ${count}`);
      log(`${faults.length} faults, ${hits} hit, ${problems.length} violations`);
      if (problems.length > 0) throw new Error(problems.join('\n'));
      if (hits < faults.length * leastHits)
        throw new Error('too few faults hit what they were for');
    });
  },
};

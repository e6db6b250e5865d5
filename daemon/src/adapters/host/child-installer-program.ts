import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { CodedMessage } from '@p2p-hotspot/contract';
import { DaemonError } from '../../ports/daemon-error.ts';
import type { InstallerOutcome, InstallerProgram } from '../../ports/installer-program.ts';

type Line = { readonly receivedBytes: number } | { readonly outcome: InstallerOutcome };

const statuses = ['current', 'updated', 'held', 'waiting', 'failed'] as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown, mostLetters: number): value is string =>
  typeof value === 'string' && value.length <= mostLetters;

const isReason = (value: unknown): value is CodedMessage =>
  isObject(value) &&
  isText(value['code'], 64) &&
  isObject(value['parameters']) &&
  Object.values(value['parameters']).every((one) =>
    ['string', 'number', 'boolean'].includes(typeof one),
  );

/** @returns undefined for what is not understood */
const readLine = (text: string): Line | undefined => {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(said)) return undefined;
  const { receivedBytes, app, status: told, version, reasons } = said;
  if (Number.isSafeInteger(receivedBytes) && Number(receivedBytes) >= 0) {
    return { receivedBytes: Number(receivedBytes) };
  }
  const status = statuses.find((known) => known === told);
  if (status === undefined || !isText(app, 256) || !Array.isArray(reasons)) return undefined;
  if (reasons.length > 16 || !reasons.every(isReason)) return undefined;
  return { outcome: { app, status, reasons, ...(isText(version, 128) ? { version } : {}) } };
};

/** It reads files of strangers: what it could do to this process it does to itself. */
const heapMegabytes = 192;

const failed = (reason: string, cause?: unknown) =>
  new DaemonError('BROUGHT_FAILED', { parameters: { reason }, cause });

export interface ChildInstallerProgramOptions {
  /** Absolute path of the program, in JavaScript. */
  readonly program: string;
  /** Absolute. */
  readonly storeDirectory: string;
  /** Absolute. */
  readonly localDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Runs the program in a process of its own, which ends when it has looked. */
export const createChildInstallerProgram = ({
  program,
  storeDirectory,
  localDirectory,
  environment,
}: ChildInstallerProgramOptions): InstallerProgram => ({
  look: async ({ quotaBytes, reserveBytes, onReceived, signal }) => {
    signal.throwIfAborted();
    const child = spawn(
      process.execPath,
      [
        ...[`--max-old-space-size=${heapMegabytes}`, program],
        ...['--store', storeDirectory, '--local', localDirectory],
        ...['--quota', String(quotaBytes), '--reserve', String(reserveBytes)],
      ],
      { env: environment, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = once(child, 'close').catch((error: unknown) => {
      throw failed('not started', error);
    });
    const stop = (): void => {
      child.kill();
    };
    signal.addEventListener('abort', stop, { once: true });
    const outcomes: InstallerOutcome[] = [];
    const read = async (): Promise<void> => {
      for await (const text of createInterface({ input: child.stdout })) {
        const said = readLine(text);
        if (said === undefined) {
          stop();
          throw failed('not understood');
        }
        if ('receivedBytes' in said) onReceived(said.receivedBytes);
        else outcomes.push(said.outcome);
      }
    };
    try {
      const [[exitCode]] = (await Promise.all([ended, read()])) as [[number | null], unknown];
      signal.throwIfAborted();
      if (exitCode !== 0) throw failed(`exit code ${exitCode ?? 'none'}`);
      return outcomes;
    } finally {
      signal.removeEventListener('abort', stop);
      stop();
    }
  },
});

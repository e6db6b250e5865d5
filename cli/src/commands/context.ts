import path from 'node:path';
import type { Readable } from 'node:stream';
import type { KeyFileRandom } from '@p2p-hotspot/signing-keys';
import { Option, type Command } from 'commander';
import type { z } from 'zod';
import { OperatorError } from '../errors.ts';
import { keysFolder } from '../keys/key-folder.ts';
import type { MakeRepositoryKey } from '../keys/key-pairs.ts';
import { passphraseAsker, type AskPassphrase, type PassphraseSource } from '../keys/passphrase.ts';
import { createReporter, type Json, type Reporter } from '../ui/reporter.ts';

/** What a command touches outside its own memory and the files it is given. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly currentFolder: string;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WriteStream;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Fresh salt and IV for one key file. */
  readonly keyRandom: () => KeyFileRandom;
  readonly makeRepositoryKey: MakeRepositoryKey;
  /** Says how a command ends that ran well and still found something. */
  readonly endWith: (exitCode: number) => void;
}

/** Options that every command has. */
export interface GlobalOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** False with `--no-color`. */
  readonly color: boolean;
}

/** Options of commands that use keys. */
export interface KeyOptions {
  readonly keys?: string;
  readonly passphraseFile?: string;
  readonly passphraseStdin?: boolean;
}

/** What a command gets to do its work. */
export interface CommandContext {
  readonly world: World;
  readonly reporter: Reporter;
  /** Absolute path of what the operator named; the current folder where nothing was. */
  readonly resolve: (location: string | undefined) => string;
  /** The release time: `SOURCE_DATE_EPOCH`, else now. Milliseconds since 1970. */
  readonly releaseTimeMs: () => number;
  readonly keysFolder: (options: KeyOptions) => string;
  readonly passphraseSource: (options: Omit<KeyOptions, 'keys'>) => PassphraseSource;
  readonly askPassphrase: (options: KeyOptions) => AskPassphrase;
}

/** A reporter as the command line asks for it. */
export const reporterFor = (world: World, options: GlobalOptions): Reporter =>
  createReporter({
    ...world,
    json: options.json === true,
    quiet: options.quiet === true,
    color: options.color,
  });

const contextFor = (world: World, options: GlobalOptions): CommandContext => {
  const passphraseSource: CommandContext['passphraseSource'] = (given) => ({
    file:
      given.passphraseFile === undefined
        ? undefined
        : path.resolve(world.currentFolder, given.passphraseFile),
    fromStdin: given.passphraseStdin === true,
    stdin: world.stdin,
    stderr: world.stderr,
    signal: world.signal,
  });
  return {
    world,
    reporter: reporterFor(world, options),
    resolve: (location = '.') => path.resolve(world.currentFolder, location),
    releaseTimeMs: () => {
      const epoch = world.env['SOURCE_DATE_EPOCH'];
      if (epoch === undefined || epoch === '') return world.now();
      if (!/^\d{1,11}$/.test(epoch)) {
        throw new OperatorError('TIME_INVALID', { parameters: { value: epoch } });
      }
      return Number(epoch) * 1000;
    },
    keysFolder: ({ keys }) => path.resolve(world.currentFolder, keysFolder(keys, world.env)),
    passphraseSource,
    askPassphrase: (given) => passphraseAsker(passphraseSource(given)),
  };
};

type Run<Options> = (
  context: CommandContext,
  options: Options,
  ...operands: (string | undefined)[]
) => Promise<void>;

/** A commander action that runs a command in its context. */
export const runs =
  <Options>(world: World, run: Run<Options>) =>
  async (...received: unknown[]): Promise<void> => {
    const command = received.at(-1) as Command;
    const options = command.optsWithGlobals<Options & GlobalOptions>();
    const operands = received.slice(0, -2) as (string | undefined)[];
    await run(contextFor(world, options), options, ...operands);
  };

type RunWithList<Options> = (
  context: CommandContext,
  options: Options,
  operands: readonly string[],
) => Promise<void>;

/** The same for a command whose operands are one list, as in `<path...>`: commander nests it. */
export const runsWithList = <Options>(world: World, run: RunWithList<Options>) =>
  runs<Options>(world, (context, options, ...operands) =>
    run(
      context,
      options,
      operands.flat().filter((operand) => operand !== undefined),
    ),
  );

/** Adds the options of commands that open keys. */
export const withKeyOptions = (command: Command): Command =>
  command
    .addOption(keysOption())
    .option('--passphrase-file <file>', 'read the passphrase from the first line of a file')
    .option('--passphrase-stdin', 'read the passphrase from standard input');

export const keysOption = (): Option =>
  new Option(
    '--keys <folder>',
    'folder of the key files (else $HOTSPOT_KEYS, else the user’s own)',
  );

/** The shape of a result, for the manual and for the tests. */
export type ResultSchema = z.ZodObject<z.ZodRawShape>;

const resultSchemas = new WeakMap<Command, ResultSchema>();

/** Says what a command prints with `--json`. */
export const withResult = (command: Command, schema: ResultSchema): Command => {
  resultSchemas.set(command, schema);
  return command;
};

export const resultSchemaOf = (command: Command): ResultSchema | undefined =>
  resultSchemas.get(command);

/** Text in several languages as one line: the first one. */
export const anyText = (text: Readonly<Record<string, string>>): string =>
  Object.values(text)[0] ?? '';

export type { Json };

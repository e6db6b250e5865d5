import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hotspot, type OperatorKeys } from '@p2p-hotspot/examples';

/** An operator with keys and an empty collection, working through the command only. */
export interface Operator {
  readonly keys: OperatorKeys;
  readonly collection: string;
  readonly backupDirectory: string;
  readonly rootFingerprint: string;
  run(parameters: readonly string[]): Promise<unknown>;
  /** Adds files or folders to the collection. */
  add(...paths: string[]): Promise<unknown>;
  /** Makes and signs the next release as a bundle file or a repository folder. */
  createBundle(output: string, ...more: string[]): Promise<unknown>;
}

export const passphrase = 'a passphrase for tests only';

/** What laptops make besides would cost each test time: those that need it switch it on. */
export const leaveOutExtras = async (collection: string): Promise<void> => {
  const configuration = path.join(collection, 'hotspot.yaml');
  const text = await readFile(configuration, 'utf8');
  await writeFile(configuration, text.replace(/^(search|thumbnails): true$/gm, '$1: false'));
};

/**
 * Makes an operator in a folder that is already there.
 *
 * @param options.hasExtras the collection is as it comes: searched, and with thumbnails
 * @param options.command runs the operator's command; as a program if left out
 */
export const makeOperator = async (
  directory: string,
  options: { readonly hasExtras?: boolean; readonly command?: typeof hotspot } = {},
): Promise<Operator> => {
  const { hasExtras = false, command = hotspot } = options;
  const keys = {
    keysDirectory: path.join(directory, 'keys'),
    passphraseFile: path.join(directory, 'passphrase'),
  };
  const collection = path.join(directory, 'collection');
  const backupDirectory = path.join(directory, 'backup');
  await mkdir(backupDirectory);
  await writeFile(keys.passphraseFile, `${passphrase}\n`, { mode: 0o600 });
  const secret = ['--passphrase-file', keys.passphraseFile];
  const run = (parameters: readonly string[]) => command(keys, parameters);
  await run(['init', collection]);
  if (!hasExtras) await leaveOutExtras(collection);
  const trust = await run([
    'trust',
    'init',
    collection,
    '--simple',
    '--backup',
    backupDirectory,
    ...secret,
  ]);
  return {
    keys,
    collection,
    backupDirectory,
    rootFingerprint: (trust as { readonly rootFingerprint: string }).rootFingerprint,
    run,
    add: (...paths) => run(['add', '--collection', collection, ...paths]),
    createBundle: (output, ...more) =>
      run(['bundle', 'create', collection, '-o', output, ...secret, ...more]),
  };
};

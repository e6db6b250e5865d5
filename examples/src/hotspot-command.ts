import path from 'node:path';
import { execa } from 'execa';

const repositoryRoot = path.resolve(import.meta.dirname, '../../..');

/** The built entry of a workspace, as a path for Node. */
export const builtEntry = (workspace: string): string =>
  path.join(repositoryRoot, workspace, 'dist/src/main.js');

/** The operator's command as it is installed. */
export const hotspotProgram = path.join(repositoryRoot, 'cli/bin/hotspot.js');

/** Where an operator's keys and their passphrase lie. */
export interface OperatorKeys {
  readonly keysDirectory: string;
  readonly passphraseFile: string;
}

/**
 * Runs the operator's command as an operator would: as a program.
 *
 * @returns what `--json` printed, parsed
 * @throws ExecaError with the command's own words when it fails
 */
export const hotspot = async (
  keys: OperatorKeys,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<unknown> => {
  const { stdout } = await execa(hotspotProgram, [...parameters, '--json'], {
    env: { ...environment, HOTSPOT_KEYS: keys.keysDirectory },
    stdin: 'ignore',
  });
  return stdout === '' ? undefined : (JSON.parse(stdout) as unknown);
};

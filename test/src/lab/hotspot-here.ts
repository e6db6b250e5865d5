import { tmpdir } from 'node:os';
import type { hotspot } from '@p2p-hotspot/examples';
import type * as RunCommandModule from '../../../cli/test/fixtures/run-command.js';
import { importBuilt } from './import-built.ts';

const { runCommand } = (await importBuilt(
  'cli/dist/test/fixtures/run-command.js',
)) as typeof RunCommandModule;

/**
 * The operator's command in this process, with keys that guard nothing: for tests that are about what
 * becomes of a release. Each start of the program costs a second, and each key file that it opens half.
 */
export const hotspotHere: typeof hotspot = async ({ keysDirectory }, parameters, environment) => {
  const { exitCode, stdout, stderr } = await runCommand([...parameters, '--json'], {
    cwd: tmpdir(),
    env: { ...environment, HOTSPOT_KEYS: keysDirectory },
  });
  if (exitCode !== 0) throw new Error(`hotspot ${parameters.join(' ')}: ${stdout}${stderr}`);
  return stdout === '' ? undefined : (JSON.parse(stdout) as unknown);
};

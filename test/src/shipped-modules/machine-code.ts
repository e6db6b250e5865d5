import path from 'node:path';
import { execa } from 'execa';

/** Programs with packages that are not bundled, and those of them that have machine code. */
const machineCode: Readonly<Record<string, readonly string[]>> = {
  dfs: ['rocksdb-native', 'sodium-native', 'udx-native'],
  'ssb-pub': ['leveldown', 'sodium-native'],
};

/** What Node evaluates: it loads the libraries of a program, and tells which machine code the process has then. */
const script = `
require(process.argv[1]);
process.report.excludeNetwork = true;
console.log(JSON.stringify(process.report.getReport().sharedObjects));
`;

/**
 * Libraries find the machine code that was put for them, and run with it: some of them go on without, and are many
 * times as slow; without others the service says that this machine is not supported.
 *
 * @param run runs Node with these words and gives what it wrote
 * @param program folder of the program
 * @param native folder with its packages
 * @returns packages that were not loaded; none for a service that has none
 */
export const missingMachineCode = async (
  service: string,
  run: (words: readonly string[]) => Promise<string>,
  { program, native }: { readonly program: string; readonly native: string },
): Promise<readonly string[]> => {
  const packages = machineCode[service] ?? [];
  if (packages.length === 0) return [];
  const loaded = JSON.parse(
    await run(['--eval', script, path.join(program, 'libraries.cjs')]),
  ) as readonly string[];
  const isLoaded = (name: string) =>
    loaded.some((file) => file.startsWith(`${path.join(native, name)}/prebuilds/`));
  return packages.filter((name) => !isLoaded(name));
};

/**
 * The same of all programs that lie beside their packages.
 *
 * @param modules folder with the programs, as they are shipped
 * @throws Error for a package that was not loaded
 */
export const tryMachineCode = async (modules: string, node: string): Promise<void> => {
  for (const service of Object.keys(machineCode)) {
    const native = path.join(modules, `${service}-native`, 'node_modules');
    const run = async (words: readonly string[]) =>
      (await execa(node, words, { env: { NODE_PATH: native }, cwd: '/' })).stdout;
    const program = path.join(modules, service);
    const missing = await missingMachineCode(service, run, { program, native });
    if (missing.length > 0) throw new Error(`${service} runs without ${missing.join(', ')}`);
  }
};

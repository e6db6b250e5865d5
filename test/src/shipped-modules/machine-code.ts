import path from 'node:path';
import { execa } from 'execa';

/** Programs with packages that are not bundled, and those of them that have machine code. */
const machineCode: Readonly<Record<string, readonly string[]>> = {
  dfs: ['sodium-native', 'udx-native'],
  'ssb-pub': ['leveldown', 'sodium-native'],
};

/** Loads the libraries of a program, and tells which machine code the process has then. */
const script = `
require(process.argv[1]);
process.report.excludeNetwork = true;
console.log(JSON.stringify(process.report.getReport().sharedObjects));
`;

/**
 * Libraries find the machine code that lies beside the program, and run with it: some of them go on without, and are
 * many times as slow.
 *
 * @param modules folder with the programs, as they are shipped
 * @throws Error for a package that was not loaded
 */
export const tryMachineCode = async (modules: string, node: string): Promise<void> => {
  for (const [service, packages] of Object.entries(machineCode)) {
    const { stdout, stderr } = await execa(
      node,
      ['--eval', script, path.join(modules, service, 'libraries.cjs')],
      {
        env: { NODE_PATH: path.join(modules, `${service}-native`, 'node_modules') },
        cwd: '/',
      },
    );
    const loaded = JSON.parse(stdout) as readonly string[];
    for (const name of packages) {
      const place = path.join(modules, `${service}-native`, 'node_modules', name);
      if (!loaded.some((file) => file.startsWith(`${place}/prebuilds/`))) {
        throw new Error(`${service} runs without the machine code of ${name}: ${stderr}`);
      }
    }
  }
};

import { inspect } from 'node:util';
import { useSystemPrograms } from '@p2p-hotspot/examples';
import { findMissing } from './find-missing.ts';
import { runSideBySide } from './run-side-by-side.ts';
import type { SystemTest } from './system-test.ts';
import { systemTests } from './system-tests.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** @returns whether it passed */
const runHere = async (test: SystemTest): Promise<boolean> => {
  const start = performance.now();
  try {
    const missing = await findMissing(test);
    if (missing.length > 0) {
      throw new Error(`something is missing: apt-get install ${missing.join(' ')}`);
    }
    await test.run((line) => {
      say(`    ${line}`);
    });
    say(`ok ${test.name}: ${test.proves}`);
    return true;
  } catch (error) {
    say(`FAILED ${test.name}: ${test.proves}`);
    // With what was the cause of it: what a box said last, for one.
    say(inspect(error));
    return false;
  } finally {
    say(`    ${((performance.now() - start) / 60_000).toFixed(1)} min`);
  }
};

useSystemPrograms();

const names = process.argv.slice(2);
if (names.includes('--needs')) {
  const packages = systemTests.flatMap(({ needs }) => needs.map((need) => need.debianPackage));
  say([...new Set(packages)].sort().join(' '));
} else {
  const unknown = names.filter((name) => !systemTests.some((test) => test.name === name));
  for (const name of unknown) say(`no system test is called ${name}`);
  const chosen = systemTests.filter(({ name, isLong }) =>
    names.length === 0 ? isLong !== true : names.includes(name),
  );
  const [only, ...others] = chosen;
  let failed = unknown.length;
  if (only !== undefined && others.length === 0) {
    if (!(await runHere(only))) failed += 1;
    // What a test that failed left open, a server or a watch, must not hold up those that wait.
    process.exit(failed === 0 ? 0 : 1);
  } else {
    failed += await runSideBySide(import.meta.filename, chosen, say);
    say(`${chosen.length + unknown.length - failed} passed, ${failed} failed`);
  }
  process.exitCode = failed === 0 ? 0 : 1;
}

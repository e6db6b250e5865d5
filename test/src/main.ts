import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Need } from './system-test.ts';
import { systemTests } from './system-tests.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const isPresent = async ({ tool }: Need): Promise<boolean> => {
  const folders = path.isAbsolute(tool) ? [''] : (process.env['PATH'] ?? '').split(path.delimiter);
  for (const folder of folders) {
    const found = await access(path.join(folder, tool)).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
};

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
  let failed = unknown.length;
  let passed = 0;
  for (const test of chosen) {
    const start = performance.now();
    const missing: Need[] = [];
    for (const need of test.needs) if (!(await isPresent(need))) missing.push(need);
    try {
      if (missing.length > 0) {
        const packages = [...new Set(missing.map((need) => need.debianPackage))];
        throw new Error(`something is missing: apt-get install ${packages.join(' ')}`);
      }
      await test.run((line) => {
        say(`    ${line}`);
      });
      passed += 1;
      say(`ok ${test.name}: ${test.proves}`);
    } catch (error) {
      failed += 1;
      say(`FAILED ${test.name}: ${test.proves}`);
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    say(`    ${((performance.now() - start) / 60_000).toFixed(1)} min`);
  }
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

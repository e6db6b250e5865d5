import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Need, SystemTest } from './system-test.ts';

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

/** Debian packages, sorted, that a test needs and that are not there. */
export const findMissing = async ({ needs }: SystemTest): Promise<string[]> => {
  const missing = new Set<string>();
  for (const need of needs) if (!(await isPresent(need))) missing.add(need.debianPackage);
  return [...missing].sort();
};

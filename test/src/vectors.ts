import path from 'node:path';
import { execa } from 'execa';
import type { SystemTest } from './system-test.ts';

const generator = path.resolve(import.meta.dirname, '../../../bundle-format/vectors/generate.py');

/** A format is written down well when somebody else's program gives the same bytes. */
export const vectorsTest: SystemTest = {
  name: 'vectors',
  proves: 'a second implementation, in another language and from the specification, agrees',
  needs: [{ tool: 'python3', debianPackage: 'python3' }],
  run: async () => {
    await execa('python3', [generator, '--check'], { stdio: 'inherit' });
  },
};

import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { makeOperator } from './lab/operator.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

/** What people can do with a stick and the command without any program of ours. */
export const stickByHandTest: SystemTest = {
  name: 'stick-by-hand',
  proves:
    'plain minisign and sha256sum check a stick and notice one wrong byte; man shows every page',
  needs: [
    { tool: 'minisign', debianPackage: 'minisign' },
    { tool: 'groff', debianPackage: 'groff' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const operator = await makeOperator(directory);
      const file = path.join(directory, 'guide.txt');
      await writeFile(file, 'guide\n'.repeat(1000));
      await operator.add(file);
      const stick = path.join(directory, 'stick');
      await operator.createBundle(stick);
      const cwd = path.join(stick, 'hotspot');
      const key = path.join(directory, 'minisign.pub');
      await operator.run(['keys', 'export', 'minisign', '-o', key]);
      const verify = () => execa('minisign', ['-V', '-p', key, '-m', 'SHA256SUMS'], { cwd });
      const { stdout } = await verify();
      if (!stdout.includes('stable release 1')) throw new Error(`minisign says: ${stdout}`);
      const { stdout: checked } = await execa('sha256sum', ['-c', 'SHA256SUMS'], { cwd });
      log(`${checked.split('\n').length} files checked by hand`);
      await writeFile(path.join(cwd, 'SHA256SUMS'), `${checked}\n`);
      if ((await verify().catch(() => undefined)) !== undefined) {
        throw new Error('minisign took another file');
      }

      const manual = path.join(directory, 'man1');
      await operator.run(['man', '-o', manual]);
      const pages = await readdir(manual);
      if (pages.length < 20) throw new Error(`only ${pages.length} pages`);
      for (const page of pages) {
        const { stderr } = await execa('groff', ['-man', '-ww', '-z', path.join(manual, page)]);
        if (stderr !== '') throw new Error(`${page}: ${stderr}`);
      }
      log(`${pages.length} manual pages without a warning`);
    });
  },
};

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import test from 'ava';
import { execa } from 'execa';
import { withoutPackagePrograms } from '@p2p-hotspot/examples';

test('a tool of the system is found where npm has put a package’s program of that name first', async (t) => {
  const root = await mkdtemp(path.join(os.tmpdir(), 'hotspot-programs-'));
  t.teardown(() => rm(root, { recursive: true }));
  const places = { package: path.join(root, 'node_modules/.bin'), system: path.join(root, 'sbin') };
  for (const [name, place] of Object.entries(places)) {
    await mkdir(place, { recursive: true });
    await writeFile(path.join(place, 'nft'), `#!/bin/sh\necho ${name}\n`, { mode: 0o755 });
  }
  const asByNpm = [places.package, places.system].join(path.delimiter);
  const ask = async (PATH: string) => (await execa('nft', { env: { PATH } })).stdout;
  t.is(await ask(asByNpm), 'package');
  t.is(await ask(withoutPackagePrograms(asByNpm)), 'system');
});

import test from 'ava';
import { requireTools, tools } from '../src/machine.ts';
import { readUsage } from '../src/measure.ts';

test('usage of a running process is read from outside', async (t) => {
  const { cpuSeconds, peakBytes } = await readUsage(process.pid);
  t.true(cpuSeconds > 0);
  t.true(peakBytes > 10e6);
});

test('a missing tool is named together with its Debian package', async (t) => {
  const absent = { ...tools.rsync, name: 'no-such-program', debianPackage: 'some-package' };
  await t.throwsAsync(requireTools([tools.tar, absent]), {
    message: /no-such-program.*apt-get install some-package/,
  });
});

test('versions of the tools that are there are told', async (t) => {
  t.regex((await requireTools([tools.tar])).join(), /^tar \d+\.\d+/);
});

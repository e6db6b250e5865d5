import type { Architecture, Platform } from '@p2p-hotspot/installers/routes';
import test from 'ava';
import { fitness, visitorSystemOf, type VisitorSystem } from '../../src/holdings/visitor-system.ts';

const browsers: readonly [string, VisitorSystem['platform'], Architecture][] = [
  ['Mozilla/5.0 (Linux; Android 13; SM-A135F) Chrome/119 Mobile', 'android', 'unknown'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)', 'ios', 'unknown'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0)', 'windows', 'x86_64'],
  ['Mozilla/5.0 (Windows NT 6.1; Trident/7.0)', 'windows', 'x86'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'macos', 'unknown'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0)', 'linux', 'x86_64'],
  ['Mozilla/5.0 (X11; Linux aarch64)', 'linux', 'arm64'],
  ['Mozilla/5.0 (X11; Linux armv7l)', 'linux', 'armv7'],
  ['Mozilla/5.0 (X11; Linux i686)', 'linux', 'x86'],
  ['curl/8', 'unknown', 'unknown'],
  ['', 'unknown', 'unknown'],
];

for (const [userAgent, platform, architecture] of browsers) {
  test(`"${userAgent}" is ${platform}, ${architecture}`, (t) => {
    t.deepEqual(visitorSystemOf(userAgent), { platform, architecture });
  });
}

test('the exact installer fits best, one for another system not at all', (t) => {
  const visitor: VisitorSystem = { platform: 'linux', architecture: 'x86_64' };
  const score = (platform: Platform, architecture: Architecture): number =>
    fitness({ platform, architecture }, visitor);
  t.deepEqual(
    [
      score('linux', 'x86_64'),
      score('linux', 'any'),
      score('linux', 'unknown'),
      score('linux', 'x86'),
      score('linux', 'arm64'),
      score('windows', 'x86_64'),
      score('unknown', 'any'),
    ],
    [4, 3, 2, 2, 1, 0, 0],
  );
});

test('what a browser does not tell rules nothing out', (t) => {
  const visitor: VisitorSystem = { platform: 'macos', architecture: 'unknown' };
  t.is(fitness({ platform: 'macos', architecture: 'arm64' }, visitor), 2);
});

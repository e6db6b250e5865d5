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
  ['Mozilla/5.0 (Linux; Android 5.1.1; SM-J320F) Chrome/95 Mobile', 'android', 'unknown'],
  ['Mozilla/5.0 (Linux; Android 10; K) Chrome/124.0.0.0 Mobile', 'android', 'unknown'],
  ['Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X)', 'ios', 'unknown'],
  // An iPad of today.
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.4 Safari/605.1.15',
    'macos',
    'unknown',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; ARM64; rv:120.0)', 'windows', 'arm64'],
  ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/124', 'chromeos', 'x86_64'],
  ['Mozilla/5.0 (X11; CrOS aarch64 14541.0.0) Chrome/124', 'chromeos', 'arm64'],
  ['Mozilla/5.0 (X11; Linux armv8l)', 'linux', 'armv7'],
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

test('a Chromebook takes programs for Linux, and apps for Android after them', (t) => {
  const visitor: VisitorSystem = { platform: 'chromeos', architecture: 'x86_64' };
  const score = (platform: Platform, architecture: Architecture): number =>
    fitness({ platform, architecture }, visitor);
  t.deepEqual(
    [score('linux', 'x86_64'), score('android', 'any'), score('windows', 'x86_64')],
    [4, 1, 0],
  );
});

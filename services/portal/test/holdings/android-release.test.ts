import test from 'ava';
import { androidRelease, visitorAndroid } from '../../src/holdings/android-release.ts';

const browsers: readonly [string, string | undefined, number | undefined][] = [
  ['Mozilla/5.0 (Linux; Android 5.1.1; SM-J320F Build/LMY47V) Chrome/95 Mobile', '5.1.1', 22],
  ['Mozilla/5.0 (Linux; Android 8.0.0; SM-G930F) Chrome/100 Mobile Safari/537.36', '8.0.0', 26],
  ['Mozilla/5.0 (Linux; Android 10; SM-A105F) Chrome/100 Mobile Safari/537.36', '10', 29],
  ['Mozilla/5.0 (Linux; Android 12; moto g) Chrome/100 Mobile', '12', 31],
  ['Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UD1A; wv) Version/4.0 Chrome/120', '14', 34],
  ['Mozilla/5.0 (Android 15; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0', '15', 35],
  ['Mozilla/5.0 (Linux; Android 99; New) Chrome/300 Mobile', '99', 37],
  // Chrome since 110 on any Android; Firefox since 122 on Android 5 to 10.
  ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/124.0.0.0', undefined, undefined],
  ['Mozilla/5.0 (Android 10; Mobile; rv:124.0) Gecko/124.0 Firefox/124.0', undefined, undefined],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)', undefined, undefined],
  ['', undefined, undefined],
];

for (const [userAgent, release, apiLevel] of browsers) {
  test(`"${userAgent}" has Android ${release ?? 'unknown'}`, (t) => {
    const found = visitorAndroid(userAgent);
    t.is(found?.release, release);
    t.is(found?.apiLevel, apiLevel);
  });
}

test('levels and releases agree both ways', (t) => {
  for (let level = 21; level <= 37; level += 1) {
    // 12L calls itself 12.
    const expected = level === 32 ? 31 : level;
    t.is(visitorAndroid(`Android ${androidRelease(level)}`)?.apiLevel ?? 31, expected);
  }
  t.is(androidRelease(99), 'API 99');
});

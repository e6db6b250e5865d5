import test from 'ava';
import { imageTargets, parseImageArguments, UsageError } from '../../src/images/arguments.ts';

test('without words all images are built, compiled inside, on the bases of the registry', (t) => {
  const { targets, isStandIn, isGiven, tag } = parseImageArguments([]);
  t.deepEqual(targets, [...imageTargets]);
  t.deepEqual({ isStandIn, isGiven, tag }, { isStandIn: false, isGiven: false, tag: 'latest' });
});

test('a service, an architecture and stand-ins can be chosen', (t) => {
  const words = ['--arch', 'arm64', '--stand-in', '--modules', 'given', 'portal'];
  const { targets, architecture, isStandIn, isGiven } = parseImageArguments(words);
  t.deepEqual(targets, ['portal']);
  t.is(architecture, 'arm64');
  t.true(isStandIn && isGiven);
});

test('sizes are left out where somebody asks for that', (t) => {
  t.true(parseImageArguments([]).isWeighed);
  t.false(parseImageArguments(['--no-sizes']).isWeighed);
});

for (const words of [['nobody'], ['--arch', 'armv7'], ['--modules', 'old'], ['--frobnicate']]) {
  test(`"${words.join(' ')}" is refused`, (t) => {
    t.throws(() => parseImageArguments(words), { instanceOf: UsageError });
  });
}

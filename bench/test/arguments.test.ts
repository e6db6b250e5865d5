import test from 'ava';
import { parseArguments, usage, UsageError } from '../src/arguments.ts';

const names = ['release', 'large-file'];
const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean), names);

test('a name alone means the whole data set, three runs, warm, nothing written', (t) => {
  t.deepEqual(parse('release'), {
    name: 'release',
    write: false,
    scale: 1,
    runs: 3,
    cache: 'warm',
  });
});

test('options are read in any order', (t) => {
  t.deepEqual(parse('--runs 5 release --cache cold --scale=0.1'), {
    name: 'release',
    write: false,
    scale: 0.1,
    runs: 5,
    cache: 'cold',
  });
  t.true(parse('release --write').write);
});

for (const [line, why] of [
  ['', 'no name'],
  ['nothing', 'an unknown name'],
  ['release large-file', 'two names'],
  ['release --scale 0', 'a scale of nothing'],
  ['release --scale 2', 'a scale above one'],
  ['release --scale big', 'a scale that is no number'],
  ['release --scale=', 'an empty scale'],
  ['release --runs 1.5', 'half a run'],
  ['release --cache icy', 'an unknown cache state'],
  ['release --fast', 'an unknown option'],
  ['release --write --scale 0.1', 'writing a part as if it were the whole'],
] as const) {
  test(`${why} is refused with a reason`, (t) => {
    const error = t.throws(() => parse(line), { instanceOf: UsageError });
    t.not(error.message, '');
  });
}

test('the usage text lists every benchmark', (t) => {
  for (const name of names) t.true(usage(names).includes(name));
});

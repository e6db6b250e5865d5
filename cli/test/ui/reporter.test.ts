import { PassThrough } from 'node:stream';
import test from 'ava';
import { createReporter } from '../../src/ui/reporter.ts';
import { OperatorError } from '../../src/errors.ts';

const terminal = (isTTY: boolean) =>
  Object.assign(new PassThrough(), { isTTY }) as never as NodeJS.WriteStream;

const reporterWith = (options: {
  json?: boolean;
  quiet?: boolean;
  isTTY?: boolean;
  env?: Record<string, string>;
}) => {
  const stdout = new PassThrough();
  const stderr = terminal(options.isTTY === true);
  const reporter = createReporter({
    stdout,
    stderr,
    env: options.env ?? {},
    json: options.json === true,
    quiet: options.quiet === true,
    color: true,
    now: () => 0,
  });
  const read = (stream: NodeJS.ReadableStream) =>
    (stream.read() as Buffer | null)?.toString() ?? '';
  return { reporter, output: () => [read(stdout), read(stderr as never)] as const };
};

test('the result is all that stdout gets', (t) => {
  const { reporter, output } = reporterWith({});
  reporter.note('CHUNKS_SINCE', { counter: 3 });
  reporter.result({ counter: 4 }, ['Wrote it', 'Next: carry it']);
  t.deepEqual(output(), [
    'Wrote it\nNext: carry it\n',
    'hotspot: made for boxes that have release 3; others need the whole bundle as well\n',
  ]);
});

test('with --json stdout gets one object, for a failure too', (t) => {
  const { reporter, output } = reporterWith({ json: true });
  reporter.result({ counter: 4 }, ['Wrote it']);
  t.is(output()[0], '{"counter":4}\n');
  reporter.failure(new OperatorError('PASSPHRASE_EMPTY'));
  const [stdout, stderr] = output();
  t.deepEqual(Object.keys((JSON.parse(stdout) as { error: object }).error), [
    'code',
    'parameters',
    'text',
    'hint',
  ]);
  t.regex(stderr, /^hotspot: error: the passphrase is empty\nhint: /);
});

test('--quiet hides notes, never warnings', (t) => {
  const { reporter, output } = reporterWith({ quiet: true });
  reporter.note('CHUNKS_SINCE', { counter: 3 });
  reporter.warn('BACKUP_LEFT_HERE', { path: 'x' });
  t.regex(output()[1], /^hotspot: warning: the backup keys lie on this computer/);
});

test('colour is for terminals that know it and people who want it', (t) => {
  const painted = (env: Record<string, string>, isTTY = true) => {
    const { reporter, output } = reporterWith({ isTTY, env });
    reporter.failure(new OperatorError('PASSPHRASE_EMPTY'));
    return output()[1].includes('\u001B[');
  };
  t.true(painted({}));
  t.false(painted({ NO_COLOR: '1' }));
  t.false(painted({ TERM: 'dumb' }));
  t.false(painted({}, false));
});

test('work is silent off a terminal', (t) => {
  const { reporter, output } = reporterWith({});
  const work = reporter.work('WORK_READING');
  work.expect(10);
  work.advance(5);
  work.end();
  t.deepEqual(output(), ['', '']);
});

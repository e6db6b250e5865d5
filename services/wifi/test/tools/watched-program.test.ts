import test from 'ava';
import { watchProgram } from '../../src/tools/watched-program.ts';

test('a program that ends is started again, and its last words are told', async (t) => {
  let starts = 0;
  const told: (readonly string[])[] = [];
  await new Promise<void>((resolve) => {
    const program = watchProgram({
      tool: 'sh',
      words: ['-c', 'echo "no room" >&2; exit 2'],
      pauseMs: 1,
      onStart: () => {
        starts += 1;
      },
      onEnd: (exitCode, lines) => {
        t.is(exitCode, 2);
        told.push([...lines]);
        if (told.length === 3) void program.stop().then(resolve);
      },
    });
  });
  t.is(starts, 3);
  t.deepEqual(told[0], ['no room']);
});

test('a program that is killed from outside comes back, and one that is stopped does not', async (t) => {
  const isBack = await new Promise<boolean>((resolve) => {
    let starts = 0;
    const program = watchProgram({
      tool: 'sh',
      words: ['-c', 'echo ready; exec tail -f /dev/null'],
      pauseMs: 1,
      onLine: () => {
        starts += 1;
        if (starts === 1) {
          program.signal('SIGKILL');
          return;
        }
        void program.stop().then(() => {
          resolve(!program.isRunning());
        });
      },
    });
  });
  t.true(isBack);
});

test('a program that is not installed is tried again and again without an end of ours', async (t) => {
  const lines = await new Promise<readonly string[]>((resolve) => {
    const program = watchProgram({
      tool: 'no-such-tool-of-ours',
      words: [],
      pauseMs: 1,
      onEnd: (_, last) => {
        void program.stop().then(() => {
          resolve(last);
        });
      },
    });
  });
  t.regex(lines.join(' '), /ENOENT/);
});

test('what a killed program left behind is ended before it is started again', async (t) => {
  // The child would hold the outputs, and so the watch, for as long as it runs.
  await new Promise<void>((resolve) => {
    const program = watchProgram({
      tool: 'sh',
      words: ['-c', 'tail -f /dev/null & kill -KILL $$'],
      pauseMs: 1,
      onEnd: () => void program.stop().then(resolve),
    });
  });
  t.pass();
});

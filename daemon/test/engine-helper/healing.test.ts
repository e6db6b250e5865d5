import test from 'ava';
import { createHealing } from '../../src/engine-helper/healing.ts';
import { createTurns } from '../../src/engine-helper/turns.ts';
import { DaemonError } from '../../src/ports/daemon-error.ts';

const refused = new DaemonError('ENGINE_REFUSED', { parameters: { reason: 'no space left' } });

/** @param refusals how many times the engine refuses before something that was begun is ended */
const setUp = ({ refusals, error = refused }: { refusals: number; error?: Error }) => {
  const seen: string[] = [];
  let left = refusals;
  let end: () => void = () => undefined;
  const whole = new Promise<void>((resolve) => (end = resolve));
  const healing = createHealing({
    replacer: {
      heal: () => {
        const isWhole = left === 0;
        seen.push(isWhole ? 'whole' : 'refused');
        if (isWhole) end();
        else left -= 1;
        return Promise.resolve(isWhole);
      },
      replace: () => Promise.reject(error),
    },
    inTurn: createTurns(),
    pause: (tries) => {
      seen.push(`pause ${tries}`);
      return Promise.resolve();
    },
    onFatal: (fatal) => {
      throw fatal;
    },
  });
  return { healing, seen, whole };
};

test('what the engine refuses to end is tried again until it is ended', async (t) => {
  const { healing, seen, whole } = setUp({ refusals: 2 });
  healing.begin();
  // Asked for twice, it is still done once.
  healing.begin();
  await whole;
  t.deepEqual(seen, ['refused', 'pause 1', 'refused', 'pause 2', 'whole']);
});

test('a replacement that the engine refuses in the middle is ended afterwards', async (t) => {
  const { healing, seen, whole } = setUp({ refusals: 1 });
  await t.throwsAsync(healing.replacer.replace({}), { is: refused });
  await whole;
  t.deepEqual(seen, ['refused', 'pause 1', 'whole']);
});

test('a service that went back leaves nothing to end', async (t) => {
  const unhealthy = new DaemonError('ENGINE_UNHEALTHY', { parameters: { service: 'portal' } });
  const { healing, seen } = setUp({ refusals: 0, error: unhealthy });
  await t.throwsAsync(healing.replacer.replace({}), { is: unhealthy });
  t.deepEqual(seen, []);
});

import test from 'ava';
import { createStage, type PortalPage } from '../../src/stage/stage.ts';

const page = (html: string): PortalPage => ({ html, policy: "default-src 'none'" });

const setUp = () => {
  const world: { answer: PortalPage | undefined; now: number } = { answer: undefined, now: 0 };
  const stage = createStage({
    ask: () => Promise.resolve(world.answer),
    awayPage: () => page('away'),
    now: () => world.now,
    keepMs: 45_000,
  });
  const shown = async (): Promise<string> => {
    const scene = await stage.next();
    return `${scene.kind} ${scene.page.html}`;
  };
  return { world, shown };
};

test('before the portal has ever answered, the screen says that the box is not ready', async (t) => {
  t.is(await setUp().shown(), 'away away');
});

test('the last page stays while the portal restarts, and not for longer', async (t) => {
  const { world, shown } = setUp();
  world.answer = page('first');
  t.is(await shown(), 'portal first');
  world.answer = undefined;
  world.now = 44_000;
  t.is(await shown(), 'kept first');
  world.now = 46_000;
  t.is(await shown(), 'away away');
  world.now = 44_000;
  t.is(await shown(), 'away away', 'a page with a code does not come back');
});

test('the screen goes on by itself when the portal answers again', async (t) => {
  const { world, shown } = setUp();
  t.is(await shown(), 'away away');
  world.answer = page('back');
  t.is(await shown(), 'portal back');
});

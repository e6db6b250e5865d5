import test from 'ava';
import { startPhone } from '../fixtures/phone.ts';
import { eventually, makeFolder, startPub, whenStatus } from '../fixtures/pub.ts';

test('a phone that comes back while it still checks what it got misses nothing', async (t) => {
  const pub = await startPub(t, { folder: await makeFolder() });
  const { id = '' } = await whenStatus(pub, ({ address }) => address !== undefined);
  const ana = await startPhone(t, { gatherMs: 800 });
  const newest = (): number => ana.sbot.db.getState().getAsKV(id)?.value.sequence ?? 0;
  await ana.follow(id);
  await ana.connect(pub.address());
  // Its name, and that it follows her.
  await eventually(() => newest() === 2);
  const came = new Promise<void>((resolve) => {
    ana.sbot.db.add.hook((next, [message, options, callback]) => {
      if (message.author === id && message.sequence === 3) resolve();
      next(message, options, callback);
    });
  });
  await pub.keeper.acts.renamePub('Baobab');
  await came;
  ana.leave();
  await ana.connect(pub.address());
  await eventually(() => newest() === 3);
  await pub.keeper.acts.renamePub('Mango');
  await eventually(() => newest() === 4);
  t.pass();
});

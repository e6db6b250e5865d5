import test from 'ava';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';

test('the status page says what became of each container image, in words', async (t) => {
  const { portalPort, socketDir } = await startPortal(t);
  const daemon = createDaemon(
    t,
    socketDir,
    boxStatus({
      images: [
        {
          ...{ channel: 'stable', component: 'portal' },
          message: { code: 'ENGINE_SUPERVISED', parameters: {} },
        },
        {
          ...{ channel: 'stable', component: 'notes' },
          message: { code: 'CONTAINER_APP', parameters: { app: '<b>notes' } },
          ports: [8081],
        },
      ],
    }),
  );
  await daemon.start();
  const { text } = await ask(portalPort, '/status?lang=en');
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.regex(text, /Software in containers/);
  t.regex(text, /balena looks after the containers of this box/);
  t.regex(text, /The app &lt;b&gt;notes runs/);
});

import test from 'ava';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { fullPortal } from '../fixtures/full-portal.ts';
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

test('the front page leads to apps that run beside the services', async (t) => {
  const { portalPort, socketDir } = await fullPortal(t);
  const message = { code: 'CONTAINER_APP', parameters: { app: 'notes' } };
  const images = [
    { channel: 'stable', component: 'handbook', message, ports: [8081, 8082] },
    { channel: 'stable', component: '<i>notes', message, ports: [8083] },
  ];
  await createDaemon(t, socketDir, boxStatus({ images })).start();
  const { text } = await ask(portalPort, '/?lang=en');
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.regex(text, /More on this box/);
  for (const port of [8081, 8082, 8083]) {
    t.true(text.includes(`href="http://127.0.0.1:${port}/"`), String(port));
  }
  t.regex(text, /&lt;i&gt;notes/);
});

test('the front page says nothing of apps where none runs', async (t) => {
  const { portalPort, socketDir } = await fullPortal(t);
  const message = { code: 'ENGINE_APPS_OFF', parameters: {} };
  const images = [{ channel: 'stable', component: 'notes', message }];
  await createDaemon(t, socketDir, boxStatus({ images })).start();
  const { text } = await ask(portalPort, '/?lang=en');
  t.notRegex(text, /More on this box/);
});

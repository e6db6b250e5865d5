import { setImmediate as nextTurn } from 'node:timers/promises';
import test from 'ava';
import {
  base,
  first,
  openImageBox,
  portal,
  portalImage,
  second,
  service,
  setUpImageBox,
  third,
} from '../fixtures/image-box.ts';
import { imageComponent } from '../fixtures/image-component.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { codesOf, readServed } from '../fixtures/test-box.ts';

test('a service gets the image of a release, and only layers travel that the engine lacks', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  const [one, two] = [portal(1, first), portal(2, second)];
  t.is((await box.plugIn(release(1, one))).phase, 'COMMITTED');
  t.is(engine.services_.get('portal')?.imageId, one.id);
  t.is(engine.sentBytes, base.length + first.length);
  t.deepEqual(box.status().images, [
    {
      ...{ channel: 'stable', component: 'portal' },
      message: { code: 'CONTAINER_IN_SERVICE', parameters: { service: 'portal' } },
    },
  ]);
  t.true(engine.images_.get(one.id)?.tags.includes('hotspot/stable-portal:1'));

  engine.sentBytes = 0;
  t.is((await box.plugIn(release(2, two))).phase, 'COMMITTED');
  t.is(engine.services_.get('portal')?.imageId, two.id);
  t.is(engine.sentBytes, second.length);
  t.is(engine.services_.get('wifi')?.restarts, 0);

  // A release of content alone changes no container and loads nothing.
  const before = engine.calls.filter((name) => name !== 'remove').length;
  t.is((await box.plugIn(release(3, two))).phase, 'COMMITTED');
  t.is(engine.calls.filter((name) => name !== 'remove').length, before);
});

test('an engine that wants every layer gets every layer', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  engine.description.takesPartialArchives = false;
  await box.plugIn(release(1, portal(1, first)));
  engine.sentBytes = 0;
  t.is((await box.plugIn(release(2, portal(2, second)))).phase, 'COMMITTED');
  t.is(engine.sentBytes, base.length + second.length);
});

test('images of the release in force and of the one before are kept, older ones go', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  const images = [portal(1, first), portal(2, second), portal(3, third)];
  const setUpWith = portalImage(engine);
  for (const [index, image] of images.entries()) await box.plugIn(release(index + 1, image));
  const [one, two, three] = images.map(({ id }) => id);
  t.false(engine.images_.has(one ?? ''));
  t.true(engine.images_.has(two ?? ''));
  t.true(engine.images_.has(three ?? ''));
  t.true(engine.images_.has(setUpWith));

  await box.updates.acts.rollback();
  await box.updates.settled();
  t.is(engine.services_.get('portal')?.imageId, two);
});

test('an image that has another name than the box gave it is not let go', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  const id = `sha256:${'e'.repeat(64)}`;
  const tags = [`hotspot/image:${'e'.repeat(64)}`, 'p2p-hotspot/remote-help:latest'];
  engine.images_.set(id, { id, tags, layers: [] });
  await box.plugIn(release(1, portal(1, first)));
  t.true(engine.images_.has(id));
});

test('a service that no release has an image for any more runs again what the box was set up with', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  const setUpWith = portalImage(engine);
  await box.plugIn(release(1, portal(1, first)));
  await box.plugIn(release(2, portal(2, second)));
  t.is((await box.plugIn(release(3))).phase, 'COMMITTED');
  t.is(engine.services_.get('portal')?.imageId, setUpWith);
  t.deepEqual(box.status().images, []);
});

test('what an operator gave a service by hand is what it goes back to', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  await box.plugIn(release(1, portal(1, first)));
  const byHand = { id: `sha256:${'d'.repeat(64)}`, tags: ['hotspot_portal:latest'], layers: [] };
  engine.images_.set(byHand.id, byHand);
  await engine.replace({ portal: byHand.id }, new AbortController().signal);
  await box.plugIn(release(2, portal(2, second)));
  t.is(engine.services_.get('portal')?.imageId, portal(2, second).id);
  await box.plugIn(release(3));
  t.is(engine.services_.get('portal')?.imageId, byHand.id);
});

for (const sickness of ['unhealthy', 'refused'] as const) {
  test(`a release whose container is ${sickness} is rolled back, with its content, and after a second try left alone`, async (t) => {
    const { engine, box, release, pass } = await setUpImageBox(t);
    const [one, two] = [portal(1, first), portal(2, second)];
    await box.plugIn(release(1, one));
    engine.sick.set(two.id, sickness);
    t.is((await box.plugIn(release(2, two))).phase, 'ROLLED_BACK');
    t.is(engine.services_.get('portal')?.imageId, one.id);
    t.is(await readServed(box.folders, 'stable/books', 'a.txt'), 'text 1');
    t.is(
      box.status().message.code,
      sickness === 'refused' ? 'ENGINE_UNHEALTHY' : 'CONTAINER_UNHEALTHY',
    );
    await pass(2, 6);
    t.true(codesOf(box.status().history).includes('RELEASE_QUARANTINED'));
    t.is(engine.services_.get('portal')?.imageId, one.id);
    t.deepEqual(codesOf(box.status().images ?? []), ['CONTAINER_IN_SERVICE']);
    t.false(engine.images_.has(two.id));
    t.is((await box.plugIn(release(3, portal(3, third)))).phase, 'COMMITTED');
  });
}

test('a container that was not well yet before the switch excuses no image after it', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  const [one, two] = [portal(1, first), portal(2, second)];
  await box.plugIn(release(1, one));
  const now = engine.services_.get('portal');
  if (now !== undefined) engine.services_.set('portal', { ...now, health: 'starting' });
  engine.sick.set(two.id, 'refused');
  t.is((await box.plugIn(release(2, two))).phase, 'ROLLED_BACK');
  t.is(engine.services_.get('portal')?.imageId, one.id);
});

test('what was unwell before a switch that does not change it is not held against a release', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  const one = portal(1, first);
  await box.plugIn(release(1, one));
  const now = engine.services_.get('portal');
  if (now !== undefined) engine.services_.set('portal', { ...now, health: 'unhealthy' });
  t.is((await box.plugIn(release(2, one))).phase, 'COMMITTED');
});

test('the first image of a service that is not well gives way to what the box was set up with', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  const setUpWith = portalImage(engine);
  await box.plugIn(release(1));
  engine.sick.set(portal(1, first).id, 'unhealthy');
  t.is((await box.plugIn(release(2, portal(1, first)))).phase, 'ROLLED_BACK');
  t.is(engine.services_.get('portal')?.imageId, setUpWith);
});

test('a container that is starting is waited for, ten minutes and no longer', async (t) => {
  const { engine, box, release, pass } = await setUpImageBox(t);
  const [one, two] = [portal(1, first), portal(2, second)];
  await box.plugIn(release(1, one));
  engine.sick.set(two.id, 'ended');
  await box.plugIn(release(2, two));
  t.is(box.status().phase, 'PROBATION');
  t.is(box.status().message.code, 'CONTAINER_STARTING');
  await pass(60, 9);
  t.is(box.status().phase, 'PROBATION');
  t.false(codesOf(box.status().history).includes('CONTAINER_UNHEALTHY'));
  await pass(60, 2);
  t.true(codesOf(box.status().history).includes('CONTAINER_UNHEALTHY'));
  // Once more, as any release, and then no more.
  await pass(60, 14);
  t.true(codesOf(box.status().history).includes('RELEASE_QUARANTINED'));
  t.is(engine.services_.get('portal')?.imageId, one.id);
});

test('a container that ends again and again is not well, one restart is no fault', async (t) => {
  const { engine, box, release, pass } = await setUpImageBox(t);
  const two = portal(2, second);
  await box.plugIn(release(1, portal(1, first)));
  engine.sick.set(two.id, 'ended');
  await box.plugIn(release(2, two));
  const restart = (restarts: number, state: 'starting' | 'running') => {
    const now = engine.services_.get('portal');
    if (now !== undefined) engine.services_.set('portal', { ...now, restarts, state });
  };
  restart(1, 'starting');
  await pass(2);
  t.is(box.status().phase, 'PROBATION');
  restart(3, 'running');
  await pass(2);
  t.true(codesOf(box.status().history).includes('CONTAINER_RESTARTS'));
});

test('an engine that is away is waited for before the switch, and blames nobody', async (t) => {
  const { engine, box, release, pass } = await setUpImageBox(t);
  engine.isAway = true;
  t.is((await box.plugIn(release(1, portal(1, first)))).phase, 'WAITING_SOURCE');
  t.is(box.status().message.code, 'ENGINE_UNREACHABLE');
  engine.isAway = false;
  await pass(2);
  t.is(box.status().phase, 'COMMITTED');
  t.is(engine.services_.get('portal')?.imageId, portal(1, first).id);
});

test('a release of content alone needs no engine', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  engine.isAway = true;
  t.is((await box.plugIn(release(1))).phase, 'COMMITTED');
});

test('no byte is sent to an engine whose disk has no room, and the box goes on when it has', async (t) => {
  const { engine, box, release, pass } = await setUpImageBox(t);
  engine.description.freeBytes = 8 * 1024 * 1024 + 2 * (base.length + first.length) - 1;
  t.is((await box.plugIn(release(1, portal(1, first)))).phase, 'WAITING_SOURCE');
  t.like(box.status().message, { code: 'ENGINE_FULL' });
  t.deepEqual(
    engine.calls.filter((name) => name === 'load'),
    [],
  );
  engine.description.freeBytes += 1;
  await pass(2);
  t.is(box.status().phase, 'COMMITTED');
});

test('an image that is not what the signed manifest names never reaches the engine', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  const { id: otherId } = portal(2, second);
  const wrong = { ...portal(1, first), install: { ...service, id: otherId } };
  t.is((await box.plugIn(release(1, wrong))).phase, 'FAILED');
  t.is(box.status().message.code, 'CONTAINER_IMAGE_INVALID');
  const arm = imageComponent('portal', 1, { layers: [base], architecture: 'arm64' }, service);
  t.is((await box.plugIn(release(2, arm))).phase, 'FAILED');
  t.like(box.status().message, { parameters: { reason: 'arm64' } });
  t.deepEqual(
    engine.calls.filter((name) => name !== 'remove'),
    [],
  );
});

test('a layer that is not what the configuration says is refused by the engine, and nothing changes', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  const setUpWith = portalImage(engine);
  const good = portal(1, first);
  const layerPath = Object.keys(good.tree).find((name) => good.tree[name] === first) ?? '';
  const wrong = { ...good, tree: { ...good.tree, [layerPath]: second } };
  t.is((await box.plugIn(release(1, wrong))).phase, 'FAILED');
  t.is(box.status().message.code, 'ENGINE_REFUSED');
  t.is(engine.services_.get('portal')?.imageId, setUpWith);
});

test('where balena looks after the containers, content comes and images for services are left alone', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  engine.description.isSupervised = true;
  const status = await box.plugIn(release(1, portal(1, first)));
  t.is(status.phase, 'COMMITTED');
  t.is(await readServed(box.folders, 'stable/books', 'a.txt'), 'text 1');
  t.deepEqual(codesOf(box.status().images ?? []), ['ENGINE_SUPERVISED']);
  t.deepEqual(
    engine.calls.filter((name) => name !== 'remove'),
    [],
  );
});

test('without an engine images are kept in the store, and the status says that they are not used', async (t) => {
  const { box, release, engine } = await setUpImageBox(t, { hasEngine: false });
  t.is((await box.plugIn(release(1, portal(1, first)))).phase, 'COMMITTED');
  t.deepEqual(codesOf(box.status().images ?? []), ['CONTAINER_NO_ENGINE']);
  t.deepEqual(engine.calls, []);
});

test('images for services that the box lacks, or that another image has, are left alone', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  const browser = imageComponent('screen', 1, { layers: [base] }, { service: 'browser' });
  const strange = imageComponent('strange', 1, { layers: [base] }, { purpose: 'unknown' });
  const twice = imageComponent('zportal', 1, { layers: [base, third] }, service);
  const status = await box.plugIn(release(1, portal(1, first), browser, strange, twice));
  t.is(status.phase, 'COMMITTED');
  t.deepEqual(codesOf(box.status().images ?? []), [
    'CONTAINER_IN_SERVICE',
    'CONTAINER_SERVICE_UNKNOWN',
    'CONTAINER_PURPOSE_UNKNOWN',
    'CONTAINER_TAKEN',
  ]);
  t.is(engine.services_.get('portal')?.imageId, portal(1, first).id);
});

test('what a community signs is content: its images replace no program of the box, and none runs', async (t) => {
  const { engine, box, publisher } = await setUpImageBox(t, {
    areAppsAllowed: true,
    followed: ['site-north', 'stable'],
  });
  const before = portalImage(engine);
  const components = [notes(1, first), portal(1, first)];
  const status = await box.plugIn(
    createMemorySource(publisher.publish({ channel: 'site-north', counter: 1, components })),
  );
  t.is(status.phase, 'COMMITTED');
  t.deepEqual(codesOf(box.status().images ?? []), [
    'CONTAINER_OF_COMMUNITY',
    'CONTAINER_OF_COMMUNITY',
  ]);
  t.is(portalImage(engine), before);
  t.is(engine.extras_.size, 0);
});

const notes = (counter: number, layer: Uint8Array) =>
  imageComponent('notes', counter, { layers: [base, layer] }, { app: 'notes', ports: '8081' });

test('an app beside the services starts, changes and goes with its releases, where apps are allowed', async (t) => {
  const { engine, box, release } = await setUpImageBox(t, { areAppsAllowed: true });
  await box.plugIn(release(1, notes(1, first)));
  t.like(engine.extras_.get('notes'), { imageId: notes(1, first).id, ports: [8081], role: 'app' });
  t.like(box.status().images?.[0], { ports: [8081], message: { code: 'CONTAINER_APP' } });
  engine.extras_.set('help', {
    ...engine.extras_.get('notes'),
    name: 'help',
    role: 'remote-help',
  } as never);
  await box.plugIn(release(2, notes(2, second)));
  t.is(engine.extras_.get('notes')?.imageId, notes(2, second).id);
  engine.sick.set(notes(3, third).id, 'ended');
  await box.plugIn(release(3, notes(3, third)));
  t.is(box.status().phase, 'PROBATION');
  await box.updates.acts.rollback();
  await box.updates.settled();
  t.is(engine.extras_.get('notes')?.imageId, notes(2, second).id);
  t.is((await box.plugIn(release(4))).phase, 'COMMITTED');
  // Remote help is none of its business.
  t.deepEqual([...engine.extras_.keys()], ['help']);
});

test('where apps are not allowed none starts, and the status says so', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  t.is((await box.plugIn(release(1, notes(1, first)))).phase, 'COMMITTED');
  t.is(engine.extras_.size, 0);
  t.deepEqual(codesOf(box.status().images ?? []), ['ENGINE_APPS_OFF']);
});

test('an image that somebody removed from the engine comes back from the store when it is needed', async (t) => {
  const { engine, box, release } = await setUpImageBox(t);
  const [one, two] = [portal(1, first), portal(2, second)];
  await box.plugIn(release(1, one));
  await box.plugIn(release(2, two));
  engine.images_.delete(one.id);
  await box.updates.acts.rollback();
  await box.updates.settled();
  t.is(box.status().phase, 'COMMITTED');
  t.is(engine.services_.get('portal')?.imageId, one.id);
});

test('after a start the status says what runs, also when the engine is there later than the box', async (t) => {
  const { world, engine, box, release, pass } = await setUpImageBox(t);
  await box.plugIn(release(1, portal(1, first)));
  await box.updates.stop();
  box.target.stop();
  engine.isAway = true;
  const again = await openImageBox(world);
  t.deepEqual(codesOf(again.status().images ?? []), ['ENGINE_UNREACHABLE']);
  engine.isAway = false;
  await pass(61);
  while (codesOf(again.status().images ?? [])[0] === 'ENGINE_UNREACHABLE') await nextTurn();
  t.deepEqual(codesOf(again.status().images ?? []), ['CONTAINER_IN_SERVICE']);
  await again.updates.stop();
  again.target.stop();
});

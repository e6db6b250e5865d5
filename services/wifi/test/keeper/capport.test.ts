import test from 'ava';
import { createFakeNetwork } from '../fixtures/fake-network.ts';
import { keepBox, temporaryFolder } from '../fixtures/kept-box.ts';

const url = 'https://box.hotspot.example/captive-api';

test('visitors are told of the captive API for as long as the portal says that it is there', async (t) => {
  const network = createFakeNetwork();
  const box = await keepBox(network, await temporaryFolder(t));
  const told = (): string | undefined => box.keeper.plan()?.visitors?.nameServer.capportUrl;
  await box.rest();
  t.is(told(), undefined);
  box.keeper.acts.tellCapport(url);
  await box.rest();
  t.is(told(), url);
  network.world.now += 179;
  await box.rest();
  t.is(told(), url);
  box.keeper.acts.tellCapport(url);
  network.world.now += 179;
  await box.rest();
  t.is(told(), url);
  network.world.now += 1;
  await box.rest();
  t.is(told(), undefined, 'the portal is away');
  box.keeper.acts.tellCapport(url);
  await box.rest();
  t.is(told(), url);
  box.keeper.acts.tellCapport(undefined);
  await box.rest();
  t.is(told(), undefined);
});

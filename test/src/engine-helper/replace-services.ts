import { rename } from 'node:fs/promises';
import { eventually } from '../lab/eventually.ts';
import type { BoxInContainers } from './box-in-containers.ts';
import { expect } from './expect.ts';
import type { EngineHelperProcess } from './helper-process.ts';
import type { ImageArchive } from './tiny-images.ts';

export interface Versions {
  readonly first: string;
  readonly second: string;
  readonly sick: string;
}

/** Sends an archive of the image that it is. */
export const load = async (helper: EngineHelperProcess, archive: ImageArchive) => {
  const { status, code } = await helper.ask('POST', `images/load/${archive.id}`, {
    archive: archive.open(),
  });
  return status === 204 ? 'loaded' : (code ?? String(status));
};

export const replace = async (
  helper: EngineHelperProcess,
  images: Readonly<Record<string, string>>,
): Promise<string> => {
  const { status, code } = await helper.ask('POST', 'replace', { json: { images } });
  return status === 204 ? 'replaced' : (code ?? String(status));
};

/** What must not change when a service gets another image. */
const settingsOf = async (box: BoxInContainers, name: string) => {
  const { [name]: container } = await box.containers();
  if (container === undefined) throw new Error(`no container ${name}`);
  const { Env: environment, Cmd: command, Labels: labels } = container.Config;
  const without = (all: Readonly<Record<string, unknown>>, name: string) =>
    Object.entries(all).filter(([key]) => key !== name);
  const others = without(labels, 'com.docker.compose.config-hash');
  // Which container's network it is, is a question of its own.
  const host = without(container.HostConfig, 'NetworkMode');
  return {
    environment: environment.filter((one) => !one.startsWith('VERSION=')),
    command,
    others,
    host,
  };
};

/** A new image for a service: everything else stays, and Compose finds nothing to do. */
export const replaceServices = async (
  helper: EngineHelperProcess,
  box: BoxInContainers,
  { first, second, sick }: Versions,
): Promise<void> => {
  const names = ['portal_1', 'beside_1', 'wifi_1'];
  const before = await Promise.all(names.map((name) => settingsOf(box, name)));
  const old = await box.containers();
  expect(await replace(helper, { portal: second, wifi: second }), 'replaced', 'a replacement');
  const now = await box.containers();
  expect(Object.keys(now).sort(), [...names].sort(), 'containers after it');
  expect(now['portal_1']?.Image, second, 'the image of the portal');
  expect(now['wifi_1']?.Image, second, 'the image of the Wi-Fi service');
  expect(now['beside_1']?.Image, first, 'the image of a service beside the portal');
  const mode = now['beside_1']?.HostConfig.NetworkMode;
  expect(mode, `container:${now['portal_1']?.Id ?? ''}`, 'whose network it has');
  expect(now['beside_1']?.Id === old['beside_1']?.Id, false, 'whether it was made anew');
  expect(await Promise.all(names.map((name) => settingsOf(box, name))), before, 'settings');
  const variables = now['portal_1']?.Config.Env ?? [];
  expect(variables.includes('VERSION=2'), true, 'variables of the new image');
  expect(await replace(helper, { portal: second, wifi: second }), 'replaced', 'once more');
  const same = await box.containers();
  expect(same['portal_1']?.Id, now['portal_1']?.Id, 'a service that has the image');
  await box.up();
  const up = await box.containers();
  const ids = (all: typeof up) => names.map((name) => all[name]?.Id);
  expect(ids(up), ids(now), 'containers after docker-compose up');

  expect(await replace(helper, { portal: sick }), 'ENGINE_UNHEALTHY', 'an image that is sick');
  const back = await box.containers();
  expect(Object.keys(back).sort(), [...names].sort(), 'containers after it went back');
  expect(back['portal_1']?.Id, now['portal_1']?.Id, 'the container after it went back');
  expect(back['portal_1']?.State.Running, true, 'whether it runs');
  expect(back['portal_1']?.HostConfig.RestartPolicy.Name, 'always', 'whether it is started again');
  const again = back['beside_1']?.HostConfig.NetworkMode;
  expect(again, `container:${now['portal_1']?.Id ?? ''}`, 'whose network is used afterwards');
  const afterSick = await box.containers();
  await box.up();
  expect(ids(await box.containers()), ids(afterSick), 'containers after docker-compose up, again');
};

/** The engine starts neither the new container nor the one before, since a device is away; then it is there again. */
export const replaceWithoutDevice = async (
  helper: EngineHelperProcess,
  box: BoxInContainers,
  device: string,
  next: string,
): Promise<void> => {
  const before = (await box.containers())['wifi_1'];
  await rename(device, `${device}.away`);
  expect(await replace(helper, { wifi: next }), 'ENGINE_REFUSED', 'a start without a device');
  expect((await box.containers())['wifi_1']?.State.Running, false, 'whether it runs without it');
  await rename(`${device}.away`, device);
  const back = await eventually('the service comes back', async () => {
    const now = await box.containers();
    return now['wifi_1']?.State.Running === true && now['wifi_1.failed'] === undefined
      ? now['wifi_1']
      : undefined;
  });
  expect(back.Id, before?.Id, 'which one came back');
  expect(back.HostConfig.RestartPolicy.Name, 'always', 'whether it is started again');
};

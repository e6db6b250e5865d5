import type { DockerEngine } from '../lab/docker-engine.ts';
import type { BoxInContainers } from './box-in-containers.ts';
import { startCountingProxy } from './counting-proxy.ts';
import { expect } from './expect.ts';
import { startEngineHelper, type EngineHelperProcess } from './helper-process.ts';
import { load, replace } from './replace-services.ts';
import type { ImageArchive } from './tiny-images.ts';

export interface CutParts {
  readonly engine: DockerEngine;
  readonly box: BoxInContainers;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** One container of each service, which runs, under the name that Compose gave it. */
const expectWhole = async (box: BoxInContainers, images: readonly string[], what: string) => {
  const all = await box.containers();
  expect(Object.keys(all).sort(), ['beside_1', 'portal_1', 'wifi_1'], `${what}: containers`);
  const { portal_1: portal, beside_1: beside } = all;
  expect(portal?.State.Running, true, `${what}: the portal runs`);
  expect(images.includes(portal?.Image ?? ''), true, `${what}: ${portal?.Image ?? ''}`);
  const policies = Object.values(all).map(({ HostConfig }) => HostConfig.RestartPolicy.Name);
  expect(new Set(policies).size === 1 && policies[0], 'always', `${what}: restart policies`);
  const mode = beside?.HostConfig.NetworkMode;
  expect(mode, `container:${portal?.Id ?? ''}`, `${what}: whose network the other has`);
};

/**
 * Pulls the plug of the box, engine, containers and helper, at each change that a replacement makes.
 *
 * @returns how many changes that are
 */
export const cutReplacements = async (
  { engine, box, folder, environment }: CutParts,
  [from, to]: readonly [string, string],
): Promise<number> => {
  const proxy = await startCountingProxy(engine.socket, `${folder}/proxy.sock`);
  const start = () =>
    startEngineHelper(folder, { ...environment, DOCKER_HOST: `unix://${proxy.socket}` });
  let [now, next] = [from, to];
  try {
    for (let cut = 1; ; cut += 1) {
      const helper = await start();
      const power: { over?: Promise<void> } = {};
      proxy.cutAt(cut, () => {
        power.over = Promise.all([helper.kill(), engine.cut()]).then(() => undefined);
        return power.over;
      });
      const outcome = await replace(helper, { portal: next });
      if (power.over === undefined) {
        expect(outcome, 'replaced', 'the replacement without a power cut');
        await expectWhole(box, [next], 'without a power cut');
        await helper.kill();
        return cut - 1;
      }
      await power.over;
      proxy.cutAt(0, () => Promise.resolve());
      await engine.start();
      const healed = await start();
      // Asked for nothing new, it waits until what was begun is ended.
      expect(await replace(healed, {}), 'replaced', `after cut ${cut}`);
      await expectWhole(box, [now, next], `after cut ${cut}`);
      expect(await replace(healed, { portal: next }), 'replaced', `again after cut ${cut}`);
      await expectWhole(box, [next], `again after cut ${cut}`);
      await healed.kill();
      [now, next] = [next, now];
    }
  } finally {
    await proxy.close();
  }
};

async function* halfOf(
  archive: ImageArchive,
  cut: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const part of archive.open()) {
    yield part;
    if (isFirst) await cut();
    isFirst = false;
  }
}

/** The engine is killed while an image comes: an error that says so, and the next try works. */
export const cutLoad = async (
  { engine }: CutParts,
  helper: EngineHelperProcess,
  archive: ImageArchive,
): Promise<void> => {
  const images = async () =>
    (await engine.docker('images', '--all', '--quiet', '--no-trunc')).split('\n').sort();
  const before = await images();
  let power = Promise.resolve();
  const cut = (): Promise<void> => (power = engine.cut());
  const { code } = await helper.ask('POST', `images/load/${archive.id}`, {
    archive: halfOf(archive, cut),
  });
  // The answer comes while the last processes of the engine are still ending.
  await power;
  expect(code, 'ENGINE_UNREACHABLE', 'an engine that is killed while an image comes');
  await engine.start();
  expect(await images(), before, 'images afterwards');
  expect(await load(helper, archive), 'loaded', 'the same image once more');
};

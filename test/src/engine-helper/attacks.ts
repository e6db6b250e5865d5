import type { DockerEngine } from '../lab/docker-engine.ts';
import { expect } from './expect.ts';
import type { EngineHelperProcess } from './helper-process.ts';

/** The engine lists in no order. */
const sorted = async (engine: DockerEngine, list: string, format: string): Promise<string[]> =>
  (await engine.docker(list, '--all', '--no-trunc', '--format', format)).split('\n').sort();

/** What somebody may try who has taken over the daemon and with it the helper's socket. */
export const tryAttacks = async (
  engine: DockerEngine,
  helper: EngineHelperProcess,
  imageId: string,
  foreignImage: string,
): Promise<number> => {
  await engine.docker(
    'run',
    '--detach',
    '--network',
    'none',
    '--name',
    'somebodys',
    foreignImage,
    'sleep',
    '9999',
  );
  const look = async () => ({
    containers: await sorted(engine, 'ps', '{{.ID}} {{.Names}}'),
    images: await sorted(engine, 'images', '{{.Repository}}:{{.Tag}} {{.ID}}'),
  });
  const before = await look();
  const app = { imageId, role: 'app', environment: {}, ports: [] };
  const attacks: readonly (readonly [
    method: string,
    place: string,
    json: unknown,
    code: string,
  ])[] = [
    ['POST', 'replace', { images: { somebodys: imageId } }, 'ENGINE_REFUSED'],
    ['POST', 'replace', { images: { '../somebodys': imageId } }, 'REQUEST_INVALID'],
    ['POST', 'replace', { images: { portal: foreignImage } }, 'ENGINE_REFUSED'],
    ['POST', 'replace', { images: { portal: 'tiny-base' } }, 'REQUEST_INVALID'],
    ['POST', 'images/tag', { imageId, name: 'tiny-base:latest' }, 'REQUEST_INVALID'],
    ['POST', 'images/tag', { imageId, name: 'hotspot/image:0000' }, 'REQUEST_INVALID'],
    ['POST', 'images/tag', { imageId, name: 'hotspot/wanted:usb' }, 'REQUEST_INVALID'],
    ['POST', 'images/tag', { imageId: foreignImage, name: 'hotspot/a:1' }, 'ENGINE_REFUSED'],
    ['PUT', 'extras/a', { ...app, role: 'root' }, 'REQUEST_INVALID'],
    ['PUT', 'extras/a', { ...app, imageId: foreignImage }, 'ENGINE_REFUSED'],
    ['PUT', 'extras/a', { ...app, ports: [80] }, 'REQUEST_INVALID'],
    ['PUT', 'extras/a', { ...app, ports: [2375] }, 'REQUEST_INVALID'],
    ['PUT', 'extras/a', { ...app, environment: { 'A=B\nC': 'd' } }, 'REQUEST_INVALID'],
    ['PUT', 'extras/A..%2Fb', app, 'REQUEST_INVALID'],
    ['DELETE', 'extras/somebodys', undefined, ''],
    ['POST', 'images/keep', { imageIds: ['x'] }, 'REQUEST_INVALID'],
    ['GET', 'containers/json', undefined, 'REQUEST_INVALID'],
    ['GET', '../containers/json', undefined, 'REQUEST_INVALID'],
    ['POST', 'images/load/sha256:00', undefined, 'REQUEST_INVALID'],
  ];
  for (const [method, place, json, code] of attacks) {
    const answer = await helper.ask(method, place, json === undefined ? {} : { json });
    expect(answer.code ?? '', code, `${method} ${place} ${JSON.stringify(json)}`);
  }
  expect(await look(), before, 'containers and names of images after the attacks');
  return attacks.length;
};

interface Extra {
  readonly Config: { readonly Labels: Readonly<Record<string, string>> };
  readonly HostConfig: {
    readonly Privileged: boolean;
    readonly Binds: readonly string[] | null;
    readonly CapAdd: unknown;
    readonly CapDrop: readonly string[];
    readonly Devices: unknown;
    readonly Memory: number;
    readonly NetworkMode: string;
    readonly PidMode: string;
    readonly ReadonlyRootfs: boolean;
    readonly SecurityOpt: readonly string[];
  };
}

/** Asks for more than a template has: it is not given. */
export const tryExtras = async (
  engine: DockerEngine,
  helper: EngineHelperProcess,
  imageId: string,
): Promise<void> => {
  const greedy = {
    ...{ imageId, role: 'app', environment: { A: 'b' }, ports: [] },
    ...{ Privileged: true, HostConfig: { Privileged: true, Binds: ['/:/host'] } },
    ...{ binds: ['/:/host'], mounts: ['/'], privileged: true },
  };
  expect((await helper.ask('PUT', 'extras/greedy', { json: greedy })).status, 204, 'an app');
  const text = await engine.docker('inspect', 'hotspot-extra-greedy');
  const [{ Config: config, HostConfig: host }] = JSON.parse(text) as [Extra];
  expect(
    [host.Privileged, host.Binds ?? [], host.CapAdd, host.CapDrop, host.Devices ?? []],
    [false, [], null, ['ALL'], []],
    'what an app may',
  );
  expect(
    [host.NetworkMode, host.PidMode, host.ReadonlyRootfs, host.SecurityOpt, host.Memory > 0],
    ['none', '', true, ['no-new-privileges:true'], true],
    'what an app has',
  );
  const labels = Object.keys(config.Labels).filter(
    (label) => !label.startsWith('org.p2p-hotspot.'),
  );
  expect(labels, [], 'labels that Compose or balena would look at');
  const listed = (await helper.ask('GET', 'extras')).body as {
    readonly extras: readonly { readonly name: string; readonly isRunning: boolean }[];
  };
  expect(
    listed.extras.map(({ name, isRunning }) => [name, isRunning]),
    [['greedy', true]],
    'extras',
  );
  const again = await helper.ask('PUT', 'extras/greedy', { json: greedy });
  expect(again.status, 204, 'the same app again');
  expect((await helper.ask('DELETE', 'extras/greedy')).status, 204, 'its end');
  const left = (await helper.ask('GET', 'extras')).body as { readonly extras: readonly unknown[] };
  expect(left.extras, [], 'extras afterwards');
};

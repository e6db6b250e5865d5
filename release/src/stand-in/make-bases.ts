import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { execa } from 'execa';
import { npmNames, type Architecture } from './architecture.ts';

/** Images to build on. */
export interface BaseImages {
  readonly node: string;
  readonly debian: string;
  readonly screen: string;
}

/** Runs the client of an engine. */
export type Docker = (words: readonly string[], input?: Readable) => Promise<string>;

/** As the official slim images leave them out. */
const slim = ['/usr/share/doc/*', '/usr/share/man/*', '/usr/share/info/*', '/usr/share/locale/*'];

const certificates = '/etc/ssl/certs/ca-certificates.crt';

const hasImage = (docker: Docker, name: string): Promise<boolean> =>
  docker(['image', 'inspect', '--format', '{{.Id}}', name]).then(
    () => true,
    () => false,
  );

const importDebian = async (
  docker: Docker,
  suite: string,
  architecture: Architecture,
  name: string,
): Promise<void> => {
  const made = execa(
    'mmdebstrap',
    [
      ...['--variant=minbase', `--architectures=${architecture}`, '--mode=root'],
      ...slim.map((place) => `--dpkgopt=path-exclude=${place}`),
      ...['--dpkgopt=path-include=/usr/share/doc/*/copyright', suite, '-'],
    ],
    { stdin: 'ignore', buffer: { stdout: false } },
  );
  const [id] = await Promise.all([
    docker(['import', '--platform', `linux/${architecture}`, '-'], made.stdout),
    made,
  ]);
  // Only now: what is named is whole.
  await docker(['tag', id, name]);
};

const unpack = async (specifier: string, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const pack = ['pack', '--silent', '--pack-destination', folder, specifier];
  const { stdout } = await execa('npm', pack);
  const file = path.join(folder, stdout.trim());
  await execa('tar', ['-xzf', file, '-C', folder, '--strip-components=1']);
  await rm(file);
};

const buildNode = async (
  docker: Docker,
  debian: string,
  architecture: Architecture,
  name: string,
): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-node-'));
  try {
    await unpack(`node-linux-${npmNames[architecture]}@24`, path.join(folder, 'node'));
    await unpack('npm@11', path.join(folder, 'npm'));
    // A network that looks into TLS has a certificate of its own, which this machine trusts.
    await copyFile(certificates, path.join(folder, 'certificates.crt'));
    await writeFile(
      path.join(folder, 'Dockerfile'),
      [
        `FROM ${debian}`,
        'COPY node/bin/node /usr/local/bin/node',
        'COPY npm /usr/local/lib/node_modules/npm',
        `COPY certificates.crt ${certificates}`,
        `ENV NODE_EXTRA_CA_CERTS=${certificates}`,
        'RUN cd /usr/local/bin && for name in npm npx; do ' +
          'ln -s ../lib/node_modules/npm/bin/$name-cli.js $name; done',
        'LABEL org.opencontainers.image.description="Stand-in for the official Node image: not for boxes"',
        '',
      ].join('\n'),
    );
    await docker(['build', '--tag', name, folder]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Stand-ins for the Docker Official Images, for where no registry can be reached: Debian by mmdebstrap, Node
 * from npm. Made once an engine; other processors by qemu-user, whose programs the kernel must know (binfmt).
 * What is built on them is for trying out, not for boxes.
 *
 * @param hasScreen whether the base for the browser is wanted, too
 */
export const makeStandIns = async (
  docker: Docker,
  architecture: Architecture,
  hasScreen: boolean,
): Promise<BaseImages> => {
  const nameOf = (what: string) => `p2p-hotspot/stand-in-${what}:${architecture}`;
  const names = { node: nameOf('node'), debian: nameOf('debian'), screen: nameOf('screen') };
  const makeDebian = async (): Promise<void> => {
    if (!(await hasImage(docker, names.debian))) {
      await importDebian(docker, 'bookworm', architecture, names.debian);
    }
    if (!(await hasImage(docker, names.node))) {
      await buildNode(docker, names.debian, architecture, names.node);
    }
  };
  const makeScreen = async (): Promise<void> => {
    if (hasScreen && !(await hasImage(docker, names.screen))) {
      await importDebian(docker, 'trixie', architecture, names.screen);
    }
  };
  await Promise.all([makeDebian(), makeScreen()]);
  return names;
};

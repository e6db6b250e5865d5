import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  isSoftwareService,
  softwareApi,
  softwareBuild,
  softwareFileName,
} from '@p2p-hotspot/contract/software';
import { bundleScripts } from './bundle-scripts.ts';
import { thirdPartyLicences } from './licences.ts';
import { layOutNative } from './native-packages.ts';
import { nativeFolderOf, type ShippedProgram } from './services.ts';

/** What a box has. */
const nodeMajor = 24;

const versionOf = async (repository: string): Promise<string> => {
  const text = await readFile(path.join(repository, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
};

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/**
 * A script that another one starts must lie beside it.
 *
 * @throws Error for one that does not
 */
export const requireNeighbours = async (
  folder: string,
  names: ReadonlySet<string>,
): Promise<void> => {
  for (const name of names) {
    const text = await readFile(path.join(folder, name), 'utf8');
    for (const [, asked = ''] of text.matchAll(
      /new URL\(\s*["']([^"']+\.js)["'],\s*import\.meta\.url/g,
    )) {
      if (!names.has(asked)) throw new Error(`${name} starts ${asked}, which is not beside it`);
    }
  }
};

/**
 * Writes everything that one program of a box needs into one folder, so that it runs with Node alone; packages
 * that cannot be bundled into another one beside it.
 * The same sources give the same bytes.
 *
 * @param out its folder is made there, and emptied before
 * @returns files of the repository that went into it
 */
export const makeModule = async (
  { service, scripts, commonJs, packages = [], files = {} }: ShippedProgram,
  repository: string,
  out: string,
): Promise<readonly string[]> => {
  const folder = path.join(out, service);
  await rm(folder, { recursive: true, force: true });
  const bundled = await bundleScripts(scripts, repository, folder, commonJs);
  await requireNeighbours(folder, bundled.scripts);
  const copies = [
    ...Object.entries(files),
    ...packages.flatMap(({ name, files: inside }) =>
      ['package.json', ...inside].map((file) => {
        const place = `node_modules/${name}/${file}`;
        return [place, place] as const;
      }),
    ),
  ];
  for (const [to, from] of copies) {
    await mkdir(path.dirname(path.join(folder, to)), { recursive: true });
    await copyFile(path.join(repository, from), path.join(folder, to));
  }
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  if (isSoftwareService(service)) {
    const version = await versionOf(repository);
    const build = softwareBuild(version);
    const [main] = Object.keys(scripts);
    const description = { service, version, build, api: softwareApi, node: nodeMajor, main };
    await write(softwareFileName, asJson(description));
  }
  await write('package.json', asJson({ type: 'module' }));
  const read = [...bundled.inputs, ...copies.map(([, from]) => from)];
  await write('THIRD-PARTY-LICENSES.txt', await thirdPartyLicences(repository, read));
  if (bundled.outside.size === 0) return read;
  const nativeFolder = path.join(out, nativeFolderOf(service));
  await rm(nativeFolder, { recursive: true, force: true });
  const native = await layOutNative(repository, bundled.outside, nativeFolder);
  const licences = await thirdPartyLicences(repository, native);
  await writeFile(path.join(nativeFolder, 'THIRD-PARTY-LICENSES.txt'), licences);
  return [...read, ...native];
};

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

const licenceFile = /^(licen[cs]e|copying|notice)(\.|-|$)/i;

/** The folder of the package that a file belongs to, where it is not ours. */
const packageOf = (file: string): string | undefined => {
  const parts = file.split('/');
  const last = parts.lastIndexOf('node_modules');
  if (last === -1) return undefined;
  const isScoped = parts[last + 1]?.startsWith('@') === true;
  return parts.slice(0, last + (isScoped ? 3 : 2)).join('/');
};

/** Folders of the packages that files belong to, without ours, in order. */
export const packageFolders = (files: Iterable<string>): readonly string[] => {
  const folders = new Set([...files].flatMap((file) => packageOf(file) ?? []));
  return [...folders].filter((folder) => !folder.startsWith('node_modules/@p2p-hotspot/')).sort();
};

/** Before SPDX there were other words. */
const spdxOf: Readonly<Record<string, string>> = {
  Apache2: 'Apache-2.0',
  'LGPL-3.0': 'LGPL-3.0-only',
  'Public Domain': 'LicenseRef-Public-Domain',
  'Public domain': 'LicenseRef-Public-Domain',
};

/** Packages that name their licence somewhere else. */
const statedElsewhere: Readonly<Record<string, string>> = {
  // LICENSE in github.com/pfrazee/multicb, of 2018.
  'multicb 1.2.2': 'MIT',
  // Its README.
  'statistics 3.3.0': 'MIT',
};

type Named = string | { readonly type?: string };

/** What a package says of itself. Old ones say it as `{ type, url }`, or several, to choose from, as a list. */
export const packageFacts = async (repository: string, folder: string): Promise<PackageFacts> => {
  const text = await readFile(path.join(repository, folder, 'package.json'), 'utf8');
  const { name, version, license, licenses } = JSON.parse(text) as Omit<PackageFacts, 'license'> & {
    readonly license?: Named | readonly Named[];
    readonly licenses?: Named | readonly Named[];
  };
  const words = [license ?? licenses ?? []]
    .flat()
    .flatMap((one: Named) => (typeof one === 'string' ? one : (one.type ?? [])));
  const stated = words.length === 0 ? statedElsewhere[`${name} ${version}`] : undefined;
  if (stated !== undefined) words.push(stated);
  if (words.length === 0) return { name, version };
  return { name, version, license: words.map((word) => spdxOf[word] ?? word).join(' OR ') };
};

const describe = async (repository: string, folder: string): Promise<string> => {
  const inside = path.join(repository, folder);
  const facts = await packageFacts(repository, folder);
  if (facts.license === undefined) throw new Error(`${facts.name} does not say its licence`);
  const names = (await readdir(inside)).filter((name) => licenceFile.test(name)).sort();
  const texts = await Promise.all(
    names.map(async (name) => (await readFile(path.join(inside, name), 'utf8')).trim()),
  );
  const heading = `${facts.name} ${facts.version}: ${facts.license}`;
  return [heading, '='.repeat(heading.length), '', ...texts].join('\n');
};

/**
 * Names, versions and licences of all packages that files belong to, with the texts that the packages carry.
 *
 * @param files relative to the repository, with slashes
 * @throws Error for a package that does not name its licence
 */
export const thirdPartyLicences = async (
  repository: string,
  files: Iterable<string>,
): Promise<string> => {
  const parts = await Promise.all(packageFolders(files).map((one) => describe(repository, one)));
  return `${parts.join('\n\n\n')}\n`;
};

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { trackedFiles } from './tracked-files.ts';

/** What a `package.json` tells of its direct dependencies: version by name. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** A package as a row of the page names it: `zod 4`, or `ajv 8 (as ajv-8)`. */
interface Named {
  readonly name: string;
  /** The first numbers of the version; absent where the row gives none. */
  readonly version?: string;
  /** The third cell of the row. */
  readonly where: string;
}

const page = 'docs/dependencies.md';

/** These are run from the repository and never shipped, so a row need not say that they use a package. */
const notShipped = new Set(['', 'bench', 'examples', 'test']);

const rowsOf = (markdown: string): Named[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| package '))
    .flatMap((line) => {
      const [, packages = '', , where = ''] = line.split('|').map((cell) => cell.trim());
      return packages.split(',').flatMap((given) => {
        const [name = '', version] = given
          .replaceAll(/\(.*\)/g, '')
          .trim()
          .split(' ');
        return name.startsWith('-') ? [] : [{ name, where, ...(version && { version }) }];
      });
    });

/** The name in the registry and the version, of a dependency that may have a name of its own here. */
const inRegistry = (name: string, version: string): readonly [name: string, version: string] => {
  const [, real, ofReal] = /^npm:(.+)@([^@]+)$/.exec(version) ?? [];
  return real === undefined || ofReal === undefined ? [name, version] : [real, ofReal];
};

const isVersion = (version: string, first: string | undefined): boolean =>
  first === undefined || [`${first}.`, `${first}-`].some((it) => `${version}.`.startsWith(it));

/**
 * The page of dependencies and the `package.json` files tell of the same packages, at the same versions,
 * which are exact; and the first table names the workspaces that ship each.
 *
 * @param manifests - by folder below the root, the root's own under an empty name
 * @returns one line per finding
 */
export const problemsOfDependencies = (
  markdown: string,
  manifests: ReadonlyMap<string, Manifest>,
): string[] => {
  const rows = rowsOf(markdown);
  const findings: string[] = [];
  const used = new Set<string>();
  const shippedIn = new Map<string, string[]>();
  for (const [folder, { dependencies = {}, devDependencies = {} }] of manifests) {
    const own = Object.entries({ ...devDependencies, ...dependencies });
    for (const [given, spec] of own.filter(([name]) => !name.startsWith('@p2p-hotspot/'))) {
      const [name, version] = inRegistry(given, spec);
      used.add(name);
      if (!/^\d/.test(version))
        findings.push(`${given} ${version} of ${folder || 'the root'} is not one version`);
      const ofName = rows.filter((row) => row.name === name);
      if (!ofName.some((row) => isVersion(version, row.version))) {
        findings.push(`${page} has no row for ${name} ${version} of ${folder || 'the root'}`);
      }
      if (!notShipped.has(folder) && given in dependencies) {
        shippedIn.set(name, [...(shippedIn.get(name) ?? []), folder]);
      }
    }
  }
  const shipped = markdown.slice(0, markdown.indexOf('\n## For development'));
  for (const { name, where } of rowsOf(shipped)) {
    const told = [...where.matchAll(/[a-z-]+(?:\/[a-z-]+)?/g)]
      .map(([word]) => word)
      .filter((word) => manifests.has(word) && !notShipped.has(word));
    const folders = shippedIn.get(name) ?? [];
    if (told.sort().join() !== folders.sort().join()) {
      findings.push(`${page}: ${name} is in ${folders.join(', ') || 'nothing that is shipped'}`);
    }
  }
  const gone = rows.filter(({ name }) => !used.has(name));
  return [...findings, ...gone.map(({ name }) => `${page}: nothing depends on ${name}`)];
};

/** @returns one line for each direct dependency that the page tells wrongly, or not at all */
export const checkDependencies = async (root: string): Promise<string[]> => {
  const manifests = new Map<string, Manifest>();
  for (const name of await trackedFiles(root, 'package.json', '*/package.json')) {
    const folder = path.dirname(name) === '.' ? '' : path.dirname(name);
    manifests.set(folder, JSON.parse(await readFile(path.join(root, name), 'utf8')) as Manifest);
  }
  return problemsOfDependencies(await readFile(path.join(root, page), 'utf8'), manifests);
};

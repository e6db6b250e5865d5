import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import {
  bundleLibraries,
  libraryOf,
  librariesName,
  neverTheProgram,
  takeFromLibraries,
  type CommonJsParts,
} from './common-js.ts';

/** Libraries that are not ES modules ask for Node's own by `require`. */
const requireBanner =
  "import { createRequire as createRequireOfBundle } from 'node:module';\n" +
  'const require = createRequireOfBundle(import.meta.url);';

/** The oldest Node that a box may have: the screen runs on that of Debian 13. */
const target = 'node20.19';

/**
 * What a script imports only when it needs it, or only after it has set something up, stays a file of its own:
 * it is loaded then, not before.
 */
const keepApart = (found: (file: string) => string): Plugin => ({
  name: 'keep-apart',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^\./ }, ({ kind, path: imported, resolveDir }) => {
      if (kind !== 'dynamic-import' || resolveDir.includes('node_modules')) return undefined;
      return { path: `./${found(path.join(resolveDir, imported))}`, external: true };
    });
  },
});

/**
 * One letter beyond ASCII, and V8 keeps the whole text with two bytes a letter, for as long as the program runs.
 * esbuild leaves those of tagged templates, whose tags see the difference only if they ask for `raw`.
 */
const asAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/gu, (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`);

export interface BundledScripts {
  /** Files of the repository that went into them. */
  readonly inputs: ReadonlySet<string>;
  /** Names of all scripts that were written. */
  readonly scripts: ReadonlySet<string>;
  /** Packages that stay outside, and their folders in the repository. */
  readonly outside: ReadonlyMap<string, string>;
}

const noLibraries: CommonJsParts = { libraries: [], outside: [] };

/**
 * Writes each script with all that it imports into one ES module. The same sources give the same bytes.
 *
 * @param scripts names in the folder, and the compiled file that each is made of, relative to the repository
 * @param commonJs libraries that become a file of their own
 * @throws Error for two different scripts of one name, and for a library that none of them imports
 */
export const bundleScripts = async (
  scripts: Readonly<Record<string, string>>,
  repository: string,
  folder: string,
  commonJs = noLibraries,
): Promise<BundledScripts> => {
  const inputs = new Set<string>();
  const taken = new Set<string>();
  const sources = new Map<string, string>();
  const waiting: [name: string, file: string][] = [];
  const add = (name: string, file: string): string => {
    const known = sources.get(name);
    if (known !== undefined && known !== file) {
      throw new Error(`${name} would be both ${known} and ${file}`);
    }
    if (known === undefined) waiting.push([name, file]);
    sources.set(name, file);
    return name;
  };
  for (const [name, file] of Object.entries(scripts)) add(name, path.join(repository, file));
  await mkdir(folder, { recursive: true });
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, file] = next;
    const { outputFiles, metafile } = await build({
      absWorkingDir: repository,
      entryPoints: [file],
      outfile: path.join(folder, name),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target,
      // They are kept in one place: THIRD-PARTY-LICENSES.txt.
      legalComments: 'none',
      // Names stay, for traces that people can read.
      minifyWhitespace: true,
      lineLimit: 120,
      banner: { js: requireBanner },
      plugins: [
        takeFromLibraries(commonJs),
        keepApart((imported) => add(path.basename(imported), imported)),
        neverTheProgram,
      ],
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    for (const input of Object.keys(metafile.inputs)) {
      const library = libraryOf(input);
      if (library === undefined) inputs.add(input);
      else taken.add(library);
    }
    for (const output of outputFiles) await writeFile(output.path, asAscii(output.text));
  }
  const names = new Set(sources.keys());
  const [first = ''] = Object.values(scripts);
  if (commonJs.libraries.length === 0) return { inputs, scripts: names, outside: new Map() };
  const idle = commonJs.libraries.filter((name) => !taken.has(name));
  if (idle.length > 0) throw new Error(`nothing imports ${idle.join(', ')}`);
  const made = await bundleLibraries(commonJs, repository, path.dirname(first), target);
  for (const input of made.inputs) inputs.add(input);
  await writeFile(path.join(folder, librariesName), asAscii(made.text));
  return { inputs, scripts: names, outside: made.outside };
};

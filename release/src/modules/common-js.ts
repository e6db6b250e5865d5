import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Where the scripts of a program find its libraries that are no ES modules. */
export const librariesName = 'libraries.cjs';

/** Libraries that stay CommonJS: bundled into one file beside the scripts. */
export interface CommonJsParts {
  /** As our scripts import them; each has a default export only. */
  readonly libraries: readonly string[];
  /** Packages that cannot be bundled, wherever they are asked for: with machine code, or that hide what they require. */
  readonly outside: readonly string[];
}

/** What is imported with the script, and what it imports later: only then the file is loaded. */
const namespaces = { now: 'libraries', later: 'libraries-later' } as const;

/** @returns which library it is, as esbuild lists what it did not read from a file; undefined for a file */
export const libraryOf = (input: string): string | undefined =>
  Object.values(namespaces)
    .filter((namespace) => input.startsWith(`${namespace}:`))
    .map((namespace) => input.slice(namespace.length + 1))[0];

/**
 * What our scripts import of these libraries comes from the file beside them. Inside of an ES module they would be
 * run in strict mode, which some of them were never written for: words that are reserved there are a build error, but
 * a variable that was never declared is one at run time only.
 */
export const takeFromLibraries = ({ libraries }: CommonJsParts): Plugin => ({
  name: 'take-from-libraries',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^[^./]/ }, ({ path: name, resolveDir, kind }) =>
      libraries.includes(name) && !resolveDir.includes('node_modules')
        ? { path: name, namespace: namespaces[kind === 'dynamic-import' ? 'later' : 'now'] }
        : undefined,
    );
    const take = {
      [namespaces.now]: `import libraries from './${librariesName}';`,
      [namespaces.later]: `const { default: libraries } = await import('./${librariesName}');`,
    };
    for (const [namespace, statement] of Object.entries(take)) {
      bundler.onLoad({ filter: /.*/, namespace }, ({ path: name }) => ({
        contents: `${statement}\nexport default libraries[${JSON.stringify(name)}];`,
      }));
      bundler.onResolve({ filter: /./, namespace }, () => ({
        path: `./${librariesName}`,
        external: true,
      }));
    }
  },
});

/** Leaves packages outside, and notes where each of them is. @throws Error for two versions of one */
const keepOutside = (
  outside: readonly string[],
  repository: string,
  found: Map<string, string>,
): Plugin => ({
  name: 'keep-outside',
  setup: (bundler) => {
    // The same version may lie in several places.
    const versionIn = async (folder: string): Promise<unknown> => {
      const text = await readFile(path.join(repository, folder, 'package.json'), 'utf8');
      return (JSON.parse(text) as { readonly version?: unknown }).version;
    };
    const isResolving = Symbol('resolving');
    bundler.onResolve({ filter: /^[^./]/ }, async ({ path: name, pluginData, ...asked }) => {
      if (!outside.includes(name) || pluginData === isResolving) return undefined;
      const { kind, importer, resolveDir } = asked;
      const resolved = await bundler.resolve(name, {
        ...{ kind, importer, resolveDir },
        pluginData: isResolving,
      });
      const inside = `node_modules/${name}`;
      const end = resolved.path.lastIndexOf(`${inside}/`) + inside.length;
      const folder = path.relative(repository, resolved.path.slice(0, end));
      const known = found.get(name) ?? folder;
      found.set(name, known);
      const [one, other] = await Promise.all([known, folder].map(versionIn));
      if (one !== other) {
        throw new Error(
          `${name} is asked for as ${String(one)} in ${known}, ${String(other)} in ${folder}`,
        );
      }
      return { path: name, external: true };
    });
  },
});

/**
 * Some old packages are programs, too, where nobody required them: inside a bundle they would believe that always,
 * and read the command line.
 */
export const neverTheProgram: Plugin = {
  name: 'never-the-program',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]node_modules[\\/].*\.c?js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      if (!text.includes('module.parent')) return undefined;
      return { contents: text.replaceAll(/\bmodule\.parent\b/g, 'true'), loader: 'js' };
    });
  },
};

export interface BundledLibraries {
  readonly text: string;
  /** Files of the repository that went into it. */
  readonly inputs: readonly string[];
  /** Packages that stay outside, and their folders in the repository. */
  readonly outside: ReadonlyMap<string, string>;
}

/**
 * One CommonJS file with all the libraries and what they require. The same sources give the same text.
 *
 * @param from folder of the script that asks for them, relative to the repository: versions are those that it gets
 */
export const bundleLibraries = async (
  { libraries, outside }: CommonJsParts,
  repository: string,
  from: string,
  target: string,
): Promise<BundledLibraries> => {
  const found = new Map<string, string>();
  const parts = libraries.map(
    (name) => `${JSON.stringify(name)}: require(${JSON.stringify(name)}),`,
  );
  const { outputFiles, metafile } = await build({
    absWorkingDir: repository,
    stdin: {
      contents: `module.exports = {\n${parts.join('\n')}\n};\n`,
      resolveDir: path.join(repository, from),
      sourcefile: librariesName,
    },
    outfile: librariesName,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target,
    legalComments: 'none',
    minifyWhitespace: true,
    lineLimit: 120,
    plugins: [keepOutside(outside, repository, found), neverTheProgram],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const [output] = outputFiles;
  return {
    text: output?.text ?? '',
    inputs: Object.keys(metafile.inputs).filter((name) => name !== librariesName),
    outside: found,
  };
};

import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IModule } from 'dependency-cruiser';

type Forbidden = NonNullable<NonNullable<ICruiseOptions['ruleSet']>['forbidden']>;

/** The parts of the repository whose modules must be found: without them a pass would mean nothing. */
export const cruisedFolders = [
  'contract',
  'signing-keys',
  'bundle-format',
  'cli',
  'launcher',
  'local-service',
  'daemon',
  'services',
] as const;

const cruises = new Map<string, Promise<ICruiseResult>>();

/** All modules and who imports whom, held against `.dependency-cruiser.cjs`; looked for once. */
export const cruiseSources = async (root: string): Promise<ICruiseResult> => {
  const known = cruises.get(root);
  if (known !== undefined) return known;
  const require = createRequire(import.meta.url);
  const configuration = require(path.join(root, '.dependency-cruiser.cjs')) as {
    forbidden: Forbidden;
    options: ICruiseOptions;
  };
  const result = cruise(
    [...cruisedFolders, 'examples', 'test', 'bench', 'release'],
    {
      ...configuration.options,
      baseDir: root,
      ruleSet: { forbidden: configuration.forbidden },
      validate: true,
    },
    configuration.options.enhancedResolveOptions,
  ).then(({ output }) => output as ICruiseResult);
  cruises.set(root, result);
  return result;
};

/** Paths of the modules that a program loads, with itself; imports of types do not count. */
export const modulesOf = (
  programs: readonly string[],
  modules: readonly IModule[],
): ReadonlySet<string> => {
  const bySource = new Map(modules.map((module) => [module.source, module]));
  const found = new Set<string>();
  const waiting = [...programs];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const module = bySource.get(source);
    if (module === undefined || found.has(source)) continue;
    found.add(source);
    for (const { resolved, dependencyTypes } of module.dependencies) {
      if (!dependencyTypes.includes('type-only')) waiting.push(resolved);
    }
  }
  return found;
};

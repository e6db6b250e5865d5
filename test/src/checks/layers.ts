import { cruisedFolders, cruiseSources } from './cruise.ts';

/** Fewer than this and the cruise saw nothing of consequence: a pass would mean nothing. */
const fewestModules = 100;

/**
 * Holds every source file against the layer rules of `.dependency-cruiser.cjs`.
 *
 * A cruise that finds no modules also finds no violations, so the number of modules is checked too.
 *
 * @returns one line per finding; none means that the layers hold
 */
export const checkLayers = async (root: string): Promise<string[]> => {
  const result = await cruiseSources(root);
  const ours = result.modules.filter((module) => /^[^.]+\/src\/.*\.ts$/.test(module.source));
  const findings = result.summary.violations.map(
    ({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`,
  );
  if (ours.length < fewestModules) {
    findings.push(`only ${ours.length} modules were cruised, expected ${fewestModules} or more`);
  }
  for (const folder of cruisedFolders) {
    if (!ours.some((module) => module.source.startsWith(`${folder}/`))) {
      findings.push(`no module of ${folder}/ was cruised`);
    }
  }
  return findings;
};

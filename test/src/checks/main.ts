import path from 'node:path';
import { checkBalena } from './balena/check-balena.ts';
import { checkDependencies } from './dependencies.ts';
import { checkDocuments } from './documents.ts';
import { checkGenerated, writeGenerated } from './generated.ts';
import { checkLanguages } from './languages.ts';
import { checkLayers } from './layers.ts';
import { checkMessages } from './messages.ts';
import { checkVariables } from './variables.ts';
import { checkWorkflows } from './workflows.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/** The checks of `npm run check` that no ready-made tool does. */
const checks = {
  layers: checkLayers,
  messages: checkMessages,
  languages: checkLanguages,
  generated: checkGenerated,
  balena: checkBalena,
  workflows: checkWorkflows,
  documents: checkDocuments,
  dependencies: checkDependencies,
  variables: checkVariables,
} as const;

if (process.argv.includes('--write')) {
  await writeGenerated(root);
} else {
  for (const [name, check] of Object.entries(checks)) {
    const findings = await check(root);
    process.stdout.write(
      `${name}: ${findings.length === 0 ? 'ok' : `${findings.length} findings`}\n`,
    );
    for (const finding of findings) process.stdout.write(`  ${finding}\n`);
    if (findings.length > 0) process.exitCode = 1;
  }
}

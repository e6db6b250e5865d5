import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeModule } from './make-module.ts';
import { repositoryFolder } from './repository.ts';
import { shippedPrograms } from './services.ts';

/** `node release/dist/src/modules/main.js [--out DIR] [service…]`, after the sources were compiled. */
const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: 'dist-modules' } },
  allowPositionals: true,
});
const unknown = positionals.filter(
  (name) => !shippedPrograms.some(({ service }) => service === name),
);
if (unknown.length > 0) {
  const known = shippedPrograms.map(({ service }) => service).join(', ');
  process.stderr.write(`no such service: ${unknown.join(', ')}; there are ${known}\n`);
  process.exit(2);
}
const out = path.resolve(values.out);
for (const program of shippedPrograms) {
  if (positionals.length > 0 && !positionals.includes(program.service)) continue;
  await makeModule(program, repositoryFolder, out);
  process.stdout.write(`${path.join(out, program.service)}\n`);
}

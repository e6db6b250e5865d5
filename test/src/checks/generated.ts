import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { environmentVariables, type Message } from '@p2p-hotspot/contract';
import { messagesIn } from '@p2p-hotspot/contract/languages';
import { format } from 'prettier';
import { alertRules } from './alert-rules.ts';
import { balenaFile, type Product } from './balena/balena-file.ts';
import { exampleFile } from './balena/example-file.ts';
import { decisionIndex } from './decision-index.ts';
import { bundlePictures } from './pictures/bundle-pictures.ts';
import { deployPictures } from './pictures/deploy-pictures.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const settingsPage = (): string =>
  [
    '# Settings of a box',
    '',
    '<!-- Generated from contract/src/environment.ts by `npm run docs`. -->',
    '',
    'Environment variables: in the balena dashboard, in a `.env` file beside `docker-compose.yml`, or in',
    'the shell. Empty means unset. A bad value never stops a box: the last good one stays in force and',
    'the status page names the problem.',
    '',
    '| variable | what it does |',
    '| --- | --- |',
    ...Object.entries(environmentVariables).map(
      ([name, { description, secret }]) =>
        `| \`${name}\` | ${cell(description)}${secret ? ' Never shown.' : ''} |`,
    ),
    '',
  ].join('\n');

const messagesPage = (): string =>
  [
    '# Every message, and what to do',
    '',
    '<!-- Generated from contract/src/catalogue by `npm run docs`. -->',
    '',
    'The code stands in logs, in `--json` output and in the local API; people see the words.',
    'Words of buttons and headings are left out here.',
    '',
    ...Object.entries(messagesIn('en'))
      .filter(([code]) => !code.startsWith('PAGE_'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([code, message]: [string, Message]) => [
        `## ${code}`,
        '',
        message.text.replaceAll(/[<>_*]/g, '\\$&'),
        '',
        ...(message.hint === undefined
          ? []
          : [`What to do: ${message.hint.replaceAll(/[<>_*]/g, '\\$&')}`, '']),
      ]),
  ].join('\n');

/** Files that are written from the code, by path below the repository's root. */
const pages: Readonly<
  Record<string, (product: Product, root: string) => string | Promise<string>>
> = {
  'docs/operator/settings.md': settingsPage,
  'docs/messages.md': messagesPage,
  'docs/adr/README.md': (_, root) => decisionIndex(root),
  'docs/operator/prometheus/hotspot-alerts.yml': alertRules,
  'balena.yml': balenaFile,
  '.env.example': exampleFile,
  ...Object.fromEntries(
    Object.entries({ ...deployPictures, ...bundlePictures }).map(([name, svg]) => [
      `docs/pictures/${name}`,
      () => svg,
    ]),
  ),
};

const parsers: Readonly<Record<string, string>> = { '.md': 'markdown', '.yml': 'yaml' };

const readProduct = async (root: string): Promise<Product> => {
  const { version, repository } = JSON.parse(
    await readFile(path.join(root, 'package.json'), 'utf8'),
  ) as { readonly version: string; readonly repository?: string };
  return { version, ...(repository === undefined ? {} : { repository }) };
};

const rendered = async (root: string, name: string): Promise<string> => {
  const text = (await pages[name]?.(await readProduct(root), root)) ?? '';
  const parser = parsers[path.extname(name)];
  if (parser === undefined) return text;
  return format(text, { parser, printWidth: 100, singleQuote: true });
};

/** Writes the generated pages. */
export const writeGenerated = async (root: string): Promise<void> => {
  for (const name of Object.keys(pages)) {
    await writeFile(path.join(root, name), await rendered(root, name));
  }
};

/** @returns one line per generated page that is not what the code says today */
export const checkGenerated = async (root: string): Promise<string[]> => {
  const findings: string[] = [];
  for (const name of Object.keys(pages)) {
    const committed = await readFile(path.join(root, name), 'utf8').catch(() => '');
    if (committed !== (await rendered(root, name))) findings.push(`${name} is stale: npm run docs`);
  }
  return findings;
};

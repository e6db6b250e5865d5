import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { namePattern } from '@p2p-hotspot/contract';
import { Command } from 'commander';
import { z } from 'zod';
import { configurationName, parseConfiguration } from '../collection/configuration.ts';
import { collectionFolders, configurationTemplate } from '../collection/template.ts';
import { OperatorError } from '../errors.ts';
import { exists, writeDurably } from '../files/durable.ts';
import { runs, withResult, type World } from './context.ts';

interface InitOptions {
  readonly name?: string;
  readonly channel: string;
  readonly language: string;
  readonly dryRun?: boolean;
}

const result = z.object({
  collection: z.string().describe('absolute path of the new collection'),
  name: z.string(),
  channel: z.string(),
  dryRun: z.boolean(),
});

/** The word for the next command, which is typed in the same folder. */
const asTyped = (folder: string | undefined): string => {
  if (folder === undefined) return '';
  return folder.includes(' ') ? `"${folder}" ` : `${folder} `;
};

/** `hotspot init` */
export const initCommand = (world: World): Command =>
  withResult(
    new Command('init')
      .summary('start a new collection')
      .description(
        'Makes a folder for everything that your boxes shall get: a commented hotspot.yaml and a folder for each kind of content.',
      )
      .argument('[folder]', 'where to; the current folder if left out')
      .option(
        '--name <text>',
        'what people call the collection; the name of the folder if left out',
      )
      .option('--channel <name>', 'stream of releases that boxes follow', 'stable')
      .option('--language <tag>', 'language of your texts, as in "es" or "pt-BR"', 'en')
      .option('--dry-run', 'say what would be made, and make nothing')
      .action(
        runs<InitOptions>(world, async ({ reporter, resolve }, options, given) => {
          const folder = resolve(given);
          const file = path.join(folder, configurationName);
          if (await exists(file)) {
            throw new OperatorError('COLLECTION_EXISTS', { parameters: { path: folder } });
          }
          if (!namePattern.test(options.channel)) {
            throw new OperatorError('NAME_INVALID', { parameters: { name: options.channel } });
          }
          const name = options.name ?? path.basename(folder);
          const text = configurationTemplate({ ...options, name });
          parseConfiguration(text, file);
          if (options.dryRun !== true) {
            for (const part of collectionFolders) {
              await mkdir(path.join(folder, part), { recursive: true });
            }
            await writeDurably(file, text);
          }
          reporter.result(
            {
              collection: folder,
              name,
              channel: options.channel,
              dryRun: options.dryRun === true,
            },
            options.dryRun === true
              ? [`Would make the collection "${name}" in ${folder}`]
              : [
                  `Made the collection "${name}" in ${folder}`,
                  `Next: hotspot trust init ${asTyped(given)}--simple --backup FOLDER`,
                ],
          );
        }),
      ),
    result,
  );

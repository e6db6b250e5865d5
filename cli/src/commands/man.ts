import path from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { commandTree } from '../command-tree.ts';
import { OperatorError } from '../errors.ts';
import { writeDurably } from '../files/durable.ts';
import { manualPages } from '../manual/man-page.ts';
import { runs, withResult, type World } from './context.ts';

interface ManOptions {
  readonly output?: string;
  readonly dryRun?: boolean;
}

const result = z.object({
  pages: z.array(z.string()).describe('names of the files'),
  text: z.string().optional().describe('the page that was asked for; absent with --output'),
  output: z.string().optional(),
  dryRun: z.boolean(),
});

/**
 * `hotspot man`
 *
 * @param program makes the whole tree, which this command is a part of
 */
export const manCommand = (world: World, program: () => Command): Command =>
  withResult(
    new Command('man')
      .summary('print or write the manual pages')
      .description(
        'Prints the page of one command, as in: hotspot man bundle create | man -l -. With --output it writes all pages into a folder, such as ~/.local/share/man/man1, where man finds them.',
      )
      .argument('[command...]', 'words of a command; all of hotspot if left out')
      .option('-o, --output <folder>', 'write every page there')
      .option('--dry-run', 'write nothing')
      .action(
        runs<ManOptions>(world, async ({ reporter, resolve }, options, given) => {
          // commander hands the words of a variadic operand over as one list.
          const words = (given ?? []) as readonly string[];
          const pages = manualPages(commandTree(program()));
          const isDryRun = options.dryRun === true;
          if (options.output !== undefined) {
            const output = resolve(options.output);
            for (const { file, text } of isDryRun ? [] : pages) {
              world.signal.throwIfAborted();
              await writeDurably(path.join(output, file), text);
            }
            reporter.result({ pages: pages.map(({ file }) => file), output, dryRun: isDryRun }, [
              `${isDryRun ? 'Would write' : 'Wrote'} ${pages.length} pages to ${output}`,
            ]);
            return;
          }
          const wanted = `${['hotspot', ...words].join('-')}.1`;
          const page = pages.find(({ file }) => file === wanted);
          if (page === undefined) {
            const reason = `there is no command "${words.join(' ')}"`;
            throw new OperatorError('USAGE_WRONG', { parameters: { reason } });
          }
          reporter.result({ pages: [page.file], text: page.text, dryRun: isDryRun }, [
            page.text.trimEnd(),
          ]);
        }),
      ),
    result,
  );

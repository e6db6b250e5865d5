import { isLanguageTag } from '@p2p-hotspot/contract';
import { Command } from 'commander';
import { z } from 'zod';
import { OperatorError } from '../../errors.ts';
import { exists, writeDurably } from '../../files/durable.ts';
import { CommunityError } from '../../portal/errors.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';

interface TemplateOptions {
  readonly output?: string;
  readonly from?: string;
  readonly name?: string;
  readonly force?: boolean;
}

const result = z.object({
  language: z.string(),
  output: z.string().optional(),
  words: z.number().describe('that a box may show'),
});

const template = async (
  { reporter, resolve }: CommandContext,
  { from, name, output, force }: TemplateOptions,
  given = '',
): Promise<void> => {
  if (!isLanguageTag(given)) {
    throw new CommunityError('LANGUAGE_TAG_INVALID', { parameters: { tag: given } });
  }
  const file = output === undefined ? `${given}.json` : output;
  const location = resolve(file);
  if (force !== true && (await exists(location))) {
    throw new OperatorError('OUTPUT_UNSUITABLE', {
      parameters: { path: location, reason: 'it is there already; --force replaces it' },
    });
  }
  // Behind them stand the words of all languages, which no other command needs.
  const { checkLanguage } = await import('../../portal/check-language.ts');
  const { boxWords, languageTemplate } = await import('../../portal/language-words.ts');
  const before = from === undefined ? undefined : await checkLanguage(resolve(from), from);
  const [problem] = before?.problems ?? [];
  if (before !== undefined && before.file === undefined && problem !== undefined) {
    throw new CommunityError(problem.code, problem);
  }
  const words = languageTemplate(given, {
    ...before?.file,
    ...(name === undefined ? {} : { name }),
  });
  await writeDurably(location, words);
  const count = Object.keys(boxWords()).length;
  reporter.result({ language: given, output: location, words: count }, [
    `Wrote ${count} words to ${file}`,
    `Next: fill in "text" and "hint", then hotspot languages check ${file}`,
  ]);
};

/** `hotspot languages template` */
export const languagesTemplateCommand = (world: World): Command =>
  withResult(
    new Command('template')
      .summary('write a file with all words of the pages, to be translated')
      .description(
        'Writes every sentence that a box may show, with an empty place beside it for the same in your language, or what boxes have of it already. Translate some or all of them: English stands in for the rest. Put the file into portal/languages/ of your collection.',
      )
      .argument('<tag>', 'the language, as in "qu" or "pt-BR"')
      .option('-o, --output <file>', 'where to; TAG.json if left out')
      .option('--from <file>', 'take over what an earlier file has')
      .option('--name <text>', 'what the language calls itself')
      .option('--force', 'replace a file that is there')
      .action(runs<TemplateOptions>(world, template)),
    result,
  );

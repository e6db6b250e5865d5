import { renderMessage } from '@p2p-hotspot/contract';
import { Command } from 'commander';
import { z } from 'zod';
import { CommunityError } from '../../portal/errors.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';

type CheckOptions = Readonly<Record<string, never>>;

const result = z.object({
  language: z.string(),
  known: z.number().describe('words that are in this language, with those that boxes have'),
  total: z.number().describe('words that a box may show'),
  reviewed: z.boolean().describe('somebody who speaks the language has read all of it'),
  outdated: z.array(z.string()).describe('words whose English has changed since'),
});

const check = async (
  { reporter, resolve }: CommandContext,
  _options: CheckOptions,
  given = '',
): Promise<void> => {
  // Behind them stand the words of all languages, which no other command needs.
  const { checkLanguage } = await import('../../portal/check-language.ts');
  const { coverageOf } = await import('../../portal/language-words.ts');
  const { file, problems, outdated } = await checkLanguage(resolve(given), given);
  const [first, ...others] = problems;
  if (first !== undefined && others.length === 0) throw new CommunityError(first.code, first);
  for (const problem of problems) reporter.warn(problem.code, problem.parameters);
  if (file === undefined || first !== undefined) {
    throw new CommunityError('LANGUAGE_FILE_REFUSED', {
      parameters: { path: given, count: problems.length },
    });
  }
  const tell = (code: string, parameters: Readonly<Record<string, string | number>>): void => {
    reporter.note('FILE_NOTICE', { file: given, reason: renderMessage({ code, parameters }).text });
  };
  const { known, total } = coverageOf(file);
  if (known < total) tell('LANGUAGE_INCOMPLETE', { known, total });
  if (outdated.length > 0) {
    const codes = outdated.slice(0, 5).join(', ') + (outdated.length > 5 ? ' …' : '');
    tell('LANGUAGE_WORDS_OUTDATED', { count: outdated.length, codes });
  }
  const reviewed = file.reviewed === true;
  reporter.result({ language: file.language, known, total, reviewed, outdated }, [
    `${given} can go to boxes: ${known} of ${total} words`,
    reviewed
      ? 'Pages in it are shown as reviewed.'
      : 'Pages in it say that nobody has reviewed it. When somebody has: "reviewed": true',
  ]);
};

/** `hotspot languages check` */
export const languagesCheckCommand = (world: World): Command =>
  withResult(
    new Command('check')
      .summary('see whether a language file can go to boxes')
      .description(
        'Looks at a language file as "hotspot bundle create" does: words that boxes do not know, places to fill in that differ from the English, signs that no page may show. Says how much of it is translated.',
      )
      .argument('<file>', 'a language file')
      .action(runs<CheckOptions>(world, check)),
    result,
  );

import { isLanguageTag } from '@p2p-hotspot/contract';
import { Command } from 'commander';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { OperatorError } from '../../errors.ts';
import { exists, writeDurably } from '../../files/durable.ts';
import { CommunityError } from '../../portal/errors.ts';
import { correctionLines, correctionRows } from '../../receipts/correction-rows.ts';
import { compareBoxes } from '../../receipts/fleet.ts';
import { loadFleet } from '../../receipts/fleet-state.ts';
import { formatCount } from '../../ui/quantities.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';

interface ReceiptsCorrectionsOptions {
  readonly language?: string;
  readonly output?: string;
  readonly force?: boolean;
}

const result = z.object({
  collection: z.string(),
  corrections: z.array(
    z.object({
      language: z.string(),
      code: z.string().describe('of the sentence'),
      text: z.string().describe('what visitors wrote'),
      hint: z.string().optional(),
      boxes: z.number().describe('how many sent just this'),
      english: z.string().optional(),
      now: z.string().optional().describe('the sentence in the language as boxes have it'),
    }),
  ),
  output: z.string().optional().describe('the language file that was written'),
  words: z.number().optional().describe('how many are in it'),
});

/** Finds out before anything is read or made whether the options can be met. */
const checkOptions = async (
  { language, output, force }: ReceiptsCorrectionsOptions,
  location: string | undefined,
): Promise<void> => {
  if (language !== undefined && !isLanguageTag(language)) {
    throw new CommunityError('LANGUAGE_TAG_INVALID', { parameters: { tag: language } });
  }
  if (output !== undefined && language === undefined) {
    throw new OperatorError('USAGE_WRONG', {
      parameters: { reason: '--output needs --language: a file holds one language' },
    });
  }
  if (location !== undefined && force !== true && (await exists(location))) {
    throw new OperatorError('OUTPUT_UNSUITABLE', {
      parameters: { path: location, reason: 'it is there already; --force replaces it' },
    });
  }
};

const corrections = async (
  { reporter, resolve }: CommandContext,
  options: ReceiptsCorrectionsOptions,
  given: string | undefined,
): Promise<void> => {
  const { language, output } = options;
  const location = output === undefined ? undefined : resolve(output);
  await checkOptions(options, location);
  const { folder } = await openCollection(resolve(given));
  // Behind it stand the words of all languages, which hardly another command needs.
  const { correctionFile, withPresentWords } = await import('../../receipts/correction-file.ts');
  const boxes = (await loadFleet(folder)).sort(compareBoxes);
  const wanted = language?.toLowerCase();
  const rows = withPresentWords(
    correctionRows(boxes).filter(
      (row) => wanted === undefined || row.language.toLowerCase() === wanted,
    ),
  );
  if (boxes.length === 0) reporter.note('RECEIPTS_NONE');
  else if (rows.length === 0) reporter.note('RECEIPTS_NO_CORRECTIONS');
  const told = { collection: folder, corrections: rows.map((row) => ({ ...row })) };
  if (language === undefined || output === undefined || location === undefined) {
    reporter.result(told, correctionLines(rows));
    return;
  }
  const { text, words, unfit } = correctionFile(language, rows);
  if (unfit > 0) reporter.warn('CORRECTIONS_LEFT_OUT', { count: unfit });
  if (words === 0) throw new OperatorError('CORRECTIONS_MISSING', { parameters: { language } });
  await writeDurably(location, text);
  reporter.result({ ...told, output: location, words }, [
    `Wrote ${formatCount(words, 'word', 'words')} to ${output}`,
    `Next: let somebody who speaks it read them, then hotspot languages check ${output}`,
  ]);
};

/** `hotspot receipts corrections` */
export const receiptsCorrectionsCommand = (world: World): Command =>
  withResult(
    new Command('corrections')
      .summary('show what visitors wrote in place of machine-made translations')
      .description(
        'Shows better words that visitors of your boxes sent, as the newest receipt of each box tells, beside the English sentence and the present one, and how many boxes sent the same. Nobody has checked them. With --language and --output it writes a language file with the one of each sentence that most boxes sent, of several the newest, as "hotspot languages check" reads it.',
      )
      .argument('[collection]', 'folder of the collection; the current folder if left out')
      .option('--language <tag>', 'only this language, as in "sw"')
      .option('-o, --output <file>', 'write a language file, as in sw.json')
      .option('--force', 'replace a file that is there')
      .action(runs<ReceiptsCorrectionsOptions>(world, corrections)),
    result,
  );

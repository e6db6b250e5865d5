import { Command, Option } from 'commander';
import { z } from 'zod';
import { writeDurably } from '../../files/durable.ts';
import { cardWords, encodeCard } from '../../keys/holder-card.ts';
import {
  createHolderKeys,
  holderFileNames,
  holderFiles,
  holderPurposes,
  type HolderPurpose,
} from '../../keys/key-pairs.ts';
import { newPassphraseAsker } from '../../keys/passphrase.ts';
import { checkNoKeys, writeKeyFolders } from '../../keys/write-key-folders.ts';
import { runs, withKeyOptions, withResult, type KeyOptions, type World } from '../context.ts';
import { checkHolderName } from '../trust/options.ts';

interface CreateOptions extends KeyOptions {
  readonly only?: HolderPurpose;
  readonly output?: string;
  readonly dryRun?: boolean;
}

const result = z.object({
  holder: z.string(),
  folder: z.string().describe('where the private keys are'),
  publicKeys: z.string().optional().describe('the public keys, for the organiser'),
  words: z.array(z.string()).optional().describe('twelve words to compare with the organiser'),
  output: z.string().optional().describe('file the public keys were written to'),
  dryRun: z.boolean(),
});

/** `hotspot keys create` */
export const keysCreateCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('create')
        .summary('make your own keys, on your own computer')
        .description(
          'Makes the keys of one holder: one for trust roots, one for releases. The private keys stay in the folder of this computer; the public ones go to whoever runs "trust init", "trust rotate" or "trust add-channel".',
        )
        .argument('<name>', 'your name, or that of the place where the keys are kept')
        .addOption(
          new Option('--only <purpose>', 'make only one of the two keys').choices(holderPurposes),
        )
        .option('-o, --output <file>', 'write the public keys to a file, best on a stick')
        .option('--dry-run', 'say what would be made, and make nothing'),
    ).action(
      runs<CreateOptions>(world, async (context, options, name = '') => {
        const holder = checkHolderName(name);
        const folder = context.keysFolder(options);
        await checkNoKeys(folder, holderFileNames(holder));
        const output = options.output === undefined ? undefined : context.resolve(options.output);
        if (options.dryRun === true) {
          context.reporter.result({ holder, folder, output, dryRun: true }, [
            `Would make keys of ${holder} in ${folder}`,
          ]);
          return;
        }
        const passphrase = await newPassphraseAsker(context.passphraseSource(options))();
        const purposes = options.only === undefined ? holderPurposes : [options.only];
        const keys = createHolderKeys(holder, purposes);
        const card = encodeCard(keys);
        const words = cardWords(card);
        const files = holderFiles(keys, passphrase, world.keyRandom);
        world.signal.throwIfAborted();
        await writeKeyFolders([{ folder, files }], async () => {
          if (output !== undefined) await writeDurably(output, card);
        });
        context.reporter.result(
          { holder, folder, publicKeys: card, words: [...words], output, dryRun: false },
          output === undefined
            ? [card.trimEnd()]
            : [
                `Made keys of ${holder} in ${folder}`,
                `Wrote their public half to ${output}`,
                `Words to compare: ${words.join(' ')}`,
              ],
        );
        if (output === undefined) {
          context.reporter.note('CARDS_COMPARE', { words: `  ${holder}: ${words.join(' ')}` });
        }
      }),
    ),
    result,
  );

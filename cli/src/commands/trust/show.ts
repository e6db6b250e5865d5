import { Command } from 'commander';
import { fingerprintWords, rootFingerprint } from '@p2p-hotspot/signing-keys';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { findDraftState, findState, loadState } from '../../collection/state.ts';
import { roleRules, trustedHolders } from '../../keys/describe-trust.ts';
import { loadMetadata } from '../../release/metadata-files.ts';
import { newestRoot, type MetadataSet } from '../../release/metadata-set.ts';
import { isTrustDraft } from '../../release/trust-draft.ts';
import { formatTable } from '../../ui/quantities.ts';
import { wantsColor } from '../../ui/reporter.ts';
import { runs, withResult, type World } from '../context.ts';

interface ShowOptions {
  /** False with `--no-color`. */
  readonly color: boolean;
  /** False with `--no-qr`. */
  readonly qr: boolean;
}

const keyIds = z.array(z.string());

const result = z.object({
  path: z.string(),
  rootFingerprint: z.string().describe('of the first root: what boxes get as TRUST_ROOT'),
  words: z.array(z.string()).describe('the fingerprint as 24 words, the last with a checksum'),
  rootVersion: z.number(),
  expires: z.string().describe('when the newest root expires'),
  holders: z.array(z.object({ holder: z.string(), root: keyIds, release: keyIds })),
  roles: z
    .array(z.object({ role: z.string(), threshold: z.number(), keys: keyIds }))
    .describe('how many of which keys must sign for each role and channel'),
  waiting: z.boolean().describe('a change waits for signatures and is not shown'),
});

const wordLines = (words: readonly string[]): string[] => {
  const rows: string[][] = [];
  for (let start = 0; start < words.length; start += 6) rows.push(words.slice(start, start + 6));
  return formatTable(rows).map((row) => `    ${row}`);
};

const short = (ids: readonly string[]): string => ids.map((id) => id.slice(0, 8)).join(', ');

/** A light code on a dark terminal is one that many phones do not read. */
const blackOnWhite = (line: string): string => `\u001B[38;5;16;48;5;231m${line}\u001B[0m`;

const fingerprintOf = ({ roots }: MetadataSet): string => {
  const [first] = roots;
  if (first === undefined) throw new Error('a metadata set without a root');
  return rootFingerprint(first);
};

const qrCode = async (text: string): Promise<string> => {
  // Loaded only where it is seen: every command would wait for it otherwise.
  const { default: QrCode } = await import('qrcode');
  return QrCode.toString(text, { type: 'utf8', errorCorrectionLevel: 'M' });
};

/** `hotspot trust show` */
export const trustShowCommand = (world: World): Command =>
  withResult(
    new Command('show')
      .summary('show who is trusted, and the fingerprint as words and as a QR code')
      .description(
        'Shows the fingerprint that boxes know as TRUST_ROOT (in digits, as words to read aloud, and as a QR code to scan), who holds keys, and how many must sign what. The fingerprint is that of the first root and never changes. Nothing of it is secret.',
      )
      .argument('[collection]', 'folder of the collection; the current folder if left out')
      .option('--no-qr', 'leave the QR code out')
      .action(
        runs<ShowOptions>(world, async ({ reporter, resolve }, options, given) => {
          const { folder } = await openCollection(resolve(given));
          const published = await findState(folder);
          const draft = await findDraftState(folder);
          const waiting = draft !== undefined && isTrustDraft(draft, published);
          // A first root that still waits is shown: there is no other.
          const set =
            published === undefined && waiting
              ? await loadMetadata(folder, draft, true)
              : await loadMetadata(folder, await loadState(folder));
          const fingerprint = fingerprintOf(set);
          const words = fingerprintWords(fingerprint);
          const root = newestRoot(set);
          const holders = trustedHolders(root);
          const roles = roleRules(set);
          const isColored =
            options.color && wantsColor(world.stdout as { readonly isTTY?: boolean }, world.env);
          const paint = (line: string) => (isColored ? blackOnWhite(line) : line);
          const qr = options.qr ? await qrCode(fingerprint) : '';
          reporter.result(
            {
              path: folder,
              rootFingerprint: fingerprint,
              words: [...words],
              rootVersion: root.version,
              expires: root.expires,
              holders: holders.map((holder) => ({
                holder: holder.holder,
                root: [...holder.root],
                release: [...holder.release],
              })),
              roles: roles.map((role) => ({ ...role, keys: [...role.keys] })),
              waiting,
            },
            [
              `Trust root: ${fingerprint}`,
              '  as words:',
              ...wordLines(words),
              ...(options.qr ? qr.split('\n').map(paint) : []),
              `Root version ${root.version}, until ${root.expires.slice(0, 10)}`,
              ...formatTable(
                holders.map(({ holder, root: rootKeys, release }) => [
                  `  ${holder}`,
                  rootKeys.length === 0 ? '' : `root ${short(rootKeys)}`,
                  release.length === 0 ? '' : `release ${short(release)}`,
                ]),
              ),
              'Who must sign:',
              ...formatTable(
                roles.map(({ role, threshold, keys }) => [
                  `  ${role}`,
                  `${threshold} of ${keys.length}`,
                ]),
              ),
            ],
          );
          if (waiting) reporter.note('TRUST_CHANGE_WAITS');
        }),
      ),
    result,
  );

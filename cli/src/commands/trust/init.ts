import { Command } from 'commander';
import { formatTime } from '@p2p-hotspot/signing-keys';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { withCollectionLock } from '../../collection/lock.ts';
import { findDraftState, findState, initialState } from '../../collection/state.ts';
import { OperatorError } from '../../errors.ts';
import { createTrust, type NewHolder, type NewTrust } from '../../keys/create-trust.ts';
import type { ReadCard } from '../../keys/holder-card.ts';
import { emptyKeyring, listKeys, openKeyring } from '../../keys/key-folder.ts';
import { holderFileNames, sharedFileNames } from '../../keys/key-pairs.ts';
import { newPassphraseAsker, type AskPassphrase } from '../../keys/passphrase.ts';
import { defaultRootThreshold, type Thresholds } from '../../keys/trust-root.ts';
import { checkNoKeys, writeKeyFolders } from '../../keys/write-key-folders.ts';
import { removeDraft } from '../../release/metadata-files.ts';
import { signStages, type SigningResult } from '../../release/signing.ts';
import { keepTrustDraft } from '../../release/trust-draft.ts';
import {
  runs,
  withKeyOptions,
  withResult,
  type CommandContext,
  type KeyOptions,
  type World,
} from '../context.ts';
import { planHolders, type HolderOptions, type HolderPlan } from './holder-plan.ts';
import { cardLines, readCards, several, signatureCount } from './options.ts';

interface TrustInitOptions extends KeyOptions, HolderOptions {
  readonly threshold?: number;
  readonly releaseThreshold?: number;
  readonly discardDraft?: boolean;
  readonly dryRun?: boolean;
}

const result = z.object({
  rootFingerprint: z.string().optional().describe('what boxes get as TRUST_ROOT'),
  repositoryFingerprint: z.string().optional().describe('of the app repository, as phones show it'),
  complete: z
    .boolean()
    .optional()
    .describe('the root has its signatures; false: "trust sign" on the other computers is next'),
  threshold: z.number().describe('how many must sign a root'),
  releaseThreshold: z.number().describe('how many must sign a release'),
  holders: z
    .array(
      z.object({
        holder: z.string(),
        folder: z.string().optional().describe('where the keys are; absent: made elsewhere'),
      }),
    )
    .describe('who holds keys'),
  keys: z.string().describe('folder of the keys of this device'),
  backup: z.string().optional().describe('with --simple: folder of the keys of the other device'),
  dryRun: z.boolean(),
});

interface Ceremony {
  readonly folder: string;
  readonly collectionName: string;
  readonly keys: string;
  readonly plans: readonly HolderPlan[];
  readonly cards: readonly ReadCard[];
  readonly thresholds: Thresholds;
}

/** A threshold above 1 has a meaning only where there are as many holders. */
const thresholdsOf = (
  { simple, threshold, releaseThreshold }: TrustInitOptions,
  rootKeys: number,
): Thresholds => ({
  root: threshold ?? (simple === true ? 1 : defaultRootThreshold(rootKeys)),
  release: releaseThreshold ?? 1,
});

const prepare = async (
  context: CommandContext,
  options: TrustInitOptions,
  given: string | undefined,
): Promise<Ceremony> => {
  const { folder, configuration } = await openCollection(context.resolve(given));
  if ((await findState(folder)) !== undefined) {
    throw new OperatorError('TRUST_EXISTS', { parameters: { path: folder } });
  }
  if (options.discardDraft !== true && (await findDraftState(folder)) !== undefined) {
    throw new OperatorError('TRUST_DRAFT_WAITS', { parameters: { path: folder } });
  }
  const keys = context.keysFolder(options);
  const cards = await readCards(context, options.public ?? []);
  const plans = planHolders(options, keys, context.resolve);
  for (const { holder, folder: output } of plans) {
    await checkNoKeys(output, [...holderFileNames(holder), ...sharedFileNames]);
  }
  if (plans.length === 0) await checkNoKeys(keys, sharedFileNames);
  const rootKeys = plans.length + cards.filter(({ keys: { root } }) => root !== undefined).length;
  return {
    folder,
    collectionName: configuration.name,
    keys,
    plans,
    cards,
    thresholds: thresholdsOf(options, rootKeys),
  };
};

/** Who asks for the passphrase of each holder: one for all, unless each of them has their own. */
const passphrases = async (
  context: CommandContext,
  options: TrustInitOptions,
  plans: readonly HolderPlan[],
): Promise<NewHolder[]> => {
  const source = context.passphraseSource(options);
  const forAll = newPassphraseAsker(source);
  const isGiven = source.file !== undefined || source.fromStdin;
  const isOnePerson = isGiven || (options.holder ?? []).length === 0;
  const askFor = ({ holder, passphraseFile }: HolderPlan): AskPassphrase => {
    if (passphraseFile !== undefined) {
      return newPassphraseAsker({ ...source, file: passphraseFile });
    }
    return isOnePerson ? forAll : newPassphraseAsker(source, holder);
  };
  const holders: NewHolder[] = [];
  for (const plan of plans) holders.push({ ...plan, passphrase: await askFor(plan)() });
  return holders;
};

const make = async (
  context: CommandContext,
  options: TrustInitOptions,
  ceremony: Ceremony,
): Promise<{ readonly trust: NewTrust; readonly signing: SigningResult }> => {
  const { folder, collectionName, keys, plans, cards, thresholds } = ceremony;
  const holders = await passphrases(context, options, plans);
  // The organiser who made keys of their own earlier opens them; who holds none makes a passphrase.
  const hasOwnKeys = plans.length === 0 && (await listKeys(keys)).length > 0;
  const ask = hasOwnKeys
    ? context.askPassphrase(options)
    : newPassphraseAsker(context.passphraseSource(options));
  const keyring = hasOwnKeys ? await openKeyring(keys, ask) : emptyKeyring;
  for (const keyId of keyring.keyIds) await keyring.open(keyId);
  const trust = await createTrust({
    collectionName,
    issued: formatTime(context.releaseTimeMs()),
    holders,
    cards,
    ...(plans.length === 0 ? { sharedOnly: { folder: keys, passphrase: await ask() } } : {}),
    thresholds,
    keyRandom: context.world.keyRandom,
    makeRepositoryKey: context.world.makeRepositoryKey,
  });
  const signing = await signStages(trust.metadata, keyring);
  context.world.signal.throwIfAborted();
  // The folders farthest away first: a stick that fails is noticed before this computer's keys exist.
  await writeKeyFolders([...trust.folders].reverse(), async () => {
    if (options.discardDraft === true) await removeDraft(folder);
    await keepTrustDraft(folder, initialState([]), signing.metadata);
  });
  return { trust, signing };
};

const tellLimits = (
  { reporter }: CommandContext,
  { simple }: TrustInitOptions,
  { thresholds, plans, cards }: Ceremony,
): void => {
  const rootKeys = plans.length + cards.length;
  if (simple === true) {
    reporter.note('TRUST_SIMPLE_LIMITS');
  } else {
    const { root, release } = thresholds;
    reporter.note(release === 1 ? 'TRUST_RELEASE_ONE' : 'TRUST_RELEASE_SEVERAL', {
      count: release,
    });
    if (root === rootKeys) reporter.warn('TRUST_NO_SPARE', { count: rootKeys });
  }
  for (const { folder } of plans.filter(({ isLeftHere }) => isLeftHere)) {
    reporter.warn('BACKUP_LEFT_HERE', { path: folder });
  }
  if (cards.length > 0) reporter.note('CARDS_COMPARE', { words: cardLines(cards).join('\n') });
};

const init = async (
  context: CommandContext,
  options: TrustInitOptions,
  given: string | undefined,
): Promise<void> => {
  const ceremony = await prepare(context, options, given);
  const { folder, keys, plans, cards, thresholds } = ceremony;
  const isDryRun = options.dryRun === true;
  const common = {
    threshold: thresholds.root,
    releaseThreshold: thresholds.release,
    holders: [
      ...plans.map(({ holder, folder: output }) => ({ holder, folder: output })),
      ...cards.map(({ holder }) => ({ holder })),
    ],
    keys,
    backup: plans.find(({ holder }) => options.simple === true && holder === 'backup')?.folder,
    dryRun: isDryRun,
  };
  const count = plans.length + cards.length;
  const rules = `${thresholds.root} of ${count} must sign a trust root, ${thresholds.release} a release`;
  const folders = plans.map(({ holder, folder: output }) => `keys of ${holder} in ${output}`);
  if (isDryRun) {
    context.reporter.result(common, [...folders.map((line) => `Would make the ${line}`), rules]);
    return;
  }
  const { trust, signing } = await withCollectionLock(folder, () =>
    make(context, options, ceremony),
  );
  const { fingerprint, repositoryFingerprint } = trust;
  context.reporter.result(
    {
      rootFingerprint: fingerprint,
      repositoryFingerprint,
      complete: signing.complete,
      ...common,
    },
    [
      ...folders.map((line) => `Made the ${line}`),
      ...(plans.length === 0 ? [`Made the keys that a collection has one of in ${keys}`] : []),
      rules,
      `Trust root: ${fingerprint}`,
      signing.complete
        ? 'Next: hotspot add FILE…'
        : 'Next: the others run hotspot trust sign on a copy of this collection',
    ],
  );
  if (signing.complete) context.reporter.note('TRUST_ROOT_NEXT', { fingerprint });
  tellLimits(context, options, ceremony);
};

/** `hotspot trust init` */
export const trustInitCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('init')
        .summary('make the keys of a collection')
        .description(
          'Makes the keys that sign your releases, once for each collection. Boxes take only what these keys have signed. Without options there are three holders, laptop, stick and paper, and two of them must sign a new trust root. Name people with --holder, or let each make keys on a computer of their own ("hotspot keys create") and name their files with --public.',
        )
        .argument('[collection]', 'folder of the collection; the current folder if left out')
        .option('--simple', 'one person with two devices: a laptop, and a backup kept elsewhere')
        .option('--backup <folder>', 'with --simple: where the keys of the second device go')
        .option('--holder <name>', 'make the keys of this holder here; may be repeated', several)
        .option('--root-only <name>', 'a holder who signs trust roots, but no releases', several)
        .option('--public <file>', 'public keys of who made their own; may be repeated', several)
        .option(
          '--keys-out <name=folder>',
          'where the keys of a holder go; may be repeated',
          several,
        )
        .option('--passphrase-for <name=file>', 'file with the passphrase of a holder', several)
        .option(
          '--threshold <count>',
          'how many must sign a trust root; more than half of the holders if left out',
          signatureCount,
        )
        .option(
          '--release-threshold <count>',
          'how many must sign a release; 1 if left out',
          signatureCount,
        )
        .option('--discard-draft', 'give up a trust root that still waits for signatures')
        .option('--dry-run', 'say what would be made, and make nothing'),
    ).action(runs<TrustInitOptions>(world, init)),
    result,
  );

import test from 'ava';
import {
  createChannel,
  createTargets,
  encodeMetadata,
  keyIdOf,
  readRootPolicy,
  type KeyId,
  type SigningKey,
  type TufKey,
} from '@p2p-hotspot/signing-keys';
import { changeChannel, changeTrust } from '../../src/keys/change-trust.ts';
import { describeChange, trustedHolders } from '../../src/keys/describe-trust.ts';
import { cardOf, type HolderCard } from '../../src/keys/holder-card.ts';
import type { Keyring } from '../../src/keys/key-folder.ts';
import { createHolderKeys, holderPurposes, type HolderKeys } from '../../src/keys/key-pairs.ts';
import { keysNamed, rootChangeOf } from '../../src/keys/name-holders.ts';
import { firstRoot, nextRoot, type RootChange } from '../../src/keys/trust-root.ts';
import { newestRoot, signedPart, type MetadataSet } from '../../src/release/metadata-set.ts';
import { signStages, statusOfSet } from '../../src/release/signing.ts';

const issued = '2026-11-22T00:00:00Z';
const expires = '2028-05-22T00:00:00Z';
const people = ['ana', 'ben', 'cleo'].map((name) => createHolderKeys(name, holderPurposes));
const [ana, ben, cleo] = people as [HolderKeys, HolderKeys, HolderKeys];
const maria = createHolderKeys('maria', ['release']);

const keyringOf = (...holders: readonly HolderKeys[]): Keyring => {
  const keys = new Map(
    holders.flatMap(({ keys: own }) =>
      Object.values(own).map((key): [KeyId, SigningKey] => [key.keyId, key]),
    ),
  );
  return {
    keyIds: new Set(keys.keys()),
    open: (keyId) => {
      const key = keys.get(keyId);
      return key === undefined ? Promise.reject(new Error(keyId)) : Promise.resolve(key);
    },
  };
};

const releaseKeyOf = (card: HolderCard): TufKey => {
  const { release } = card.keys;
  if (release === undefined) throw new Error(`${card.holder} has no release key`);
  return release;
};

const unchanged: RootChange = { removed: new Set(), added: [], thresholds: {}, minCounters: {} };
const idsOf = ({ keys }: HolderKeys) => new Set(Object.values(keys).map(({ keyId }) => keyId));

/** One release of `stable`, signed by Ana alone, and one of `site-north`, signed by Maria. */
const published = async (): Promise<MetadataSet> => {
  const cards = people.map(cardOf);
  const root = firstRoot(cards, { root: 2, release: 1 }, new Uint8Array(32), issued);
  const operators = { keys: cards.map(releaseKeyOf), threshold: 1 };
  const channel = encodeMetadata(createChannel({ version: 1, issued, expires, targets: {} }));
  const { metadata } = await signStages(
    {
      roots: [encodeMetadata(root)],
      targets: encodeMetadata(
        createTargets({
          version: 1,
          issued,
          expires,
          channels: {
            stable: operators,
            'site-north': { keys: [releaseKeyOf(cardOf(maria))], threshold: 1 },
          },
        }),
      ),
      channels: { stable: channel, 'site-north': channel },
    },
    keyringOf(
      ...[ana, ben].map(({ holder, keys: { root: key } }) => ({
        holder,
        keys: key === undefined ? {} : { root: key },
      })),
    ),
  );
  const { metadata: whole } = await signStages(metadata, keyringOf(ana, maria));
  return whole;
};

const versions = (set: MetadataSet) =>
  Object.fromEntries(statusOfSet(set).map(({ role, version }) => [role, version]));

test('the same keys for longer: a new root, and nothing else', async (t) => {
  const set = await published();
  const after = changeTrust(set, unchanged, issued);
  t.deepEqual(versions(after), { ...versions(set), root: 2 });
  t.deepEqual(describeChange(set, after), ['the same keys, for longer']);
});

test('what a revoked key alone had signed is issued anew, one version on', async (t) => {
  const set = await published();
  const after = changeTrust(set, { ...unchanged, removed: idsOf(ana) }, issued);
  const { metadata, complete } = await signStages(after, keyringOf(ben, cleo));
  t.true(complete);
  t.deepEqual(versions(metadata), {
    root: 2,
    targets: 2,
    stable: 2,
    'site-north': 1,
    snapshot: 2,
    timestamp: 20_000,
  });
  t.deepEqual(
    trustedHolders(newestRoot(metadata)).map(({ holder }) => holder),
    ['ben', 'cleo'],
  );
});

test('only the threshold is raised: who has signed already signs the next version again', async (t) => {
  const set = await published();
  const after = changeTrust(set, { ...unchanged, thresholds: { release: 2 } }, issued);
  const first = await signStages(after, keyringOf(ana, ben));
  t.true(first.complete);
  t.is(versions(first.metadata)['stable'], 2);
  t.is(versions(first.metadata)['site-north'], 1);
});

test('a change that lacks the old keys’ signatures is not complete', async (t) => {
  const set = await published();
  const dora = createHolderKeys('dora', holderPurposes);
  const eve = createHolderKeys('eve', holderPurposes);
  const after = changeTrust(
    set,
    { ...unchanged, added: [cardOf(dora), cardOf(eve)], thresholds: { root: 2 } },
    issued,
  );
  const byNew = await signStages(after, keyringOf(dora, eve));
  t.false(byNew.complete);
  t.deepEqual(
    byNew.roles.map(({ role, keysOf, complete }) => [role, keysOf, complete]),
    [
      ['root', undefined, true],
      ['root', 1, false],
    ],
  );
  t.is(byNew.metadata.snapshot, set.snapshot);
  t.true((await signStages(byNew.metadata, keyringOf(ana, ben))).complete);
});

test('a community’s key is taken away without a new root; the others’ channels stay', async (t) => {
  const set = await published();
  const nora = createHolderKeys('nora', ['release']);
  const two = changeChannel(
    set,
    'site-north',
    { keys: [maria, nora].map((holder) => releaseKeyOf(cardOf(holder))), threshold: 1 },
    issued,
    () => new Uint8Array(),
  );
  const { metadata } = await signStages(two, keyringOf(ana, maria));
  t.is(versions(metadata)['targets'], 2);
  t.deepEqual(describeChange(set, metadata).length, 2);
  const after = changeTrust(metadata, { ...unchanged, removed: idsOf(maria) }, issued);
  t.is(after.roots.length, 1);
  t.is(versions(after)['stable'], 1);
  t.is(versions(after)['site-north'], 2);
  t.throws(() => changeTrust(set, { ...unchanged, removed: idsOf(maria) }, issued), {
    code: 'THRESHOLD_UNREACHABLE',
  });
});

test('holders and beginnings of key ids name keys; what names none or several is refused', async (t) => {
  const set = await published();
  t.deepEqual(keysNamed(set, 'ben').sort(), [...idsOf(ben)].sort());
  const [keyId = ''] = idsOf(maria);
  t.deepEqual(keysNamed(set, keyId.slice(0, 12).toUpperCase()), [keyId as KeyId]);
  t.throws(() => keysNamed(set, 'dora'), { code: 'KEY_NOT_TRUSTED' });
  t.throws(() => keysNamed(set, ''), { code: 'KEY_NOT_TRUSTED' });
});

test('new keys of a holder take the place of the old ones of the same purpose', async (t) => {
  const set = await published();
  const fresh = createHolderKeys('ben', ['root']);
  const change = rootChangeOf(set, {
    removed: [],
    added: [],
    replaced: [cardOf(fresh)],
    thresholds: {},
    minCounters: {},
  });
  t.deepEqual([...change.removed], [ben.keys.root?.keyId as KeyId]);
  const holder = trustedHolders(nextRoot(newestRoot(set), change, issued)).find(
    (known) => known.holder === 'ben',
  );
  t.deepEqual(holder, {
    holder: 'ben',
    root: [...idsOf(fresh)],
    release: [ben.keys.release?.keyId as KeyId],
  });
});

test('lowest counters only rise, and other members of a root are kept', (t) => {
  const first = firstRoot(people.map(cardOf), { root: 2, release: 1 }, new Uint8Array(32), issued);
  const second = nextRoot(first, { ...unchanged, minCounters: { stable: 7 } }, issued);
  const third = nextRoot(second, { ...unchanged, minCounters: { stable: 3, beta: 2 } }, issued);
  t.deepEqual(Object.fromEntries(readRootPolicy(third).minCounters), { stable: 7, beta: 2 });
  t.is(third.custom?.['receiptKey'], '00'.repeat(32));
  t.is(third.version, 3);
});

test('a first root lists each holder’s keys under their roles', (t) => {
  const cold = createHolderKeys('safe', ['root']);
  const root = firstRoot(
    [cardOf(ana), cardOf(ben), cardOf(cold)],
    { root: 2, release: 2 },
    new Uint8Array(32),
    issued,
  );
  t.is(root.roles.root.keyids.length, 3);
  t.is(root.roles.targets.keyids.length, 2);
  t.deepEqual(
    [root.roles.root, root.roles.targets, root.roles.snapshot, root.roles.timestamp].map(
      ({ threshold }) => threshold,
    ),
    [2, 2, 1, 1],
  );
  t.throws(() => firstRoot([cardOf(cold)], { root: 1, release: 1 }, new Uint8Array(32), issued), {
    code: 'THRESHOLD_UNREACHABLE',
  });
  t.is(signedPart('root', encodeMetadata(root)).version, 1);
  t.true(idsOf(ana).has(keyIdOf(releaseKeyOf(cardOf(ana)))));
});

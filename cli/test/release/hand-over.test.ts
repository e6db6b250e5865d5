import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { decodeManifest, encodeManifest, type BundleError } from '@p2p-hotspot/bundle-format';
import type { CodedError, Manifest } from '@p2p-hotspot/contract';
import {
  createChannel,
  createSigningKey,
  decryptSigningKey,
  encodeMetadata,
  manifestTarget,
  signMetadata,
  type SigningKey,
} from '@p2p-hotspot/signing-keys';
import { loadState } from '../../src/collection/state.ts';
import { OperatorError } from '../../src/errors.ts';
import { emptyKeyring } from '../../src/keys/key-folder.ts';
import { listHandOver } from '../../src/release/finalize.ts';
import { loadMetadata } from '../../src/release/metadata-files.ts';
import { signedPart } from '../../src/release/metadata-set.ts';
import { silentWork } from '../../src/ui/progress.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { leaveOutExtras } from '../fixtures/leave-out-extras.ts';

interface Stage {
  readonly folder: string;
  readonly box: string;
  /** What the community handed over: a repository folder, not listed yet. */
  readonly handed: string;
  readonly key: SigningKey;
  readonly manifest: Manifest;
  readonly hotspot: (...words: string[]) => ReturnType<typeof runCommand>;
}

const secret = ['--passphrase-file', 'pass'];
const channel = 'site-north';

/** An operator, a community with a channel of its own, and that community's first release. */
const makeStage = async (t: ExecutionContext): Promise<Stage> => {
  const folder = await temporaryFolder(t);
  const env = { HOTSPOT_KEYS: path.join(folder, 'keys') };
  const hotspot = async (...words: string[]) => {
    const ran = await runCommand(words, { cwd: folder, env });
    if (ran.exitCode !== 0) throw new Error(`${words.join(' ')}: ${ran.stderr}`);
    return ran;
  };
  const add = async (collection: string, name: string) => {
    await mkdir(path.join(folder, collection, 'content', name), { recursive: true });
    await writeFile(path.join(folder, collection, 'content', name, 'file.txt'), name);
    await hotspot('add', '--collection', collection, `${collection}/content/${name}`);
  };
  await writeFile(path.join(folder, 'pass'), 'words\n');
  await hotspot('init', 'box');
  await leaveOutExtras(path.join(folder, 'box'));
  const trust = await hotspot('trust', 'init', 'box', '--simple', '--json', ...secret);
  const { rootFingerprint } = JSON.parse(trust.stdout) as { rootFingerprint: string };
  await hotspot(
    'keys',
    'create',
    'maria',
    '--only',
    'release',
    '--keys',
    'maria',
    '-o',
    'card',
    ...secret,
  );
  await add('box', 'a');
  await hotspot('bundle', 'create', 'box', '-o', 'usb', ...secret);
  await hotspot('trust', 'add-channel', channel, 'box', '--public', 'card', ...secret);
  await hotspot('bundle', 'create', 'box', '-o', 'usb', ...secret);
  await hotspot('init', 'north', '--channel', channel);
  await leaveOutExtras(path.join(folder, 'north'));
  await hotspot('collection', 'pull', 'usb', '--collection', 'north', '--root', rootFingerprint);
  await add('north', 'n');
  await hotspot('bundle', 'create', 'north', '-o', 'handed', '--keys', 'maria', ...secret);
  const handed = path.join(folder, 'handed/hotspot');
  const [name = ''] = await readdir(path.join(handed, 'targets', channel));
  const pem = await readFile(path.join(folder, 'maria/release-maria.pem'), 'utf8');
  return {
    folder,
    box: path.join(folder, 'box'),
    handed,
    key: decryptSigningKey(pem, 'words'),
    manifest: decodeManifest(await readFile(path.join(handed, 'targets', channel, name))),
    hotspot,
  };
};

const options = (folder: string, signal = new AbortController().signal) => ({
  folder,
  channel: 'stable',
  keyring: emptyKeyring,
  nowMs: Date.now(),
  signal,
  work: silentWork,
  dryRun: false,
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Puts a channel's file of any content into a copy of what was handed over. */
const forge = async (
  { handed, folder, key, manifest }: Stage,
  what: {
    readonly version?: number;
    readonly expires?: string;
    readonly signers?: readonly SigningKey[];
    readonly targets?: readonly string[];
    readonly role?: string;
    readonly manifest?: Partial<Manifest>;
  },
): Promise<string> => {
  const copy = path.join(folder, 'forged');
  await rm(copy, { recursive: true, force: true });
  await cp(handed, copy, { recursive: true });
  const bytes = encodeManifest({ ...manifest, ...what.manifest });
  const target = { length: bytes.length, sha256: sha256(bytes) };
  await writeFile(path.join(copy, `targets/${channel}/${target.sha256}.release.json`), bytes);
  await rm(path.join(copy, `metadata/1.${channel}.json`));
  const { version = 2, role = channel } = what;
  const file = encodeMetadata(
    createChannel({
      version,
      issued: '2026-01-01T00:00:00Z',
      expires: what.expires ?? '2099-01-01T00:00:00Z',
      targets: Object.fromEntries(
        (what.targets ?? [manifestTarget(channel)]).map((name) => [name, target]),
      ),
    }),
  );
  await writeFile(
    path.join(copy, `metadata/${version}.${role}.json`),
    signMetadata(file, what.signers ?? [key]),
  );
  return copy;
};

test('what a community hands over is refused whenever it is more, less or older than it may be', async (t) => {
  t.timeout(600_000);
  const stage = await makeStage(t);
  const { box, manifest, handed, hotspot } = stage;
  const stateFile = path.join(box, '.hotspot/releases.json');
  const refused = async (location: string, code: string) => {
    const before = await readFile(stateFile, 'utf8');
    const error = await t.throwsAsync<CodedError | BundleError>(
      listHandOver(location, options(box)),
    );
    t.is(error.code, code, location);
    t.is(await readFile(stateFile, 'utf8'), before);
    await t.throwsAsync(readdir(path.join(box, '.hotspot/draft')));
  };
  const stranger = createSigningKey(new Uint8Array(32).fill(7));
  await refused(await forge(stage, { signers: [] }), 'HANDOVER_UNSIGNED');
  await refused(await forge(stage, { signers: [stranger] }), 'HANDOVER_UNSIGNED');
  await refused(
    await forge(stage, { targets: [manifestTarget(channel), manifestTarget('stable')] }),
    'HANDOVER_UNCOVERED',
  );
  await refused(await forge(stage, { expires: '2026-01-02T00:00:00Z' }), 'BUNDLE_EXPIRED');
  await refused(await forge(stage, { role: 'site-south' }), 'HANDOVER_NOT_DELEGATED');
  await refused(await forge(stage, { manifest: { channel: 'stable' } }), 'CONTENT_DAMAGED');
  await refused(await forge(stage, { targets: [] }), 'REPOSITORY_INCOMPLETE');

  const emptied = await forge(stage, {});
  await rm(path.join(emptied, `metadata/2.${channel}.json`));
  await refused(emptied, 'HANDOVER_EMPTY');
  const gutted = await forge(stage, {});
  await rm(path.join(gutted, 'packs'), { recursive: true });
  await rm(path.join(gutted, 'lists', `${manifest.components[0]?.list.sha256 ?? ''}.packs`));
  await writeFile(
    path.join(gutted, 'lists', `${manifest.components[0]?.list.sha256 ?? ''}.packs`),
    '',
  );
  await refused(gutted, 'CHUNKS_MISSING');

  // Stopped: nothing counts, and the next try finds everything as it was.
  const stop = new AbortController();
  stop.abort(new OperatorError('INTERRUPTED'));
  const before = await readFile(stateFile, 'utf8');
  await t.throwsAsync(listHandOver(handed, options(box, stop.signal)));
  t.is(await readFile(stateFile, 'utf8'), before);

  // From here on release 1 is listed.
  await hotspot('bundle', 'finalize', 'box', '--with', 'handed', ...secret);
  const listed = await loadMetadata(box, await loadState(box));
  t.is(signedPart('targets', listed.channels[channel] ?? new Uint8Array()).version, 1);
  await refused(await forge(stage, { version: 1 }), 'REPOSITORY_FORKED');
  await refused(await forge(stage, { manifest: { label: { en: 'other' } } }), 'HANDOVER_OLDER');
  const [component] = manifest.components;
  if (component === undefined) throw new Error('a release without a component');
  await refused(
    await forge(stage, {
      manifest: {
        counter: 2,
        components: [{ ...component, tree: sha256(new Uint8Array()) }],
      },
    }),
    'HANDOVER_OLDER',
  );
});

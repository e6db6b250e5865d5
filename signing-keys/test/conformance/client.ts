import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  formatTime,
  keepVerified,
  lookUpTarget,
  refresh,
  tuf10,
  type RefreshOptions,
  type RefreshResult,
  type StoredMetadata,
} from '../../src/index.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { loadMetadata, saveMetadata, writeDurably } from './metadata-folder.ts';
import { isTargetFile, targetFileName } from './target-file.ts';

/**
 * A client of the protocol that the public TUF client conformance suite speaks (its CLIENT-CLI.md):
 * one command per call, flags in any order, exit code 0 or 1. Files, HTTP and the clock are here;
 * every verdict is the library's, with the profile `tuf-1.0`. For tests only.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'metadata-dir': { type: 'string' },
    'metadata-url': { type: 'string' },
    'target-name': { type: 'string', multiple: true },
    'target-base-url': { type: 'string' },
    'target-dir': { type: 'string' },
  },
});

const required = (flag: keyof typeof values): string => {
  const value = values[flag];
  if (typeof value !== 'string') throw new Error(`--${flag} is missing`);
  return value;
};

/** `base` with a trailing slash, whether or not it came with one. */
const below = (base: string, name: string): string => `${base.replace(/\/*$/, '/')}${name}`;

const init = async (trustedRoot: string | undefined): Promise<void> => {
  if (trustedRoot === undefined) throw new Error('no trusted root is named');
  await saveMetadata(required('metadata-dir'), {
    root: await readFile(trustedRoot),
    delegated: {},
  });
};

interface Refreshed extends RefreshResult {
  readonly options: RefreshOptions;
}

const refreshAll = async (): Promise<Refreshed> => {
  const folder = required('metadata-dir');
  const url = required('metadata-url');
  const stored = await loadMetadata(folder);
  let saved: StoredMetadata = stored;
  const options: RefreshOptions = {
    profile: tuf10,
    stored,
    // A role may be called `../x`: its name is one segment of the URL.
    reader: {
      read: (name, maxBytes) => fetchBytes(below(url, encodeURIComponent(name)), maxBytes),
    },
    // TUF 1.0.34 §5.1: the start time is fixed.
    time: { now: formatTime(Date.now()), expiry: 'enforce' },
    channels: [],
    onVerified: async (role, bytes) => {
      saved = keepVerified(saved, role, bytes);
      await saveMetadata(folder, saved);
    },
  };
  return { ...(await refresh(options)), options };
};

const download = async (targets: readonly string[]): Promise<void> => {
  const { options, ...refreshed } = await refreshAll();
  let { trusted, stored } = refreshed;
  for (const target of targets) {
    const found = await lookUpTarget(target, trusted, { ...options, stored });
    ({ trusted, stored } = found);
    if (found.search.kind === 'absent') throw new Error(`nobody speaks for ${target}`);
    const { file } = found.search;
    const local = path.join(required('target-dir'), encodeURIComponent(target));
    const before = await readFile(local).catch(() => undefined);
    if (before !== undefined && isTargetFile(before, file)) continue;
    const name = targetFileName(target, file, trusted.root.signed.consistent_snapshot === true);
    const quoted = name.split('/').map(encodeURIComponent).join('/');
    const bytes = await fetchBytes(below(required('target-base-url'), quoted), file.length);
    if (bytes === undefined || !isTargetFile(bytes, file))
      throw new Error(`${target} is not as signed`);
    await writeDurably(local, bytes);
  }
};

const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  init: () => init(positionals[1]),
  refresh: refreshAll,
  download: () => download(values['target-name'] ?? []),
};

try {
  const command = commands[positionals[0] ?? ''];
  if (command === undefined) throw new Error('a command is needed: init, refresh or download');
  await command();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'failed'}\n`);
  process.exitCode = 1;
}

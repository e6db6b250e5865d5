import { cp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hotspotProgram, hotspot } from '@p2p-hotspot/examples';
import { measureShell, type Measure } from './measure.ts';
import { quoted } from './shell.ts';

/** A collection with one content component, made by the operator's command. */
export interface Collection {
  /** Where the component's files lie. */
  readonly data: string;
  /** What a box is told to trust. */
  readonly rootFingerprint: string;
  /** Back to before the first release: keys and files stay. */
  readonly forgetReleases: () => Promise<void>;
  /** Creates a release and its bundle file, durably, in a process of its own. */
  readonly createBundle: (
    out: string,
    words?: readonly string[],
    signal?: AbortSignal,
  ) => Promise<Measure>;
}

const manifest = `format: 1
name: bench
channel: stable
label: { en: Benchmark }
notes: { en: '' }
components:
  - name: data
    kind: content
    from: content/data
    label: { en: Data }
`;

/**
 * Makes keys and an empty collection under `folder`.
 *
 * @throws ExecaError with the command's own words
 */
export const createCollection = async (folder: string): Promise<Collection> => {
  const keys = {
    keysDirectory: path.join(folder, 'keys'),
    passphraseFile: path.join(folder, 'passphrase'),
  };
  const root = path.join(folder, 'collection');
  const data = path.join(root, 'content/data');
  const [backup, pristine] = [path.join(folder, 'backup'), path.join(folder, 'pristine')];
  await mkdir(backup, { recursive: true });
  await writeFile(keys.passphraseFile, 'no secret at all\n', { mode: 0o600 });
  const secret = ['--passphrase-file', keys.passphraseFile];
  await hotspot(keys, ['init', root]);
  const trust = (await hotspot(keys, [
    'trust',
    'init',
    root,
    '--simple',
    '--backup',
    backup,
    ...secret,
  ])) as { readonly rootFingerprint: string };
  await mkdir(data, { recursive: true });
  await writeFile(path.join(root, 'hotspot.yaml'), manifest);
  const state = path.join(root, '.hotspot');
  await cp(state, pristine, { recursive: true });

  const create = [hotspotProgram, 'bundle', 'create', root, ...secret];
  return {
    data,
    rootFingerprint: trust.rootFingerprint,
    forgetReleases: async () => {
      await rm(state, { recursive: true });
      await cp(pristine, state, { recursive: true });
    },
    createBundle: async (out, words = [], signal) => {
      const command = [...create, '-o', out, '--json', ...words].map(quoted).join(' ');
      const { measure } = await measureShell(`${command}; sync -f ${quoted(out)}`, {
        scratch: folder,
        env: { HOTSPOT_KEYS: keys.keysDirectory },
        ...(signal === undefined ? {} : { signal }),
      });
      return { ...measure, carriedBytes: (await stat(out)).size };
    },
  };
};

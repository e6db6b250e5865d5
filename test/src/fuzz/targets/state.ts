import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Random } from '../random.ts';
import { promise, type FuzzTarget } from '../target.ts';
import { importBuilt } from '../../lab/import-built.ts';
import { inputs } from './vectors.ts';
import type * as TrustModule from '../../../../daemon/src/adapters/state/state-folder/trust-file.js';
import type * as JournalModule from '../../../../daemon/src/adapters/state/state-folder/journal-file.js';
import type * as DocumentModule from '../../../../daemon/src/adapters/state/state-folder/document-files.js';

type FileSystem = Parameters<(typeof TrustModule)['createTrustFile']>[0];

const folder = 'daemon/dist/src/adapters/state/state-folder';
const { createTrustFile } = (await importBuilt(`${folder}/trust-file.js`)) as typeof TrustModule;
const { createJournalFile } = (await importBuilt(
  `${folder}/journal-file.js`,
)) as typeof JournalModule;
const { createDocumentFiles } = (await importBuilt(
  `${folder}/document-files.js`,
)) as typeof DocumentModule;

/** A file system of which every file that is read has the same content, and that forgets writes. */
const oneFile = (content: Uint8Array): FileSystem =>
  ({
    readFile: () => Promise.resolve(content),
    createFile: () =>
      Promise.resolve({
        write: () => Promise.resolve(),
        sync: () => Promise.resolve(),
        close: () => Promise.resolve(),
      }),
    rename: () => Promise.resolve(),
    syncDirectory: () => Promise.resolve(),
  }) as unknown as FileSystem;

const seal = (text: string): string =>
  `${createHash('sha256').update(text).digest('hex')}\n${text}\n`;
const line = (text: string): string => `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`;

const record = {
  timeFloor: '2026-11-01T00:00:00Z',
  counters: {},
  misfortunes: [],
  choices: {},
  metadata: { root: 'e30=', delegated: { stable: 'e30=' } },
};

/** State files are under a checksum: nothing but what was written may come back. */
const undefinedIsRefusal = new Error('damaged, and seen to be');
const isRefusal = (error: unknown): boolean => error === undefinedIsRefusal;

export const trustFileTarget: FuzzTarget = {
  seeds: inputs(
    seal(JSON.stringify({ format: 1, sequence: 3, record })),
    seal(JSON.stringify({ format: 1, sequence: 1, record: { timeFloor: record.timeFloor } })),
    seal(JSON.stringify({ format: 2, sequence: 1, record: 'of a later version' })),
    seal('null'),
  ),
  words: inputs('\n', '{}', 'null', '"format":2'),
  isRefusal,
  decode: async (input) => {
    const loaded = await createTrustFile(oneFile(input), '/state').load();
    if (loaded === undefined) throw undefinedIsRefusal;
    promise(Object.hasOwn(loaded, 'timeFloor'), 'a record without a time floor');
  },
};

/** Lines with good checksums in another order, twice or cut. */
const reshapeLines = (seed: Uint8Array, random: Random): Uint8Array => {
  const lines = Buffer.from(seed)
    .toString('latin1')
    .split(/(?<=\n)/);
  const made = Array.from({ length: random.below(8) }, () => random.pick(lines));
  return Buffer.from(made.join('').slice(random.isOneIn(4) ? random.below(40) : 0), 'latin1');
};

const journal = ['{"phase":"fetching","job":{"to":2}}', '{"phase":"staged"}', '{"phase":"idle"}'];

export const journalTarget: FuzzTarget = {
  seeds: inputs(journal.map(line).join(''), line(journal[0] ?? ''), ''),
  words: inputs('\n', '00000000 ', ' '),
  reshape: reshapeLines,
  isRefusal,
  decode: async (input) => {
    const records = await createJournalFile(oneFile(input), '/state').read();
    const known = journal.map((one) => JSON.stringify(JSON.parse(one)));
    for (const one of records) promise(known.includes(JSON.stringify(one)), 'an invented record');
    if (records.length === 0) throw undefinedIsRefusal;
  },
};

const document = '{"settings":{"WIFI_SSID":"hotspot"}}';

export const stateDocumentTarget: FuzzTarget = {
  seeds: inputs(seal(document), seal('[]'), seal('"text"')),
  words: inputs('\n', '{}', 'null'),
  isRefusal,
  decode: async (input) => {
    const loaded: unknown = await createDocumentFiles(oneFile(input), '/state').load('settings');
    if (loaded === undefined) throw undefinedIsRefusal;
    const known = [document, '[]', '"text"'];
    promise(known.includes(JSON.stringify(loaded)), 'an invented document');
  },
};

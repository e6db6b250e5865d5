import { crc32 } from 'node:zlib';
import type { DurableFileSystem, WritableFile } from '../../../ports/durable-file-system.ts';
import type { Journal, JournalRecord } from '../../../ports/journal.ts';
import { readIfPossible, replaceFile } from './sealed-file.ts';

/** Beyond this the journal is written anew with its last record alone. */
const compactAtBytes = 64 * 1024;

const encodeLine = (record: JournalRecord): string => {
  const text = JSON.stringify(record);
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`;
};

/** @returns undefined for a line that was cut short or damaged */
const decodeLine = (line: string): JournalRecord | undefined => {
  // The checksum of nothing is zero: a line without a record must not pass for one.
  const [, sum, text = ''] = /^([0-9a-f]{8}) (\{.*\})$/.exec(line) ?? [];
  return sum === crc32(text).toString(16).padStart(8, '0')
    ? (JSON.parse(text) as JournalRecord)
    : undefined;
};

/** What can be read of a journal. */
export interface DecodedJournal {
  readonly records: readonly JournalRecord[];
  /** False when something after the records has to go. */
  readonly isWhole: boolean;
  /** True when more is wrong than a last line that a power cut left unfinished. */
  readonly isDamaged: boolean;
}

export const decodeJournal = (bytes: Uint8Array): DecodedJournal => {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  const unfinished = lines.pop();
  const records: JournalRecord[] = [];
  for (const line of lines) {
    const record = decodeLine(line);
    if (record === undefined) return { records, isWhole: false, isDamaged: true };
    records.push(record);
  }
  return { records, isWhole: unfinished === '', isDamaged: false };
};

/**
 * The journal in one file: a line per record, a CRC-32 in front of each. Everything from the first
 * bad line on is dropped, because what follows was written after something that is lost.
 */
export const createJournalFile = (fs: DurableFileSystem, directory: string): Journal => {
  const path = `${directory}/journal`;
  let file: WritableFile | undefined;
  let sizeBytes = 0;

  const rewrite = async (records: readonly JournalRecord[]): Promise<void> => {
    await file?.close();
    file = undefined;
    const bytes = Buffer.from(records.map(encodeLine).join(''));
    await replaceFile(fs, path, bytes);
    sizeBytes = bytes.length;
  };
  const openForAppend = async (): Promise<WritableFile> => {
    const isNew = (await fs.stat(path)) === undefined;
    const opened = await fs.appendFile(path);
    if (isNew) await fs.syncDirectory(directory);
    return opened;
  };

  return {
    read: async () => {
      const found = await readIfPossible(fs, path);
      const bytes = found.kind === 'read' ? found.bytes : new Uint8Array();
      sizeBytes = bytes.length;
      const { records, isWhole } = decodeJournal(bytes);
      if (!isWhole || found.kind === 'unreadable') await rewrite(records);
      return records;
    },
    append: async (record) => {
      const line = Buffer.from(encodeLine(record));
      if (sizeBytes + line.length > compactAtBytes) {
        await rewrite([record]);
        return;
      }
      file ??= await openForAppend();
      await file.write(line);
      await file.sync();
      sizeBytes += line.length;
    },
  };
};

import type { Reserve } from '../core/space-plan.ts';
import { DaemonError, isDaemonError } from '../ports/daemon-error.ts';
import type { DurableFileSystem, WritableFile } from '../ports/durable-file-system.ts';
import type { PullGuard } from '../ports/pull-guard.ts';
import type { RemoteFile, RemoteFiles } from '../ports/remote-file.ts';
import type { MapRecord } from '../ports/state-documents.ts';
import { hashFile } from './hash-file.ts';
import { clearNames } from './kept-maps.ts';
import { formatOf, headBytes, partName, wholeName, type MapLink } from './map-link.ts';

export interface FetchOptions {
  readonly fs: DurableFileSystem;
  readonly remote: RemoteFiles;
  readonly guard: PullGuard;
  /** Where it is to lie; is there. */
  readonly folder: string;
  readonly reserve: Reserve;
  /** The largest that it may be. */
  readonly limitBytes: number;
  readonly before: MapRecord | undefined;
  /** A power cut costs at most so much. */
  readonly saveEveryBytes: number;
  /** Durable when it returns. */
  readonly save: (record: MapRecord | undefined) => Promise<void>;
  /** So much of the file is here. First called when bytes are about to come. */
  readonly onProgress: (doneBytes: number, sizeBytes: number) => void;
  /** Others have waited for long enough. */
  readonly isTurnOver: () => boolean;
  readonly signal: AbortSignal;
}

type Begun = Extract<MapRecord, { readonly kind: 'begun' }>;

const thrown = ({ code, parameters }: NonNullable<ReturnType<PullGuard['objection']>>) =>
  new DaemonError(code, { parameters });

const isStoreFailure = (error: unknown): boolean =>
  isDaemonError(error, 'STORE_FULL', 'STORE_IO_FAILED', 'STORE_READ_ONLY');

const formatOfFile = async (fs: DurableFileSystem, path: string) => {
  const file = await fs.openFile(path);
  if (file === undefined) return undefined;
  try {
    const head = new Uint8Array(headBytes);
    return formatOf(head.subarray(0, await file.read(0, head)));
  } finally {
    await file.close();
  }
};

/** What an earlier attempt left that may be gone on with; the rest of it is cut off. */
const takeUp = async (
  { fs, folder, before }: FetchOptions,
  { id, pin }: MapLink,
): Promise<Begun | undefined> => {
  if (before?.kind !== 'begun' || before.durableBytes === 0) return undefined;
  // Nobody says that it is still the same file: only the pin that it was begun for would find out.
  if (before.etag === undefined && (pin === undefined || before.pin !== pin)) return undefined;
  const part = `${folder}/${partName(id)}`;
  const found = await fs.stat(part);
  if (found?.kind !== 'file' || found.sizeBytes < before.durableBytes) return undefined;
  if (found.sizeBytes > before.durableBytes) await fs.truncateFile(part, before.durableBytes);
  return before;
};

const checkRoom = async (
  { fs, folder, reserve }: FetchOptions,
  label: string,
  bytes: number,
): Promise<void> => {
  const { freeBytes, totalBytes } = await fs.space(folder);
  const neededBytes = bytes + reserve(totalBytes);
  if (neededBytes <= freeBytes) return;
  throw new DaemonError('MAP_NO_ROOM', { parameters: { label, neededBytes, freeBytes } });
};

/** The first bytes of a file that begins, enough to know its format by. */
const readHead = async (body: AsyncIterator<Uint8Array>): Promise<Uint8Array> => {
  let head: Uint8Array = new Uint8Array();
  while (head.length < headBytes) {
    const next = await body.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return head;
};

/** Writes what comes, until all is here or the turn is over; what has come stays, however it ends. */
const receive = async (
  link: MapLink,
  remote: RemoteFile,
  options: FetchOptions,
): Promise<Begun> => {
  const { fs, folder, guard, limitBytes, saveEveryBytes, save, onProgress, isTurnOver } = options;
  const { label } = link;
  const { etag, sizeBytes, offset } = remote;
  const part = `${folder}/${partName(link.id)}`;
  if (sizeBytes > limitBytes) {
    throw new DaemonError('MAP_TOO_LARGE', { parameters: { label, sizeBytes, limitBytes } });
  }
  const body = remote.body[Symbol.asyncIterator]();
  const head = offset === 0 ? await readHead(body) : undefined;
  if (head !== undefined && formatOf(head) === undefined) {
    throw new DaemonError('MAP_FORMAT_UNKNOWN', { parameters: { label } });
  }
  const mayGoOn = etag !== undefined || link.pin !== undefined;
  let doneBytes = offset;
  let durableBytes = offset;
  const note = async (): Promise<Begun> => {
    durableBytes = doneBytes;
    const kind = 'begun' as const;
    const record = {
      kind,
      sizeBytes,
      durableBytes,
      ...(etag === undefined ? {} : { etag }),
      ...(link.pin === undefined ? {} : { pin: link.pin }),
    };
    await save(record);
    return record;
  };
  let file: WritableFile;
  if (head === undefined) {
    file = await fs.appendFile(part);
  } else {
    // The note comes first: what is in the old file must not be taken for the new one.
    await note();
    file = await fs.createFile(part, 0o644);
  }
  try {
    onProgress(doneBytes, sizeBytes);
    await fs.syncDirectory(folder);
    await checkRoom(options, label, sizeBytes - doneBytes);
    for (let bytes = head; doneBytes < sizeBytes;) {
      if (bytes !== undefined) {
        await file.write(bytes);
        doneBytes += bytes.length;
        onProgress(doneBytes, sizeBytes);
      }
      if (doneBytes - durableBytes >= saveEveryBytes) {
        await file.sync();
        await note();
        await checkRoom(options, label, 0);
        const objection = guard.objection('content');
        if (objection !== undefined) throw thrown(objection);
      }
      if (mayGoOn && doneBytes > offset && isTurnOver()) break;
      const next = doneBytes < sizeBytes ? await body.next() : undefined;
      if (next?.done === true) {
        const parameters = { label, reason: 'cut' };
        throw new DaemonError('MIRROR_UNREACHABLE', { parameters });
      }
      bytes = next?.value;
    }
    await file.sync();
    return await note();
  } catch (error) {
    if (!isStoreFailure(error) && doneBytes > durableBytes) {
      await file.sync();
      await note();
    }
    throw error;
  } finally {
    await file.close();
  }
};

/**
 * Makes sure that the file is what it should be, and gives it its name.
 *
 * @throws DaemonError MAP_FORMAT_UNKNOWN | MAP_PIN_WRONG; the file is gone then
 */
const finish = async (
  { id, label, pin }: MapLink,
  { sizeBytes, etag }: Begun,
  { fs, folder, save, signal }: FetchOptions,
): Promise<MapRecord> => {
  const part = `${folder}/${partName(id)}`;
  const format = await formatOfFile(fs, part);
  const isRight = pin === undefined || (await hashFile(fs, part, signal)) === pin;
  if (format === undefined || !isRight) {
    await save(
      pin === undefined
        ? undefined
        : { kind: 'refused', pin, ...(etag === undefined ? {} : { etag }) },
    );
    await fs.unlink(part);
    const code = format === undefined ? 'MAP_FORMAT_UNKNOWN' : 'MAP_PIN_WRONG';
    throw new DaemonError(code, { parameters: { label } });
  }
  const file = wholeName(id, format);
  await fs.rename(part, `${folder}/${file}`);
  // What was here before may have been of the other format.
  const other = wholeName(id, format === 'pmtiles' ? 'mbtiles' : 'pmtiles');
  await fs.unlink(`${folder}/${other}`);
  await fs.syncDirectory(folder);
  const record: MapRecord = {
    kind: 'whole',
    file,
    sizeBytes,
    ...(pin === undefined ? {} : { sha256: pin }),
  };
  await save(record);
  return record;
};

const openRemote = async (
  { id, url, label, pin }: MapLink,
  begun: Begun | undefined,
  unless: string | undefined,
  { remote, guard, save, signal }: FetchOptions,
): Promise<RemoteFile | undefined> => {
  try {
    return await remote.open({
      url,
      label,
      isPinned: pin !== undefined,
      ...(begun === undefined ? {} : { begun: { ...begun, offset: begun.durableBytes } }),
      ...(unless === undefined ? {} : { unless }),
      signal,
      onReceived: (bytes) => {
        guard.received(`map:${id}`, bytes);
      },
    });
  } catch (error) {
    // What is here is of another file, and a server that knows no If-Range would say so for ever.
    if (begun !== undefined && isDaemonError(error, 'MIRROR_FILE_CHANGED', 'SOURCE_DAMAGED')) {
      await save(undefined);
    }
    throw error;
  }
};

/**
 * Fetches the file behind a link, or the rest of it. What an earlier attempt brought is gone on with
 * when the server says that it is still the same file; an older whole file stays until the new one is
 * proven and durable.
 *
 * @returns `begun` when its turn was over before it was whole
 * @throws DaemonError MAP_NAME_TAKEN | MAP_TOO_LARGE | MAP_NO_ROOM | MAP_FORMAT_UNKNOWN | MAP_PIN_WRONG | MIRROR_HELD_* |
 *   STORE_*; as `RemoteFiles.open`; the signal's reason
 */
export const fetchMap = async (link: MapLink, options: FetchOptions): Promise<MapRecord> => {
  const { fs, folder, before } = options;
  const { label, pin } = link;
  await clearNames(fs, folder, link);
  const begun = await takeUp(options, link);
  if (begun?.durableBytes === begun?.sizeBytes && begun !== undefined) {
    return finish(link, begun, options);
  }
  const refused = before?.kind === 'refused' && before.pin === pin ? before : undefined;
  const file = await openRemote(link, begun, refused?.etag, options);
  if (file === undefined) throw new DaemonError('MAP_PIN_WRONG', { parameters: { label } });
  try {
    const received = await receive(link, file, options);
    return received.durableBytes < received.sizeBytes
      ? received
      : await finish(link, received, options);
  } finally {
    file.discard();
  }
};

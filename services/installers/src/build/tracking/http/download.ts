import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { InstallersError } from '../../../errors.ts';
import type { OfferedFile } from '../catalogue/offered-file.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';
import { isPage, refusal } from './judge-status.ts';

/** More than any installer has; FAT32 takes no larger file. */
const mostBytes = 2 ** 32 - 1;

export interface DownloadOptions {
  /** The largest that it may be. */
  readonly limitBytes?: number;
  readonly http: HttpClient;
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
}

const validatorOf = (answer: HttpAnswer): string | undefined => {
  const etag = answer.header('etag');
  return etag !== undefined && !etag.startsWith('W/') ? etag : answer.header('last-modified');
};

const sizeOf = async (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

const sizeDiffers = ({ name }: OfferedFile, stated: number, found: number) =>
  new InstallersError('INSTALLER_SIZE_DIFFERS', { parameters: { name, stated, found } });

const noRoom = ({ name }: OfferedFile, limitBytes: number) =>
  new InstallersError('TRACKER_NO_ROOM', { parameters: { name, limitBytes } });

const notWritable = (cause: unknown): unknown => {
  const reason = (cause as NodeJS.ErrnoException).code;
  return cause instanceof InstallersError || reason === undefined
    ? cause
    : new InstallersError('INSTALLER_NOT_WRITABLE', { parameters: { reason }, cause });
};

/** What the server says of a part: where it begins, and how long the whole is. */
const partOf = (answer: HttpAnswer): { first: number; whole: number } | undefined => {
  const [, first, whole] =
    /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15})$/.exec(answer.header('content-range') ?? '') ?? [];
  return first === undefined ? undefined : { first: Number(first), whole: Number(whole) };
};

const lengthOf = (answer: HttpAnswer): number | undefined => {
  const text = answer.header('content-length') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
};

/**
 * Fetches a file into `partial`, where it goes on from what an earlier run left. The file is durable
 * when this returns, and not verified.
 *
 * @param partial absolute; its folder is there. What identifies its state lies beside it, in `.from`
 * @throws InstallersError INSTALLER_SIZE_DIFFERS, INSTALLER_NOT_WRITABLE, TRACKER_ANSWERED,
 *   TRACKER_PAGE, TRACKER_NO_ROOM and as `HttpClient.open`; what came stays for the next run
 */
export const download = async (
  offered: OfferedFile,
  partial: string,
  options: DownloadOptions,
): Promise<void> => {
  const { http, signal, onBytes, limitBytes = mostBytes } = options;
  const note = `${partial}.from`;
  if ((offered.sizeBytes ?? 0) > limitBytes) throw noRoom(offered, limitBytes);
  const before = await sizeOf(partial);
  const validator = await readFile(note, 'utf8').catch(() => '');
  const isResumed = before > 0 && validator !== '';
  // All of it came, and the run ended before anybody looked at it.
  if (isResumed && before === offered.sizeBytes) return;
  const answer = await http.open({
    url: new URL(offered.url),
    headers: isResumed ? { range: `bytes=${before}-`, 'if-range': validator } : {},
    signal,
  });
  const part = answer.status === 206 ? partOf(answer) : undefined;
  const goesOn = isResumed && part?.first === before && validatorOf(answer) === validator;
  if (isResumed && (answer.status === 416 || (answer.status === 206 && !goesOn))) {
    // What is here is of another file, or all of it.
    answer.discard();
    await rm(partial, { force: true });
    await rm(note, { force: true });
    return download(offered, partial, options);
  }
  if ((answer.status !== 200 && !goesOn) || isPage(answer)) {
    answer.discard();
    throw refusal(answer);
  }
  const length = lengthOf(answer);
  const whole = part?.whole ?? length;
  const most = offered.sizeBytes ?? limitBytes;
  if (offered.sizeBytes === undefined && (whole ?? 0) > limitBytes) {
    answer.discard();
    throw noRoom(offered, limitBytes);
  }
  if (whole !== undefined && (whole > most || whole !== (offered.sizeBytes ?? whole))) {
    answer.discard();
    throw sizeDiffers(offered, most, whole);
  }
  try {
    const file = await open(partial, goesOn ? 'a' : 'w');
    try {
      if (!goesOn) await writeFile(note, validatorOf(answer) ?? '');
      let done = goesOn ? before : 0;
      for await (const block of answer.body) {
        done += block.length;
        if (done > most) throw sizeDiffers(offered, most, done);
        await file.writeFile(block);
        onBytes(block.length);
      }
      await file.sync();
      if (done !== (whole ?? offered.sizeBytes ?? done)) {
        throw sizeDiffers(offered, whole ?? most, done);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    answer.discard();
    throw notWritable(error);
  }
};

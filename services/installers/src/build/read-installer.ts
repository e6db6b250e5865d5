import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { InstallersError } from '../errors.ts';
import type { Architecture, Installer, InstallerFormat } from '../installer.ts';
import { readLinuxMachine, readWindowsMachine } from './executable-machine.ts';
import { formatByBytes, formatByName, isFormat, type FileEnds } from './installer-format.ts';
import { architectureByName, platformByName } from './name-hints.ts';
import { platformOf } from './platform-of.ts';

const headBytes = 4096;
const tailBytes = 512;
const pieceBytes = 1024 * 1024;

/**
 * The name of a Windows installer knows better than its header: the outer program of most is made
 * for 32 bits whatever it installs. A Linux program is what its header says.
 */
const architectureOf = (
  name: string,
  format: InstallerFormat,
  { head }: FileEnds,
): Architecture => {
  const named = architectureByName(name);
  switch (format) {
    case 'exe':
      return named ?? readWindowsMachine(head) ?? 'unknown';
    case 'appimage':
    case 'elf':
      return readLinuxMachine(head) ?? 'unknown';
    case 'apk':
      return named ?? 'any';
    case 'msi':
    case 'dmg':
    case 'pkg':
    case 'deb':
    case 'rpm':
    case 'other':
      return named ?? 'unknown';
  }
};

const readPart = async (file: FileHandle, offset: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
};

const hashFile = async (file: FileHandle): Promise<{ sha256: string; sizeBytes: number }> => {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(pieceBytes);
  let sizeBytes = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, pieceBytes, sizeBytes);
    if (bytesRead === 0) return { sha256: hash.digest('hex'), sizeBytes };
    hash.update(buffer.subarray(0, bytesRead));
    sizeBytes += bytesRead;
  }
};

const readOpen = async (file: FileHandle, name: string): Promise<Installer> => {
  const { sha256, sizeBytes } = await hashFile(file);
  if (sizeBytes === 0) throw new InstallersError('INSTALLER_EMPTY');
  const ends: FileEnds = {
    head: await readPart(file, 0, headBytes),
    tail: await readPart(file, Math.max(0, sizeBytes - tailBytes), tailBytes),
  };
  const named = formatByName(name);
  if (named !== undefined && !isFormat(named, ends)) {
    throw new InstallersError('INSTALLER_NOT_WHAT_IT_SAYS', { parameters: { format: named } });
  }
  const format = named ?? formatByBytes(ends);
  return {
    name,
    format,
    platform: format === 'other' ? (platformByName(name) ?? 'unknown') : platformOf(format),
    architecture: architectureOf(name, format, ends),
    sizeBytes,
    sha256,
  };
};

const notReadable = (reason: string, cause?: unknown): InstallersError =>
  new InstallersError('INSTALLER_NOT_READABLE', { parameters: { reason }, cause });

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';

/**
 * Reads one installer: what it runs on, its size and its hash. Its own bytes must agree with its
 * name; what they do not tell is taken from the name.
 *
 * @param path absolute
 * @param name where the file is not called what it will be called
 * @throws InstallersError INSTALLER_NOT_READABLE, INSTALLER_EMPTY, INSTALLER_NOT_WHAT_IT_SAYS
 */
export const readInstaller = async (path: string, name = basename(path)): Promise<Installer> => {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    if (!(await file.stat()).isFile()) throw notReadable('no file');
    return await readOpen(file, name);
  } catch (cause) {
    throw cause instanceof InstallersError ? cause : notReadable(reasonOf(cause), cause);
  } finally {
    await file?.close();
  }
};

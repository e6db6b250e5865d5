import type { IncomingMessage } from 'node:http';
import {
  driveContentPath,
  driveFileSchema,
  driveFilesPath,
  drivePath,
  mostDriveFiles,
  swarmDriveSchema,
  type DriveFile,
} from '@p2p-hotspot/contract';
import { askSocket } from '@p2p-hotspot/local-service';
import { DaemonError } from '../../../ports/daemon-error.ts';
import type { DriveSource } from '../../../ports/drive-source.ts';

/** Silence after which whoever has the drive counts as gone. */
const patienceMs = 60_000;
const lookBytes = 64 * 1024;
/** A path is at most a kilobyte, and comes as JSON. */
const lineBytes = 16 * 1024;

/** @param label stands in errors */
export const createSocketDrive = (socketPath: string, label: string): DriveSource => {
  const cut = (): DaemonError =>
    new DaemonError('MIRROR_UNREACHABLE', { parameters: { label, reason: 'cut' } });

  const ask = async (path: string, signal: AbortSignal): Promise<IncomingMessage> => {
    try {
      return await askSocket({ socketPath, path, signal, silenceMs: patienceMs });
    } catch {
      signal.throwIfAborted();
      throw cut();
    }
  };
  const read = async function* (path: string, signal: AbortSignal): AsyncGenerator<Buffer> {
    const answer = await ask(path, signal);
    try {
      if (answer.statusCode !== 200) throw cut();
      for await (const bytes of answer as AsyncIterable<Buffer>) yield bytes;
      // What was broken off ends here, too.
      if (!answer.complete) throw cut();
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof DaemonError ? error : cut();
    } finally {
      answer.destroy();
    }
  };
  const fileIn = (line: string): DriveFile => {
    try {
      return driveFileSchema.parse(JSON.parse(line));
    } catch {
      throw cut();
    }
  };
  return {
    look: async (signal) => {
      let text = '';
      try {
        for await (const bytes of read(drivePath, signal)) {
          text += bytes.toString();
          if (text.length > lookBytes) return undefined;
        }
        return swarmDriveSchema.parse(JSON.parse(text));
      } catch {
        signal.throwIfAborted();
        return undefined;
      }
    },
    files: async (version, signal) => {
      const files: DriveFile[] = [];
      const decoder = new TextDecoder();
      let rest = '';
      for await (const bytes of read(`${driveFilesPath}?version=${version}`, signal)) {
        const lines = `${rest}${decoder.decode(bytes, { stream: true })}`.split('\n');
        rest = lines.pop() ?? '';
        if (rest.length > lineBytes) throw cut();
        for (const line of lines) files.push(fileIn(line));
        if (files.length > mostDriveFiles) break;
      }
      return files;
    },
    read: (version, path, offset, signal) => {
      const query = new URLSearchParams({ version: `${version}`, path, offset: `${offset}` });
      return read(`${driveContentPath}?${query.toString()}`, signal);
    },
  };
};

import { readSync } from 'node:fs';
import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';

/** A file that lies open. */
export interface OpenFile {
  readonly fd: number;
  readonly sizeBytes: number;
}

/**
 * Gives SQLite files that are open already, to read only: it asks for the pages it needs, a few
 * kilobytes each. There is nothing to lock: files of the store never change.
 *
 * @returns the name of the virtual file system; its files are called as in `files`
 */
export const offerReadOnlyFiles = (
  { capi, wasm, vfs }: Sqlite3Static,
  files: ReadonlyMap<string, OpenFile>,
): string => {
  const name = 'store';
  const opened = new Map<number, OpenFile>();
  const io = new capi.sqlite3_io_methods();
  // As it is called in the library; its types leave the sign out.
  Object.assign(io, { $iVersion: 1 });
  const system = new capi.sqlite3_vfs();
  system.$iVersion = 1;
  const sample = new capi.sqlite3_file();
  system.$szOsFile = sample.structInfo.sizeof;
  sample.dispose();
  system.$mxPathname = 128;
  const ok = (): number => capi.SQLITE_OK;
  const readOnly = (): number => capi.SQLITE_READONLY;
  vfs.installVfs({
    io: {
      struct: io,
      methods: {
        // 64-bit numbers come as bigint, whatever the types say.
        xRead: (file, target, length, offset: number | bigint) => {
          const open = opened.get(file);
          if (open === undefined) return capi.SQLITE_IOERR_READ;
          const bytes = wasm.heap8u().subarray(target, target + length);
          try {
            const read = readSync(open.fd, bytes, 0, length, Number(offset));
            bytes.fill(0, read);
            return read < length ? capi.SQLITE_IOERR_SHORT_READ : capi.SQLITE_OK;
          } catch {
            return capi.SQLITE_IOERR_READ;
          }
        },
        xFileSize: (file, size) => {
          wasm.poke64(size, BigInt(opened.get(file)?.sizeBytes ?? 0));
          return capi.SQLITE_OK;
        },
        xClose: (file) => {
          opened.delete(file);
          return capi.SQLITE_OK;
        },
        xCheckReservedLock: (_file, isLocked) => {
          wasm.poke32(isLocked, 0);
          return capi.SQLITE_OK;
        },
        xDeviceCharacteristics: () => capi.SQLITE_IOCAP_IMMUTABLE,
        xFileControl: () => capi.SQLITE_NOTFOUND,
        xSectorSize: () => 4096,
        xLock: ok,
        xUnlock: ok,
        xSync: ok,
        xTruncate: readOnly,
        xWrite: readOnly,
      },
    },
    vfs: {
      struct: system,
      name,
      methods: {
        xOpen: (_system, path, file, flags, flagsOut) => {
          const open = files.get(wasm.cstrToJs(path) ?? '');
          if (open === undefined) return capi.SQLITE_CANTOPEN;
          const handle = new capi.sqlite3_file(file);
          handle.$pMethods = io.pointer;
          handle.dispose();
          opened.set(file, open);
          if (flagsOut !== 0) wasm.poke32(flagsOut, flags);
          return capi.SQLITE_OK;
        },
        xAccess: (_system, _path, _flags, isThere) => {
          wasm.poke32(isThere, 0);
          return capi.SQLITE_OK;
        },
        xFullPathname: (_system, path, length, full) =>
          wasm.cstrncpy(full, path, length) < length ? capi.SQLITE_OK : capi.SQLITE_CANTOPEN,
        xDelete: readOnly,
        xRandomness: ok,
        xSleep: ok,
        xCurrentTime: ok,
        xGetLastError: ok,
      },
    },
  });
  return name;
};

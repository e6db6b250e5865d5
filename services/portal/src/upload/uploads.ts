import type { DaemonClient } from '../daemon/daemon-client.ts';
import type { StatusRelay } from '../daemon/status-relay.ts';
import { createGivenFile, type GivenFile } from './given-file.ts';
import type { UploadFolder } from './upload-folder.ts';
import {
  createUploadSlot,
  usualPatience,
  type UploadPatience,
  type UploadSlot,
} from './upload-slot.ts';

/** Releases that people give to the box over Wi-Fi. */
export interface Uploads {
  readonly slot: UploadSlot;
  readonly given: GivenFile;
  /** For how long an upload is kept that nobody goes on with. */
  readonly keptMs: number;
  close(): void;
}

export interface UploadsOptions {
  readonly folder: UploadFolder;
  readonly daemon: DaemonClient;
  readonly relay: StatusRelay;
  readonly patience?: UploadPatience;
}

const tidyEveryMs = 60 * 60_000;

export const createUploads = ({
  folder,
  daemon,
  relay,
  patience = usualPatience,
}: UploadsOptions): Uploads => {
  const given = createGivenFile(folder, relay);
  let reserve = 0;
  const slot = createUploadSlot({
    folder,
    patience,
    reserveBytes: async () => {
      // Where the daemon is away, what it said last still holds.
      reserve = (await daemon.status())?.store.reserveBytes ?? reserve;
      return reserve;
    },
    isGivenInUse: () => given.isInUse(),
    onGiven: () => {
      given.follow();
    },
  });
  const { keptMs } = patience;
  const tidy = async (): Promise<void> => {
    await slot.removeStale();
    await given.removeStale(keptMs);
  };
  const tidying = setInterval(() => void tidy(), tidyEveryMs).unref();
  given.follow();
  return {
    slot,
    given,
    keptMs,
    close: () => {
      clearInterval(tidying);
      given.stop();
    },
  };
};

import { isRepositoryName } from '@p2p-hotspot/bundle-format';
import { readBundleRepository } from '../../../media/bundle-repository.ts';
import { DaemonError } from '../../../ports/daemon-error.ts';
import type { Source } from '../../../ports/source.ts';
import type { UsbFiles } from './usb-files.ts';

export interface UsbSourceOptions {
  readonly id: string;
  readonly label: string;
  readonly stickId: string;
  readonly files: UsbFiles;
}

/** What every source on a stick has in common. */
const onStick = ({ id, label, stickId, files }: UsbSourceOptions) => {
  let isClosed = false;
  return {
    checkPresent: (): void => {
      if (isClosed) throw new DaemonError('SOURCE_GONE', { parameters: { label } });
      files.checkPresent();
    },
    rest: {
      id,
      kind: 'stick',
      delivery: 'carried',
      label,
      stickId,
      close: () => {
        isClosed = true;
        return Promise.resolve();
      },
    } satisfies Partial<Source>,
  };
};

/** The repository folder of a stick. */
export const createUsbRepository = (options: UsbSourceOptions): Source => {
  const { label, files } = options;
  const { checkPresent, rest } = onStick(options);
  /** Repository names are safe in a URL as they are. */
  const pathOf = (name: string): string => {
    if (!isRepositoryName(name)) throw new Error(`not a repository name: ${name}`);
    checkPresent();
    return `repository/${name}`;
  };
  return {
    ...rest,
    read: async (name, maxBytes) => files.read(pathOf(name), maxBytes, { label, name }),
    readRange: async (name, offset, into) => {
      const path = pathOf(name);
      if (into.length > 0) await files.readRange(path, offset, into, { label, name });
    },
  };
};

/**
 * A bundle file of a stick.
 *
 * @param file its name on the stick
 * @returns undefined when there is no such file
 * @throws BundleError as indexBundleFile; DaemonError as the helper refuses
 */
export const openUsbBundle = async (
  file: string,
  options: UsbSourceOptions,
): Promise<Source | undefined> => {
  const { label, files } = options;
  const { checkPresent, rest } = onStick(options);
  const path = `bundles/${encodeURIComponent(file)}`;
  const names = { label, name: file };
  const sizeBytes = await files.size(path, names);
  if (sizeBytes === undefined) return undefined;
  const repository = await readBundleRepository({
    label,
    sizeBytes,
    checkPresent,
    read: async (offset, into) => {
      const wanted = into.subarray(0, Math.max(0, Math.min(into.length, sizeBytes - offset)));
      if (wanted.length > 0) await files.readRange(path, offset, wanted, names);
      return wanted.length;
    },
  });
  return { ...rest, ...repository };
};

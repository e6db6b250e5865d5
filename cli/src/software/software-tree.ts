import path from 'node:path';
import { carriesSoftware, softwareInstall, softwareServiceOf } from '@p2p-hotspot/contract';
import type { Configuration, ConfiguredComponent } from '../collection/configuration.ts';
import { OperatorError } from '../errors.ts';
import { readSoftware } from './read-software.ts';

/** What a `software` component adds to what the operator configured. */
export interface SoftwareParts {
  readonly install: Readonly<Record<string, string>>;
  readonly match: Readonly<Record<string, string[]>>;
}

/**
 * What a release says of a folder of software.
 *
 * @throws OperatorError SOFTWARE_CHANNEL_REFUSED, and as `readSoftware`
 */
export const softwareParts = async (
  collectionFolder: string,
  { channel }: Configuration,
  { from }: ConfiguredComponent,
  signal: AbortSignal,
): Promise<SoftwareParts> => {
  if (!carriesSoftware(channel)) {
    throw new OperatorError('SOFTWARE_CHANNEL_REFUSED', { parameters: { channel } });
  }
  const software = await readSoftware(path.join(collectionFolder, ...from.split('/')), signal);
  return {
    install: softwareInstall(software),
    match: { softwareApi: [String(software.api)] },
  };
};

/** @throws OperatorError SOFTWARE_DUPLICATE: boxes would not know which of two to run */
export const refuseDoubledSoftware = (
  trees: readonly {
    readonly configured: ConfiguredComponent;
    readonly tree: { readonly install: Readonly<Record<string, string>> };
  }[],
): void => {
  const seen = new Map<string, string>();
  for (const { configured, tree } of trees) {
    const service = configured.kind === 'software' ? softwareServiceOf(tree.install) : undefined;
    if (service === undefined) continue;
    const other = seen.get(service);
    if (other !== undefined) {
      throw new OperatorError('SOFTWARE_DUPLICATE', {
        parameters: { service, name: configured.name, other },
      });
    }
    seen.set(service, configured.name);
  }
};

import type { Manifest } from '@p2p-hotspot/contract';
import {
  createChannel,
  createTargets,
  delegatedRoleKeys,
  encodeMetadata,
  manifestTarget,
  rootRoleKeys,
  type RoleKeys,
} from '@p2p-hotspot/signing-keys';
import { isCommunityChannel } from './community.ts';
import { releaseExpiry } from './expiry.ts';
import { newestRoot, signedPart, type MetadataSet } from './metadata-set.ts';

/**
 * The metadata of a new release, before anybody signed it: the channel that names the manifest, and
 * the targets that delegate to the channel, both one version on. A new channel starts with the keys of
 * the targets role. A community's channel leaves the targets alone, which it could not sign.
 */
export const draftMetadata = (
  known: MetadataSet,
  { channel, issued }: Pick<Manifest, 'channel' | 'issued'>,
  manifest: { readonly length: number; readonly sha256: string },
): MetadataSet => {
  const expires = releaseExpiry(issued);
  const isCommunity = isCommunityChannel(known, channel);
  const before = known.targets === undefined ? undefined : signedPart('targets', known.targets);
  const ownKeys = rootRoleKeys(newestRoot(known), 'targets');
  const delegated = before?.delegations?.roles.map(({ name }) => name) ?? [];
  const channels: Record<string, RoleKeys> = { [channel]: ownKeys };
  for (const name of delegated) {
    if (before !== undefined) channels[name] = delegatedRoleKeys(before, name);
  }
  const channelBefore = known.channels[channel];
  return {
    ...known,
    ...(isCommunity
      ? {}
      : {
          targets: encodeMetadata(
            createTargets({ version: (before?.version ?? 0) + 1, issued, expires, channels }),
          ),
        }),
    channels: {
      ...known.channels,
      [channel]: encodeMetadata(
        createChannel({
          version:
            (channelBefore === undefined ? 0 : signedPart('targets', channelBefore).version) + 1,
          issued,
          expires,
          targets: { [manifestTarget(channel)]: manifest },
        }),
      ),
    },
  };
};

import { communityNames, type ServedComponent } from '@p2p-hotspot/contract';
import { isCommunityPart } from '../holdings/portal-components.ts';
import type { PortalStoreView } from '../store/store-reader.ts';
import { readPart, type CommunityPart } from './community-part.ts';

/** Channels of communities: they sign their own releases. */
const ownChannel = 'site-';

/** The component that speaks for the community: one of its own channel before an operator's. */
export const communityComponent = ({ current }: PortalStoreView): ServedComponent | undefined => {
  const parts = (current?.components ?? []).filter(isCommunityPart);
  return parts.find(({ channel }) => channel.startsWith(ownChannel)) ?? parts[0];
};

/** What could not be read is looked for again after this time: the box may have repaired it. */
const retryMs = 30_000;

/** Reads the part of a release; once for each tree. */
export const createReleaseParts = (): ((served: ServedComponent) => Promise<CommunityPart>) => {
  let known: { readonly tree: string; readonly part: Promise<CommunityPart> } | undefined;
  let until = 0;

  return (served) => {
    const { tree } = served.component;
    if (known?.tree === tree && Date.now() < until) return known.part;
    const folder = `${communityNames.languages}/`;
    const unread = (): void => {
      if (known?.tree === tree) until = Date.now() + retryMs;
    };
    until = Infinity;
    const part = readPart({
      label: '',
      read: async (path, maxBytes) => {
        const bytes = await served.read(path, maxBytes).catch(() => undefined);
        if (bytes === undefined) unread();
        return bytes;
      },
      languageNames: async () => {
        const files = await served.files().catch(() => new Map<string, unknown>());
        if (files.size === 0) unread();
        return [...files.keys()]
          .filter((path) => path.startsWith(folder) && path.endsWith('.json'))
          .map((path) => path.slice(folder.length));
      },
    });
    known = { tree, part };
    return part;
  };
};

import type {
  BoxStatus,
  ComponentKind,
  RemoteHelpStatus,
  ServedComponent,
} from '@p2p-hotspot/contract';
import type { Community } from '../community/community.ts';
import type { Words } from '../language/words.ts';
import type { PortalStoreView } from '../store/store-reader.ts';

/** All that a page is drawn from, the same for every page of one request. */
export interface PageContext {
  readonly words: Words;
  /** Name of the community, or the portal's own name where none is set. */
  readonly siteName: string;
  readonly community: Community;
  readonly store: PortalStoreView;
  /** Undefined when the daemon is away. */
  readonly status: BoxStatus | undefined;
  /** As it was last heard of: pages that ask nobody tell of it, too. */
  readonly remoteHelp?: RemoteHelpStatus | undefined;
  /** Path of the request, to mark the section that is open. */
  readonly path: string;
  /** What stands behind the path, but for the language: who changes that stays where they are. */
  readonly query: Readonly<Record<string, string>>;
  /** `?lang=` as the visitor chose it; links carry it on, since there are no cookies. */
  readonly chosenLanguage: string | undefined;
  /** `http://host:port` of the portal as the visitor reaches it. */
  readonly origin: string;
  /** What links to pages begin with: nothing on the portal itself. */
  readonly linkBase: string;
  /** `http://host:port` of bundled sites. */
  readonly siteOrigin: string;
  readonly userAgent: string;
  /** Whether releases can be given to this box over Wi-Fi. */
  readonly takesFiles: boolean;
}

/** Encodes a path of a component for a URL, part by part. */
export const encodePath = (path: string): string =>
  path.split('/').map(encodeURIComponent).join('/');

/** A link inside the portal that keeps the visitor's language. */
export const linkTo = (
  { chosenLanguage, linkBase }: PageContext,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string => {
  const all = new URLSearchParams({
    ...query,
    ...(chosenLanguage !== undefined && { lang: chosenLanguage }),
  });
  return linkBase + (all.size === 0 ? path : `${path}?${all.toString()}`);
};

/** Where a component's files are, below a section or a site's origin: `/stable/books/a.pdf`. */
export const componentPath = ({ channel, component }: ServedComponent, path = ''): string =>
  `/${channel}/${component.name}/${encodePath(path)}`;

/** The components of one kind in the current generation. */
export const componentsOf = (
  { store }: PageContext,
  kind: ComponentKind,
): readonly ServedComponent[] =>
  store.current?.components.filter(({ component }) => component.kind === kind) ?? [];

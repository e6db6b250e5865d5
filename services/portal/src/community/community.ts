import {
  communityTextKinds,
  unreadableColours,
  type CodedMessage,
  type CommunityFile,
  type CommunityTextKind,
  type LocalizedText,
  type ServedComponent,
} from '@p2p-hotspot/contract';
import { languages as builtInLanguages, type Language } from '../language/languages.ts';
import { communityLanguages } from './community-languages.ts';
import type { CommunityPart, CommunityPicture } from './community-part.ts';
import { communityStyle, type CommunityStyle } from './community-style.ts';
import { emptyLocalPart, type LocalPart } from './local-part.ts';

/** A picture and where its bytes are. */
export interface ShownPicture extends CommunityPicture {
  /** Undefined: in the overlay on the box. */
  readonly served: ServedComponent | undefined;
  readonly alt: LocalizedText;
  /** Another picture has another. */
  readonly mark: string;
}

/** What a box says of its community: the overlay on the box before what a release brought. */
export interface Community {
  readonly name: LocalizedText;
  readonly texts: Readonly<Record<CommunityTextKind, LocalizedText>>;
  readonly picture: ShownPicture | undefined;
  readonly style: CommunityStyle | undefined;
  readonly languages: readonly [Language, ...Language[]];
  readonly defaultLanguage: string | undefined;
  /** What a release brought, and what the steward wrote, each by itself. */
  readonly release: CommunityFile;
  readonly local: LocalPart;
  readonly problems: readonly CodedMessage[];
}

/** A release's part with the component that it is from. */
export interface ReleasePart extends CommunityPart {
  readonly served: ServedComponent;
}

/** Texts of the first where the second says nothing. What is empty is not shown. */
const over = (first: LocalizedText = {}, second: LocalizedText = {}): LocalizedText =>
  Object.fromEntries(Object.entries({ ...first, ...second }).filter(([, text]) => text !== ''));

const pictureOf = (
  release: ReleasePart | undefined,
  local: LocalPart,
): ShownPicture | undefined => {
  if (local.picture !== undefined) {
    const { file } = local.picture;
    return { ...local.picture, served: undefined, alt: local.file.picture?.alt ?? {}, mark: file };
  }
  if (release?.picture === undefined) return undefined;
  const { served, file, picture } = release;
  const mark = served.component.tree.slice(0, 16);
  return { ...picture, served, alt: file.picture?.alt ?? {}, mark };
};

/** Puts both parts together. */
export const mergeCommunity = (
  release: ReleasePart | undefined,
  local: LocalPart = emptyLocalPart,
): Community => {
  const file: CommunityFile = release?.file ?? { format: 1 };
  const own = local.file;
  const colours = own.colours ?? file.colours;
  const colourProblems = colours === undefined ? [] : unreadableColours(colours, 'community.json');
  return {
    name: over(file.name, own.name),
    texts: Object.fromEntries(
      communityTextKinds.map((kind) => [kind, over(file.texts?.[kind], own.texts?.[kind])]),
    ) as Community['texts'],
    picture: pictureOf(release, local),
    style: colours === undefined || colourProblems.length > 0 ? undefined : communityStyle(colours),
    languages: communityLanguages(
      builtInLanguages,
      [...(release?.languages ?? []), ...local.languages],
      own.languages ?? file.languages,
    ),
    defaultLanguage: own.defaultLanguage ?? file.defaultLanguage,
    release: file,
    local,
    problems: [...(release?.problems ?? []), ...local.problems, ...colourProblems],
  };
};

/** A box of which nobody has said anything. */
export const noCommunity: Community = mergeCommunity(undefined);

import {
  communityLimits,
  communityTextKinds,
  readCommunityFile,
  type CodedMessage,
  type CommunityFile,
  type LocalizedText,
} from '@p2p-hotspot/contract';

/** What a steward writes in one language. */
export const editedFields = ['name', ...communityTextKinds] as const;
export type EditedField = (typeof editedFields)[number];
export type EditedTexts = Readonly<Record<EditedField, string>>;

/** The texts of one language in a file; undefined where it says nothing, which is not the same as empty. */
export const textOf = (
  file: CommunityFile,
  field: EditedField,
  language: string,
): string | undefined => (field === 'name' ? file.name : file.texts?.[field])?.[language];

/** As a person means it: line breaks of one kind, nothing at the ends. */
export const tidy = (field: EditedField, typed: string): string => {
  const text = typed.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').trim();
  return field === 'name' ? text.replaceAll(/\s+/g, ' ') : text;
};

/** @returns why the texts cannot be kept */
export const unfitText = (texts: EditedTexts, language: string): CodedMessage | undefined => {
  for (const field of editedFields) {
    const most = communityLimits[field];
    const count = texts[field].length;
    if (count > most) return { code: 'COMMUNITY_TEXT_LONG', parameters: { count, most } };
  }
  const file = JSON.stringify(editTexts({ format: 1 }, { format: 1 }, language, texts));
  const isFit = readCommunityFile(file, '').isRead;
  return isFit ? undefined : { code: 'COMMUNITY_TEXT_STRANGE', parameters: {} };
};

const withText = (
  texts: LocalizedText | undefined,
  language: string,
  text: string | undefined,
): LocalizedText | undefined => {
  const others = Object.entries(texts ?? {}).filter(([tag]) => tag !== language);
  const all = text === undefined ? others : [...others, [language, text] as const];
  return all.length === 0 ? undefined : Object.fromEntries(all);
};

/** A file without some of its members. */
export const without = (
  file: CommunityFile,
  members: readonly (keyof CommunityFile)[],
): CommunityFile => ({
  format: file.format,
  ...Object.fromEntries(
    Object.entries(file).filter(([member]) => !members.some((one) => one === member)),
  ),
});

/**
 * The overlay with other texts of one language. What is the same as in the release is not kept, so that
 * a later release shows; what the release has and the steward emptied is kept as empty.
 *
 * @param texts undefined: those of the release
 */
export const editTexts = (
  overlay: CommunityFile,
  release: CommunityFile,
  language: string,
  texts: EditedTexts | undefined,
): CommunityFile => {
  const own = (field: EditedField): LocalizedText | undefined => {
    const before = field === 'name' ? overlay.name : overlay.texts?.[field];
    const text = texts?.[field];
    const isOwn = text !== undefined && text !== (textOf(release, field, language) ?? '');
    return withText(before, language, isOwn ? text : undefined);
  };
  const name = own('name');
  const kept = communityTextKinds.flatMap((kind) => {
    const text = own(kind);
    return text === undefined ? [] : [[kind, text] as const];
  });
  return {
    ...without(overlay, ['name', 'texts']),
    ...(name !== undefined && { name }),
    ...(kept.length > 0 && { texts: Object.fromEntries(kept) }),
  };
};

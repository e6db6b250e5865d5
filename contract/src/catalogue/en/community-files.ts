import type { Message } from '../../message.ts';

/** What the operator's command says of a collection's texts, colours and languages. */
export const communityFileMessages = {
  COMMUNITY_LANGUAGE_UNKNOWN: {
    text: '{path}: there are no words in the language {language}',
    hint: 'Take it out, or add languages/{language}.json: hotspot languages template {language} -o FILE writes a beginning.',
  },
  COMMUNITY_PICTURE_ODD: {
    text: 'The picture {path} cannot be used',
    hint: 'It must be a PNG, JPEG or WebP file of at most {sizeBytes}, and {pixels} points wide and high.',
  },
  COMMUNITY_TOO_LARGE: {
    text: '{path} is too large for a box',
    hint: 'At most {sizeBytes}.',
  },
  PORTAL_PART_WITHOUT_USE: {
    text: 'is left out: boxes would not use it',
    hint: 'A portal component has community.json, its picture, and languages/*.json.',
  },
  LANGUAGE_INCOMPLETE: {
    text: 'has {known} of {total} words; the others will be in English',
    hint: '"hotspot languages template" writes what is missing.',
  },
  LANGUAGE_WORDS_OUTDATED: {
    text: 'in {count} words the English has changed since they were translated ({codes})',
    hint: 'Look at them again. "hotspot languages template --from" puts the new English beside them.',
  },
  LANGUAGE_FILE_REFUSED: {
    text: '{path} cannot go to boxes: {count} problems',
    hint: 'Correct what is listed above, then check again.',
  },
  LANGUAGE_TAG_INVALID: {
    text: '"{tag}" is no language tag',
    hint: 'Two or three letters, as in "qu" or "sw"; with a country as in "pt-BR".',
  },
} as const satisfies Record<string, Message>;

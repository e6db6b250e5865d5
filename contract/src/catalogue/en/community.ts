import type { Message } from '../../message.ts';

/** What a box says of its community: the page about it, the steward's form, languages by a file. */
export const communityMessages = {
  PAGE_ABOUT: { text: 'About us' },
  PAGE_ABOUT_MORE: { text: 'More about us' },
  PAGE_ABOUT_RULES: { text: 'How we use this box together' },
  PAGE_ABOUT_CONTACTS: { text: 'Who looks after this box' },
  PAGE_ABOUT_NO_TEXT: {
    text: 'Nobody has written about this community yet. The steward of this box can do it.',
  },
  PAGE_ABOUT_LANGUAGES: { text: 'Languages of these pages' },
  PAGE_ABOUT_SOURCE: { text: 'Where this comes from' },
  PAGE_ABOUT_SOURCE_NONE: { text: 'This box has no content yet.' },
  PAGE_ABOUT_SIGNED: { text: 'Signed by the operator of this box, and checked by the box.' },
  PAGE_ABOUT_NOT_SIGNED: { text: 'Who signs for this box is not confirmed yet.' },
  PAGE_ABOUT_OWN_TEXTS: { text: 'The steward of this box wrote some of the texts on this page.' },

  // The steward's form
  PAGE_COMMUNITY: { text: 'About this community' },
  PAGE_COMMUNITY_LEAD: { text: 'Name, texts and picture that everybody sees' },
  PAGE_COMMUNITY_HOW: {
    text: 'What you write here stays on this box, and no update changes it. An empty field shows nothing.',
  },
  PAGE_COMMUNITY_LANGUAGE: { text: 'Language of these texts: {language}' },
  PAGE_COMMUNITY_OTHER_LANGUAGES: { text: 'Write in another language' },
  PAGE_COMMUNITY_NAME: { text: 'Name of the community' },
  PAGE_COMMUNITY_NAME_SET: {
    text: 'The settings of this box say the name: {name}. They count more than what stands here.',
  },
  PAGE_COMMUNITY_WELCOME: { text: 'Welcome, on the first page' },
  PAGE_COMMUNITY_ABOUT: { text: 'About us' },
  PAGE_COMMUNITY_RULES: { text: 'How we use this box together' },
  PAGE_COMMUNITY_CONTACTS: { text: 'Who looks after this box, and how to find them' },
  PAGE_COMMUNITY_MOST: { text: 'At most {count} letters. An empty line begins a new paragraph.' },
  PAGE_COMMUNITY_SAVE: { text: 'Save' },
  PAGE_STEWARD_DONE_COMMUNITY: { text: 'Saved. Everybody sees it now.' },
  PAGE_COMMUNITY_THEIRS: { text: 'Somebody else saved this:' },
  PAGE_COMMUNITY_BACK: { text: 'Go back to the texts that came with the release' },
  PAGE_COMMUNITY_BACK_HOW: {
    text: 'Name and texts of this language that were written on this box go away.',
  },
  PAGE_COMMUNITY_PICTURE: { text: 'Picture' },
  PAGE_COMMUNITY_PICTURE_CHOOSE: { text: 'A new picture (PNG, JPEG or WebP)' },
  PAGE_COMMUNITY_PICTURE_MOST: {
    text: 'At most {sizeBytes}. A photo may tell where it was taken: send it through a messenger first, that makes it smaller and takes the place out.',
  },
  PAGE_COMMUNITY_PICTURE_SAVE: { text: 'Show this picture' },
  PAGE_COMMUNITY_PICTURE_BACK: { text: 'Go back to the picture that came with the release' },
  PAGE_COMMUNITY_SEE: { text: 'See the page' },
  PAGE_COMMUNITY_PROBLEMS: { text: 'What is wrong with files about this community' },
  COMMUNITY_TEXT_LONG: {
    text: 'This text is too long: {count} letters, {most} at most',
    hint: 'Make it shorter, then save again. Nothing has changed yet.',
  },
  COMMUNITY_TEXT_STRANGE: {
    text: 'A text has signs in it that no page may show',
    hint: 'Type it again by hand, without copying it from another program.',
  },
  COMMUNITY_CHANGED: {
    text: 'Somebody else has saved other texts in the meantime',
    hint: 'They stand below each field. Save again to put yours in their place.',
  },
  COMMUNITY_NOT_SAVED: {
    text: 'The box could not save it',
    hint: 'Nothing has changed. The box may be full, or its memory card failing: see the status page.',
  },
  COMMUNITY_PICTURE_UNKNOWN: {
    text: 'This is no picture that phones can show',
    hint: 'Choose a file whose name ends in .png, .jpg or .webp.',
  },
  COMMUNITY_PICTURE_LARGE: {
    text: 'The picture is too large',
    hint: 'Make it smaller: at most {sizeBytes}, and {pixels} points wide and high. A screenshot of it will do.',
  },
  COMMUNITY_COLOUR_UNREADABLE: {
    text: '{path}: the {scheme} colour {colour} cannot be read well on the pages (contrast {ratio}, 4.5 is needed)',
    hint: 'The nearest that can is {proposed}.',
  },
  COMMUNITY_INVALID: {
    text: '{path} cannot be used ({reason})',
    hint: 'Its texts are left out. Correct the file; docs/spec/community-v1.md says what it looks like.',
  },
  COMMUNITY_PICTURE_MISSING: {
    text: 'The picture {path} is not there',
    hint: 'Put the file beside community.json, or take "picture" out of it.',
  },

  // Languages by a file
  LANGUAGE_FILE_INVALID: {
    text: 'The language file {path} cannot be used ({reason})',
    hint: '"hotspot languages template" writes one that is right; compare them.',
  },
  LANGUAGE_CODES_UNKNOWN: {
    text: 'The language file {path} has {count} words that these pages do not have ({codes})',
    hint: 'Take them out, or correct how they are written. The others are used.',
  },
  LANGUAGE_PLACES_DIFFER: {
    text: 'The language file {path} has other places to fill in "{word}" than the English words, which have {places}',
    hint: 'Keep what stands between braces as it is, and all of it.',
  },
  LANGUAGE_HINT_DIFFERS: {
    text: 'The language file {path} has a hint in "{word}" where English has none, or none where it has one',
    hint: 'Give it a hint exactly where the English words have one.',
  },
  LANGUAGE_CONTROL_CHARACTERS: {
    text: 'The language file {path} has signs in "{word}" that no page may show',
    hint: 'Type that word again by hand.',
  },
} as const satisfies Record<string, Message>;

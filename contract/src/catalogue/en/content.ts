import type { Message } from '../../message.ts';

/** What the laptop finds wrong with content, and with the index to search it. */
export const contentMessages = {
  SEARCH_PDF_NOT_READ: {
    text: 'The text of this PDF cannot be read',
    hint: 'It is in the release, and people find it by its name. Open it: it may be damaged or need a password.',
  },
  SEARCH_TEXT_CUT: {
    text: 'From this file on, people find files by their names only: this part has too much text',
    hint: 'Make several parts of it in hotspot.yaml: each may have 64 million letters.',
  },
  SEARCH_NAMES_CUT: {
    text: 'From this file on, people cannot find files by searching: this part has too many',
    hint: 'Make several parts of it in hotspot.yaml: each may have 200,000 files.',
  },
  CONTENT_PICTURES_TELL_PLACE: {
    text: 'Pictures in this part tell where they were taken: {count}',
    hint: 'The homes of people can be found by that. To take it out of them: exiftool -overwrite_original -r -gps:all= -xmp-exif:all= FOLDER. Then create the release again.',
  },
  CONTENT_ZIM_DAMAGED: {
    text: 'This ZIM file is damaged, or a part of it is missing',
    hint: 'Get it again and compare it with its checksum. Boxes do not open it as it is.',
  },
} as const satisfies Record<string, Message>;

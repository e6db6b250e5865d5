import type { Message } from '../../message.ts';

export const installersMessages = {
  INSTALLER_NOT_READABLE: {
    text: 'The file cannot be read ({reason})',
    hint: 'Check that the file is there and that you may read it.',
  },
  INSTALLER_EMPTY: { text: 'The file is empty', hint: 'Download it again.' },
  INSTALLER_NOT_WHAT_IT_SAYS: {
    text: 'The file is not what its name says (no {format} inside)',
    hint: 'Often a web page was saved in place of the file. Download it again.',
  },
  INSTALLER_DUPLICATE: {
    text: 'Another file has the same name ({other})',
    hint: 'Rename or remove one of the two.',
  },
} as const satisfies Record<string, Message>;

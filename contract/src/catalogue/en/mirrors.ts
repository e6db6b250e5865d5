import type { Message } from '../../message.ts';

/** What people are told of mirrors on the Internet. */
export const mirrorMessages = {
  MIRROR_UNREACHABLE: {
    text: 'No connection to {label} ({reason})',
    hint: 'The box tries again by itself. Check whether it has Internet.',
  },
  MIRROR_TOO_SLOW: {
    text: '{label} was too slow: less than 1 KB a second for a minute',
    hint: 'The box tries again later. Another mirror or a stick may be faster.',
  },
  MIRROR_CERTIFICATE: {
    text: '{label} cannot prove who it is ({reason})',
    hint: 'Tell the operator. Sticks and other mirrors still work.',
  },
  MIRROR_DATE_UNCHECKED: {
    text: 'The box does not know the date, so it did not check the date of the certificate of {label}',
    hint: 'Nothing to do: what comes from there is checked by its signatures.',
  },
  MIRROR_REDIRECT_REFUSED: {
    text: '{label} sends the box to a place where it must not go ({reason})',
    hint: 'If the network asks people to log in, log in. Otherwise tell the operator.',
  },
  MIRROR_ANSWER_WRONG: {
    text: '{label} does not answer as a mirror does ({reason})',
    hint: 'Tell the operator: "hotspot mirror check" says what is wrong.',
  },
  MIRROR_FILE_CHANGED: {
    text: 'The file {name} of {label} changed while the box was reading it',
    hint: 'The box tries again later. If it stays so, tell the operator.',
  },
  MIRROR_PORTAL: {
    text: 'A page came in place of data from {label}: the network may want somebody to log in',
    hint: 'Log in to that network with a phone or a computer. The box tries again by itself.',
  },
  MIRROR_BUSY: {
    text: '{label} cannot answer now (HTTP {status})',
    hint: 'The box tries again later.',
  },
  MIRROR_REFUSED: {
    text: '{label} refuses to answer (HTTP {status})',
    hint: 'Check the address of the mirror in the settings, or tell the operator.',
  },
} as const satisfies Record<string, Message>;

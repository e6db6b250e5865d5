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
    text: 'The box does not know the date, so it did not check the certificate of {label}',
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
  MIRROR_NOT_ASKED: {
    text: '{label} has not been asked yet',
  },
  MIRROR_READY: {
    text: '{label} answers',
  },
  MIRROR_WINDOW_IGNORED: {
    text: '{label} answers. The box does not know the time, so it does not keep to the hours that you set',
    hint: 'The hours count again as soon as the box knows the time: from the Internet, or from a clock with a battery.',
  },
  MIRROR_HELD_WINDOW: {
    text: 'The box uses the Internet only in these hours: {window}',
    hint: 'Wait, or press "Pull now".',
  },
  MIRROR_HELD_BUDGET: {
    text: 'The box has used the {megabytes} MB that it may take from the Internet in a month',
    hint: 'It goes on next month. A stick works at any time. The limit is UPDATE_MONTHLY_MB in the settings.',
  },
  TRAFFIC_LOST: {
    text: 'The count of what came over the Internet this month was damaged and begins anew',
    hint: 'If your link costs by the byte, look at the bill of your provider.',
  },
  MIRROR_HELD_METERED: {
    text: 'The Internet link costs by the byte: the box only looks for news',
    hint: 'Press "Pull now" to load what is new.',
  },
} as const satisfies Record<string, Message>;

import type { Message } from '../../message.ts';

/** What people ask most. */
export const helpMessages = {
  PAGE_HELP_NO_INTERNET: { text: 'My phone says that there is no Internet' },
  PAGE_HELP_NO_INTERNET_ANSWER: {
    text: 'That is right, and all is well: everything here comes from the box. Choose "stay connected".',
  },
  PAGE_HELP_PAGE: { text: 'A page does not open' },
  PAGE_HELP_PAGE_ANSWER: {
    text: 'Look whether your phone is still on this Wi-Fi. Switch off mobile data and VPN. Then type this address, all of it:',
  },
  PAGE_HELP_FULL: { text: 'My phone has no space left' },
  PAGE_HELP_FULL_ANSWER: {
    text: 'Open "Files" or "Downloads" on the phone and delete what you do not need. An app file can go when the app is installed. Books and films also open here without keeping them.',
  },
  PAGE_HELP_FREE: { text: 'Does it cost anything?' },
  PAGE_HELP_FREE_ANSWER: {
    text: 'No. All that is here is free, and what comes from this box uses no mobile data.',
  },
  PAGE_HELP_WHO_SEES: { text: 'Who sees what I do?' },
  PAGE_HELP_WHO_SEES_ANSWER: {
    text: 'This website asks for no name. It may count how often something is opened, but not by whom. The connection is not secret: somebody near you who knows how can see what you open. Type no passwords here.',
  },
  PAGE_HELP_WHO: { text: 'Who can help me?' },
  PAGE_HELP_WHO_ANSWER: {
    text: 'Ask the steward: the person who looks after this box. Say what you did, and what the page says.',
  },
} as const satisfies Record<string, Message>;

import type { Message } from '../../message.ts';

/** The steward's page that starts a part of the box anew. */
export const restartMessages = {
  PAGE_RESTART: { text: 'Start a part anew' },
  PAGE_RESTART_LEAD: {
    text: 'This helps if the box behaves strangely. Nothing that is on the box is lost.',
  },
  PAGE_RESTART_PORTAL: { text: 'The pages' },
  PAGE_RESTART_PORTAL_WHAT: {
    text: 'All pages are away for some seconds. Downloads that run now are cut off; most phones go on with them later.',
  },
  PAGE_RESTART_PORTAL_DO: { text: 'Start the pages anew' },
  PAGE_RESTART_PORTAL_SURE: { text: 'Start the pages anew now?' },
  PAGE_RESTART_DAEMON: { text: 'The part that brings updates' },
  PAGE_RESTART_DAEMON_WHAT: {
    text: 'People can go on reading and downloading. An update that runs now pauses and goes on by itself. All stewards are signed out.',
  },
  PAGE_RESTART_DAEMON_DO: { text: 'Start updates anew' },
  PAGE_RESTART_DAEMON_SURE: { text: 'Start the part that brings updates anew now?' },
  PAGE_RESTART_ALONE: {
    text: 'The pages of this box cannot be started anew from here.',
  },
  PAGE_RESTART_UNDER_WAY: { text: 'It starts anew' },
  PAGE_RESTART_WAIT: {
    text: 'Wait. This page goes on by itself in {seconds} seconds. If it does not, load it again.',
  },
  PAGE_STEWARD_DONE_RESTART_PORTAL: { text: 'The pages were started anew' },
} as const satisfies Record<string, Message>;

import type { Message } from '../../message.ts';

/** What people are told of programs that the box brings by itself (INSTALLER_UPDATES). */
export const broughtInstallerMessages = {
  BROUGHT_WAITING: { text: 'The box has not looked for newer programs yet' },
  BROUGHT_LOOKING: { text: 'The box is looking for newer programs' },
  BROUGHT_LOOKED: {
    text: 'The box looked for newer versions of {count} programs',
    plural: { of: 'count', one: { text: 'The box looked for a newer version of 1 program' } },
  },
  BROUGHT_NONE: {
    text: 'The box may bring no program of this release by itself',
    hint: 'The operator decides that with each release. Newer programs come with the next one.',
  },
  BROUGHT_NO_FOLDER: {
    text: 'The box has no place for programs that it brings itself',
    hint: 'Whoever set up the box must give it a folder for your own files (HOTSPOT_LOCAL_DIR).',
  },
  BROUGHT_NO_PROGRAM: {
    text: 'The box has nothing that could look for newer programs',
    hint: 'Whoever set up the box must name it (HOTSPOT_INSTALLERS_PROGRAM), or set INSTALLER_UPDATES to off.',
  },
  BROUGHT_FAILED: {
    text: 'Looking for newer programs failed ({reason})',
    hint: 'The programs of the release stay. The box tries again later by itself.',
  },
  BROUGHT_NEW: { text: '{app} {version} came from its makers, signed by whom the operator named' },
  BROUGHT_CURRENT: { text: 'There is no newer {app}' },
  BROUGHT_HELD: {
    text: 'A newer {app} did not pass a check, and was not taken',
    hint: 'The one that was here before stays. Tell the operator: "hotspot installers track" says why.',
  },
  BROUGHT_UNREACHABLE: {
    text: 'A newer {app} could not be asked for or fetched',
    hint: 'The one that was here before stays. The box tries again later by itself.',
  },
} as const satisfies Record<string, Message>;

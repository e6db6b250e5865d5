import type { Message } from '../../message.ts';

/** The steward's page with a report on the box for its operator. */
export const diagnosticsMessages = {
  PAGE_DIAGNOSTICS: { text: 'Report for the operator' },
  PAGE_DIAGNOSTICS_LEAD: {
    text: 'One file that says how this box is. Give it to the operator if something is wrong: on a stick, or by mail.',
  },
  PAGE_DIAGNOSTICS_IN: { text: 'In it' },
  PAGE_DIAGNOSTICS_IN_VERSIONS: {
    text: 'Versions of the software, the machine, memory and uptime',
  },
  PAGE_DIAGNOSTICS_IN_BOX: { text: 'Name of the box and of the community' },
  PAGE_DIAGNOSTICS_IN_STATUS: { text: 'What the box is doing, has and did; room on the card' },
  PAGE_DIAGNOSTICS_IN_SETTINGS: {
    text: 'Which settings are set and which were refused, without what they say',
  },
  PAGE_DIAGNOSTICS_IN_ACTS: { text: 'What stewards did, without names' },
  PAGE_DIAGNOSTICS_IN_EVENTS: { text: 'The last things that the program noted, as codes' },
  PAGE_DIAGNOSTICS_OUT: { text: 'Not in it' },
  PAGE_DIAGNOSTICS_OUT_SECRETS: { text: 'No PIN, no Wi-Fi password, no keys' },
  PAGE_DIAGNOSTICS_OUT_PEOPLE: {
    text: 'No visitor, no phone, no address, no name of a stick, and not what people take',
  },
  PAGE_DIAGNOSTICS_SAVE: { text: 'Save the report' },
  PAGE_DIAGNOSTICS_SHOW: { text: 'Read all of it here' },
} as const satisfies Record<string, Message>;

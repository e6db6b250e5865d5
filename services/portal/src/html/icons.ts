import { html, trustedMarkup, type Html } from './html.ts';

/** Our own drawings: 24 × 24, strokes only, so that they take the colour of the text beside them. */
const drawings = {
  hearth:
    '<path d="M3 11.5 12 4l9 7.5M5.5 10v10h13V10"/><path d="M12 18.5c-2.2 0-3.4-1.4-3.4-3 0-2 2-2.6 2.2-4.6 1.9.9 4.6 2.7 4.6 5 0 1.5-1.3 2.6-3.4 2.6z"/>',
  home: '<path d="M4 11l8-7 8 7M6 9.5V20h4.5v-6h3v6H18V9.5"/>',
  apps: '<rect x="4" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="4" y="13.5" width="6.5" height="6.5" rx="1.5"/><path d="M16.75 13.8v6M13.75 16.8h6"/>',
  installers:
    '<rect x="5" y="5" width="14" height="10" rx="1.5"/><path d="M2.5 19h19M12 7.5v4.5m-2-1.8 2 2 2-2"/>',
  content:
    '<path d="M12 7c-2-1.6-4.5-2-8-2v13c3.5 0 6 .4 8 2 2-1.6 4.5-2 8-2V5c-3.5 0-6 .4-8 2zv13"/>',
  maps: '<path d="M9 4.5 3.5 7v12.5L9 17l6 2.5 5.5-2.5V4.5L15 7zM9 4.5V17M15 7v12.5"/>',
  status: '<path d="M3 12.5h4l2.5-7 5 13 2.5-6h4"/>',
  help: '<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.7a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M12 16.6v.1"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>',
  folder: '<path d="M3.5 18.5v-13h6l2 2.5h9v10.5z"/>',
  file: '<path d="M6 3.5h8l4 4v13H6zM14 3.5v4h4"/>',
  picture:
    '<rect x="3.5" y="5" width="17" height="14" rx="1.5"/><circle cx="9" cy="10" r="1.5"/><path d="M4 17l5-4 3 2.5 4-4 4.5 4"/>',
  sound:
    '<path d="M9 17.5V6l10-2v11.5"/><circle cx="6.5" cy="17.5" r="2.5"/><circle cx="16.5" cy="15.5" r="2.5"/>',
  film: '<rect x="3.5" y="5" width="17" height="14" rx="1.5"/><path d="m10 9 5 3-5 3z"/>',
  download: '<path d="M12 4v11m-4.5-4 4.5 4.5L16.5 11M4.5 20h15"/>',
  open: '<path d="M5 12h13m-5-5.5 5.5 5.5-5.5 5.5"/>',
  friends:
    '<circle cx="8.5" cy="8" r="3.2"/><path d="M2.5 19.500c0-8.500 12-8.500 12 0M14.500 5.200a3.2 3.2 0 0 1 0 5.600M16.800 13.600c2.900.7 4.700 2.700 4.700 5.900"/>',
  messages: '<path d="M4 5h16v11.5h-8.5L7 20.5v-4H4zM8 9.3h8M8 12.5h5"/>',
  swarm:
    '<circle cx="12" cy="5" r="2.2"/><circle cx="5" cy="18" r="2.2"/><circle cx="19" cy="18" r="2.2"/><path d="M11 7 6.2 16M13 7l4.8 9M7.3 18h9.4"/>',
  back: '<path d="M19 12H6m5-5.5L5.500 12l5.500 5.500"/>',
  stick:
    '<path d="M8.5 9V3.5h7V9M10.8 6v.1M13.2 6v.1"/><rect x="6.5" y="9" width="11" height="11.5" rx="2"/>',
  stickReading:
    '<path d="M6 8V3.5h6V8M8 5.6v.1M10 5.6v.1"/><rect x="4.5" y="8" width="9" height="12.5" rx="1.8"/><path d="M17 9.5a4 4 0 0 1 0 6M19.5 7.5a7 7 0 0 1 0 10"/>',
  stickChecking:
    '<path d="M6 8V3.5h6V8"/><path d="M8.5 20.5H6.3A1.8 1.8 0 0 1 4.5 18.700V9.800A1.8 1.8 0 0 1 6.3 8h5.400a1.8 1.8 0 0 1 1.8 1.8"/><circle cx="15" cy="15.5" r="3.8"/><path d="m17.8 18.3 2.7 2.7"/>',
  stickCopying:
    '<path d="M8.5 8V3.500h7V8"/><rect x="6.5" y="8" width="11" height="6" rx="1.6"/><path d="M12 11v9m-3.5-3.500L12 20l3.5-3.5"/>',
  stickWaiting:
    '<path d="M6 8V3.500h6V8"/><rect x="4.5" y="8" width="9" height="12.5" rx="1.8"/><path d="M17 7h4M17 17h4M17.5 7c0 2.5 3 3 3 5s-3 2.5-3 5M20.5 7c0 2.5-3 3-3 5s3 2.5 3 5"/>',
  stickWriting:
    '<path d="M6 8V3.500h6V8"/><rect x="4.5" y="8" width="9" height="12.5" rx="1.8"/><path d="m15.5 14.5 4.5-7 1.7 1.1-4.5 7-2 1.100z"/>',
  stickRemovable:
    '<rect x="6.5" y="11" width="11" height="10" rx="1.8"/><path d="M8.5 11V8h7v3M12 5.500V2m-2.5 2L12 1.5 14.5 4M9.8 15.800l1.7 1.7 3-3.2"/>',
  stickProblem:
    '<path d="M6 8V3.500h6V8"/><path d="M9 20.500H6.300a1.8 1.8 0 0 1-1.8-1.800V9.800A1.8 1.8 0 0 1 6.3 8h5.400a1.8 1.8 0 0 1 1.8 1.800v.7"/><path d="m16 12-5 9h10zM16 15.500v2.500M16 19.600v.1"/>',
  community:
    '<circle cx="9" cy="8.5" r="3.2"/><path d="M3 19.5c0-3.6 2.6-5.6 6-5.6s6 2 6 5.6M15.5 5.6a3 3 0 0 1 0 5.8M17.5 14.3c2.2.7 3.5 2.5 3.5 5.2"/>',
  chart: '<path d="M4 20h16M7.5 20v-6M12 20V5M16.500 20v-10"/>',
  wifi: '<path d="M2.5 9.5a14 14 0 0 1 19 0M5.8 13a9 9 0 0 1 12.4 0M9 16.3a4.5 4.5 0 0 1 6 0M12 19.5v.1"/>',
  key: '<circle cx="8" cy="14.5" r="4"/><path d="m11 11.5 8-8m-3.5 3.5 3 3"/>',
  good: '<circle cx="12" cy="12" r="8.5"/><path d="m8 12.3 2.8 2.8L16 9.5"/>',
  warning: '<path d="M12 4 2.8 20h18.4zM12 10v4.5M12 17v.1"/>',
  working: '<path d="M20 12a8 8 0 1 1-2.5-5.8M20.5 3.5v4h-4"/>',
} as const;

export type IconName = keyof typeof drawings;

/**
 * An inline drawing, hidden from screen readers: the words beside it say the same. Its size stands here, too,
 * for browsers that are too old for the stylesheet's.
 */
export const icon = (name: IconName): Html =>
  html`<svg class="i" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    ${trustedMarkup(drawings[name])}
  </svg>`;

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
  folder: '<path d="M3.5 18.5v-13h6l2 2.5h9v10.5z"/>',
  file: '<path d="M6 3.5h8l4 4v13H6zM14 3.5v4h4"/>',
  picture:
    '<rect x="3.5" y="5" width="17" height="14" rx="1.5"/><circle cx="9" cy="10" r="1.5"/><path d="M4 17l5-4 3 2.5 4-4 4.5 4"/>',
  sound:
    '<path d="M9 17.5V6l10-2v11.5"/><circle cx="6.5" cy="17.5" r="2.5"/><circle cx="16.5" cy="15.5" r="2.5"/>',
  film: '<rect x="3.5" y="5" width="17" height="14" rx="1.5"/><path d="m10 9 5 3-5 3z"/>',
  download: '<path d="M12 4v11m-4.5-4 4.5 4.5L16.5 11M4.5 20h15"/>',
  open: '<path d="M5 12h13m-5-5.5 5.5 5.5-5.5 5.5"/>',
  stick:
    '<path d="M8.5 9V3.5h7V9M10.8 6v.1M13.2 6v.1"/><rect x="6.5" y="9" width="11" height="11.5" rx="2"/>',
  key: '<circle cx="8" cy="14.5" r="4"/><path d="m11 11.5 8-8m-3.5 3.5 3 3"/>',
  good: '<circle cx="12" cy="12" r="8.5"/><path d="m8 12.3 2.8 2.8L16 9.5"/>',
  warning: '<path d="M12 4 2.8 20h18.4zM12 10v4.5M12 17v.1"/>',
  working: '<path d="M20 12a8 8 0 1 1-2.5-5.8M20.5 3.5v4h-4"/>',
} as const;

export type IconName = keyof typeof drawings;

/** An inline drawing, hidden from screen readers: the words beside it say the same. */
export const icon = (name: IconName): Html =>
  html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">
    ${trustedMarkup(drawings[name])}
  </svg>`;

import type { Message } from '../../message.ts';

/** How a phone adds the apps of a box to F-Droid (portal). */
export const addRepositoryMessages = {
  PAGE_STORE: { text: 'All apps with F-Droid' },
  PAGE_STORE_WHY: {
    text: 'F-Droid is an app store. It installs the apps of this box and updates them when you come back.',
  },
  PAGE_STORE_BASIC_HERE: {
    text: 'F-Droid Basic is on this box, but it takes nothing from here',
    hint: 'It refuses addresses without HTTPS. Take the app that is called F-Droid only.',
  },
  PAGE_STORE_GET: { text: 'Get F-Droid' },
  PAGE_STORE_GET_HOW: { text: 'Download it, open the file and allow your phone to install it.' },
  PAGE_STORE_PICTURES: { text: 'How to, in pictures' },
  PAGE_STORE_SIGNED: { text: 'Signed by the makers of F-Droid' },
  PAGE_STORE_SIGNED_OTHER: {
    text: 'Not signed by the makers of F-Droid: ask your operator who did',
  },
  PAGE_STORE_ABSENT: {
    text: 'F-Droid is not on this box. If your phone does not have it, take the apps one by one from the list above.',
  },
  PAGE_STORE_ADD: { text: 'Add this box to F-Droid' },
  PAGE_STORE_SCAN: {
    text: 'On the phone, in F-Droid: open Repositories in the settings, tap +, and scan this picture from another screen.',
  },
  PAGE_STORE_QR: { text: 'QR code: address of the apps on this box' },
  PAGE_STORE_SAME_PHONE: {
    text: 'This page is on the phone itself? Then tap or copy. The address:',
  },
  PAGE_STORE_COPY: { text: 'Copy' },
  PAGE_STORE_COPIED: { text: 'Copied' },
  PAGE_STORE_CLIENT_1: { text: 'F-Droid, version 1' },
  PAGE_STORE_CLIENT_2: { text: 'F-Droid, version 2 or newer' },
  PAGE_STORE_CLIENT_BASIC: { text: 'F-Droid Basic, version 2 or newer' },
  PAGE_STORE_TAP: { text: 'Tap one of these. If nothing opens, try the next:' },
  PAGE_STORE_TAP_INTENT: { text: 'Open F-Droid' },
  PAGE_STORE_TAP_LEGACY: { text: 'Open as repository' },
  PAGE_STORE_TAP_LINK: { text: 'Open fdroid.link' },
  PAGE_STORE_BY_HAND: {
    text: 'Or by hand: copy the address. In F-Droid, open Repositories in the settings, tap + and put it in.',
  },
  PAGE_STORE_BASIC_REFUSES: {
    text: 'It refuses addresses without HTTPS, and this box has none. Take F-Droid in place of F-Droid Basic.',
  },
  PAGE_STORE_INSTALL: { text: 'Install' },
  PAGE_STORE_INSTALL_HOW: {
    text: 'The apps of this box are now in F-Droid. Choose "stay connected" if your phone says that this Wi-Fi has no Internet.',
  },
  PAGE_STORE_NEWER: {
    text: 'The list of this box is of {date}. A phone that was at a box with a newer list keeps that one: if an app cannot be loaded then, download it from this page.',
  },
} as const satisfies Record<string, Message>;

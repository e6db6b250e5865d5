import type { MessageCode, StewardActName } from '@p2p-hotspot/contract';

/** What each act is called, on its page and in the log. */
export const actTitles: Readonly<Record<StewardActName, MessageCode>> = {
  signIn: 'PAGE_STEWARD_SIGN_IN',
  signOut: 'PAGE_STEWARD_SIGN_OUT',
  rollback: 'PAGE_STEWARD_ROLLBACK',
  confirmTrust: 'PAGE_STEWARD_TRUST',
  rescan: 'PAGE_STEWARD_RESCAN',
  pullNow: 'PAGE_PULL',
  scrub: 'PAGE_STEWARD_SCRUB',
  holdChannel: 'PAGE_STEWARD_HOLD',
  pinChannel: 'PAGE_STEWARD_PIN_RELEASE',
  followChannel: 'PAGE_STEWARD_FOLLOW',
  agreeToReplace: 'PAGE_STEWARD_REPLACE',
  consentToReceipts: 'PAGE_STEWARD_RECEIPTS',
  countUsage: 'PAGE_STEWARD_ACT_COUNT_USAGE',
  tellUsage: 'PAGE_STEWARD_ACT_TELL_USAGE',
  relayStick: 'PAGE_STEWARD_RELAY',
  restoreBackup: 'PAGE_STEWARD_RESTORE',
  enrolSteward: 'PAGE_STEWARD_ENROL',
  forgetStewards: 'PAGE_STEWARD_FORGET',
  beginPresence: 'PAGE_STEWARD_PRESENCE_CODE',
  provePresence: 'PAGE_STEWARD_PRESENCE',
  changePin: 'PAGE_STEWARD_CHANGE_PIN',
  changeCommunity: 'PAGE_STEWARD_ACT_COMMUNITY',
  restartPortal: 'PAGE_STEWARD_ACT_RESTART_PORTAL',
  readDiagnostics: 'PAGE_STEWARD_ACT_DIAGNOSTICS',
};

import type { MessageCode } from '@p2p-hotspot/contract';
import type { AppPermission } from '@p2p-hotspot/fdroid/routes';

/**
 * What permissions mean to people, the most serious first: names as in Android's `Manifest.permission`,
 * without `android.permission.`; a star at the end stands for any rest.
 */
const groups: readonly (readonly [MessageCode, string])[] = [
  ['PAGE_PERMISSION_LOCATION_ALWAYS', 'ACCESS_BACKGROUND_LOCATION'],
  [
    'PAGE_PERMISSION_LOCATION',
    'ACCESS_FINE_LOCATION ACCESS_COARSE_LOCATION ACCESS_MEDIA_LOCATION CONTROL_LOCATION_UPDATES',
  ],
  ['PAGE_PERMISSION_CAMERA', 'CAMERA'],
  ['PAGE_PERMISSION_MICROPHONE', 'RECORD_AUDIO CAPTURE_AUDIO_OUTPUT'],
  [
    'PAGE_PERMISSION_MESSAGES',
    'SEND_SMS READ_SMS RECEIVE_SMS RECEIVE_MMS RECEIVE_WAP_PUSH READ_CELL_BROADCASTS',
  ],
  [
    'PAGE_PERMISSION_CALLS',
    'CALL_PHONE READ_CALL_LOG WRITE_CALL_LOG READ_PHONE_STATE READ_PHONE_NUMBERS ' +
      'ANSWER_PHONE_CALLS PROCESS_OUTGOING_CALLS MANAGE_OWN_CALLS USE_SIP ADD_VOICEMAIL',
  ],
  ['PAGE_PERMISSION_CONTACTS', 'READ_CONTACTS WRITE_CONTACTS GET_ACCOUNTS READ_PROFILE'],
  ['PAGE_PERMISSION_CALENDAR', 'READ_CALENDAR WRITE_CALENDAR'],
  ['PAGE_PERMISSION_ALL_FILES', 'MANAGE_EXTERNAL_STORAGE'],
  [
    'PAGE_PERMISSION_FILES',
    'READ_EXTERNAL_STORAGE WRITE_EXTERNAL_STORAGE READ_MEDIA_* MANAGE_MEDIA MANAGE_DOCUMENTS',
  ],
  ['PAGE_PERMISSION_HEALTH', 'BODY_SENSORS* ACTIVITY_RECOGNITION health.*'],
  [
    'PAGE_PERMISSION_CONTROL',
    'SYSTEM_ALERT_WINDOW WRITE_SETTINGS WRITE_SECURE_SETTINGS BIND_ACCESSIBILITY_SERVICE ' +
      'BIND_DEVICE_ADMIN DISABLE_KEYGUARD USE_FULL_SCREEN_INTENT ACCESS_NOTIFICATION_POLICY ' +
      'BIND_VPN_SERVICE MEDIA_CONTENT_CONTROL',
  ],
  ['PAGE_PERMISSION_APPS', 'QUERY_ALL_PACKAGES GET_TASKS PACKAGE_USAGE_STATS'],
  [
    'PAGE_PERMISSION_INSTALL',
    'REQUEST_INSTALL_PACKAGES REQUEST_DELETE_PACKAGES INSTALL_PACKAGES DELETE_PACKAGES ' +
      'UPDATE_PACKAGES_WITHOUT_USER_ACTION ENFORCE_UPDATE_OWNERSHIP',
  ],
  [
    'PAGE_PERMISSION_NEARBY',
    'BLUETOOTH* NEARBY_WIFI_DEVICES ACCESS_LOCAL_NETWORK NFC NFC_* UWB_RANGING RANGING TRANSMIT_IR',
  ],
  [
    'PAGE_PERMISSION_BACKGROUND',
    'RECEIVE_BOOT_COMPLETED FOREGROUND_SERVICE* REQUEST_IGNORE_BATTERY_OPTIMIZATIONS ' +
      'REQUEST_COMPANION_RUN_IN_BACKGROUND RUN_USER_INITIATED_JOBS',
  ],
  ['PAGE_PERMISSION_NOTIFICATIONS', 'POST_NOTIFICATIONS'],
  ['PAGE_PERMISSION_NETWORK', 'INTERNET CHANGE_WIFI_STATE CHANGE_NETWORK_STATE'],
];

/** Nobody notices these, or the phone asks at that moment. */
const harmless =
  'ACCESS_NETWORK_STATE ACCESS_WIFI_STATE CHANGE_WIFI_MULTICAST_STATE WAKE_LOCK VIBRATE FLASHLIGHT ' +
  'USE_BIOMETRIC USE_FINGERPRINT SCHEDULE_EXACT_ALARM USE_EXACT_ALARM EXPAND_STATUS_BAR ' +
  'MODIFY_AUDIO_SETTINGS BROADCAST_STICKY SET_WALLPAPER SET_WALLPAPER_HINTS REORDER_TASKS ' +
  'KILL_BACKGROUND_PROCESSES READ_SYNC_STATS READ_SYNC_SETTINGS WRITE_SYNC_SETTINGS ' +
  'HIGH_SAMPLING_RATE_SENSORS GET_PACKAGE_SIZE RESTART_PACKAGES DETECT_SCREEN_CAPTURE ' +
  'HIDE_OVERLAY_WINDOWS CREDENTIAL_* DOWNLOAD_WITHOUT_NOTIFICATION ' +
  'AUTHENTICATE_ACCOUNTS MANAGE_ACCOUNTS USE_CREDENTIALS ACCESS_LOCATION_EXTRA_COMMANDS';

/** Of other makers and of the app itself. */
const harmlessWhole =
  /\.DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION$|^com\.android\.(?:launcher\.permission\.|alarm\.)|\.permission\.C2D_MESSAGE$|^com\.google\.android\.c2dm\.permission\.RECEIVE$|badge/i;

type Matcher = (name: string) => boolean;

const matcherOf = (names: string): Matcher => {
  const all = names.split(' ');
  const exact = new Set(all.filter((name) => !name.endsWith('*')));
  const starts = all.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  return (name) => exact.has(name) || starts.some((start) => name.startsWith(start));
};

const matchers = groups.map(([code, names]) => [code, matcherOf(names)] as const);
const isHarmless = matcherOf(harmless);

/** What an app may do, as far as it can be said in plain words. */
export interface PermissionSummary {
  /** The most serious first. */
  readonly sentences: readonly MessageCode[];
  /** Names of those that there are no words for. */
  readonly unexplained: readonly string[];
}

const androidPrefix = 'android.permission.';

/**
 * @param apiLevel of the visitor's phone; permissions that are not asked for there do not count
 */
export const explainPermissions = (
  permissions: readonly AppPermission[],
  apiLevel: number | undefined,
): PermissionSummary => {
  const found = new Set<MessageCode>();
  const unexplained = new Set<string>();
  for (const { name, maxSdkVersion = Infinity } of permissions) {
    if (apiLevel !== undefined && apiLevel > maxSdkVersion) continue;
    const isAndroid = name.startsWith(androidPrefix);
    const short = isAndroid ? name.slice(androidPrefix.length) : name;
    const [code] = (isAndroid && matchers.find(([, matches]) => matches(short))) || [];
    if (code !== undefined) found.add(code);
    else if (!(isAndroid && isHarmless(short)) && !harmlessWhole.test(name)) unexplained.add(name);
  }
  // What goes further says what goes less far, too.
  if (found.has('PAGE_PERMISSION_LOCATION_ALWAYS')) found.delete('PAGE_PERMISSION_LOCATION');
  if (found.has('PAGE_PERMISSION_ALL_FILES')) found.delete('PAGE_PERMISSION_FILES');
  return {
    sentences: groups.map(([code]) => code).filter((code) => found.has(code)),
    unexplained: [...unexplained],
  };
};

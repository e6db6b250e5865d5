import type { Message } from '../../message.ts';

export const fdroidMessages = {
  APK_NOT_READABLE: {
    text: 'The app file cannot be read ({reason})',
    hint: 'Check that the file is there and that you may read it.',
  },
  APK_NOT_A_ZIP: {
    text: 'This is not an app file, or it is cut off',
    hint: 'Download it again. An APK that opens as a web page was not downloaded at all.',
  },
  APK_ZIP_INVALID: {
    text: 'The app file is damaged: {reason}',
    hint: 'Download it again from where it came.',
  },
  APK_MANIFEST_MISSING: {
    text: 'There is no app inside (AndroidManifest.xml is missing)',
    hint: 'Bundles of several APKs (.apks, .xapk, .aab) do not work: get the single, universal APK.',
  },
  APK_MANIFEST_INVALID: {
    text: 'The description inside the app cannot be understood ({reason})',
    hint: 'Download it again; if that does not help, no phone is likely to install it either.',
  },
  APK_ID_INVALID: {
    text: 'The app has no valid application id ("{applicationId}")',
    hint: 'Only the developer can put that right.',
  },
  APK_VERSION_CODE_MISSING: {
    text: 'The app has no version number (versionCode)',
    hint: 'Phones could never tell which of two builds is newer. Ask the developer for a release build.',
  },
  APK_SDK_UNKNOWN: {
    text: 'The app asks for an Android version that nobody has heard of ("{value}")',
    hint: 'It was made for a preview of Android. Ask the developer for a release build.',
  },
  APK_SPLIT: {
    text: 'This is only a part of an app ({split})',
    hint: 'Get the single, universal APK of the app.',
  },
  APK_TEST_ONLY: {
    text: 'The app is marked as a test build; phones refuse to install it',
    hint: 'Ask the developer for a release build.',
  },
  APK_UNSIGNED: {
    text: 'Nobody has signed this app; phones refuse to install it',
    hint: 'Get it from the developer’s own site or from an app store that signs.',
  },
  APK_SIGNATURE_INVALID: {
    text: 'The signature of the app is not valid ({reason})',
    hint: 'Do not hand it out. Download it again from where it came.',
  },
  APK_SIGNATURE_STRIPPED: {
    text: 'A newer signature was cut out of this app',
    hint: 'Do not hand it out. Download it again from the developer.',
  },
  APK_SIGNATURE_TOO_OLD: {
    text: 'Phones with Android 11 or newer refuse to install this app: it is only signed the old way',
    hint: 'Ask the developer for a build that is signed with APK signature scheme v2 or newer.',
  },
  APK_SIGNATURE_UNSUPPORTED: {
    text: 'The app is signed in a way that is not known here ({algorithm})',
    hint: 'A newer version of this program may know it.',
  },
  APK_SIGNATURE_WEAK: {
    text: 'The app is signed in a way that can be forged today ({algorithm})',
    hint: 'Ask the developer for a newer build.',
  },
  APK_CONTENT_CHANGED: {
    text: 'The app was changed after it was signed ({part})',
    hint: 'Do not hand it out. Download it again from where it came.',
  },
  APK_MULTIPLE_SIGNERS: {
    text: 'Several developers signed this app; F-Droid never offers such apps',
    hint: 'Put it among the installers if you want to hand it out all the same.',
  },
  APK_DUPLICATE: {
    text: 'The same version of the same app is already there ({other})',
    hint: 'Remove one of the two files. Builds for different processors need different version numbers.',
  },
  APK_NOT_UNDERSTOOD: {
    text: 'The app file could not be read because of a fault in this program ({reason})',
    hint: 'Please report it, with the file.',
  },
  APK_DEBUGGABLE: {
    text: 'This is a debug build: others with the phone in hand can look into its data',
    hint: 'Ask the developer for a release build.',
  },
  APK_TEST_KEY: {
    text: 'The app is signed with a key that is public: anybody can make an update for it',
    hint: 'Ask the developer for a build that is signed with an own key.',
  },
  APK_TARGET_SDK_OLD: {
    text: 'Phones with Android 14 or newer refuse to install this app; it is too old',
    hint: 'Look for a newer version.',
  },
  APK_RESOURCES_UNREADABLE: {
    text: 'Name and icon of the app could not be read',
    hint: 'The app is listed by its technical name.',
  },
  APK_SIGNER_CHANGED: {
    text: '{applicationId} {versionName} is signed by {signer}, but this app is known as signed by {trusted}. It is held back; the versions before it stay',
    hint: 'Ask the developer whether the key was really changed. If so: hotspot apps pin {applicationId} --signer {signer}. Phones that have the app must remove it once.',
  },
  APK_SIGNER_GIVEN_UP: {
    text: '{applicationId} {versionName} is signed by {signer}, a key that its developer replaced by {successor} in a version before. It is held back',
    hint: 'Ask the developer. Phones that have the version before refuse it. If you do want it: hotspot apps pin {applicationId} --older {versionCode}',
  },
  APK_DOWNGRADE: {
    text: '{applicationId} {versionName} ({versionCode}) is older than what was given out before ({newest}). It is held back',
    hint: 'Take the file away, or, if you do want it: hotspot apps pin {applicationId} --older {versionCode}',
  },
  APK_ARCHIVED: {
    text: 'Newer versions took the place of this one; {keep} for each kind of processor stay',
    hint: 'To keep more, raise keepVersions in hotspot.yaml.',
  },
  APP_FACTS_UNREADABLE: {
    text: 'What this file says about the app cannot be read',
    hint: 'It must be YAML, as in "Categories: [Reading]".',
  },
  APP_IMAGE_REFUSED: {
    text: 'This is no PNG, JPEG or WebP picture, or it has more than {most} bytes',
    hint: 'Save it again as PNG or JPEG, and make it smaller.',
  },
  APP_TEXT_CUT: {
    text: 'The text is cut off after {most} characters; phones show no more',
    hint: 'Make it shorter.',
  },
  FDROID_CLOCK_BEHIND: {
    text: 'The clock of this computer says {now}, but the last list of apps is of {last}',
    hint: 'Set the clock. The new list is dated one moment after the last, so phones will take it.',
  },
  FDROID_APP_OLDER: {
    text: 'The newest version of {applicationId} is now {versionCode}; {newest} was given out before',
    hint: 'Phones that have {newest} keep it. If that was not meant, bring the file back.',
  },
  FDROID_KEY_INVALID: {
    text: 'The key of the app repository cannot be used ({reason})',
    hint: 'Bring the key back from your backup. With another key every phone must add the repository anew.',
  },
  FDROID_STATE_INVALID: {
    text: 'What the collection remembers about its app repository is damaged',
    hint: 'Bring the folder .hotspot of the collection back from your backup.',
  },
} as const satisfies Record<string, Message>;

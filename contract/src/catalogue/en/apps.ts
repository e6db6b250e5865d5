import type { Message } from '../../message.ts';

/** What `hotspot apps` says. */
export const appsMessages = {
  APP_REFERENCE_INVALID: {
    text: '"{reference}" cannot be added: {reason}',
    hint: 'Name an APK file, a project as in github:owner/name, or an app of an F-Droid repository, as in org.example.app@f-droid or org.example.app@https://example.org/fdroid/repo?fingerprint=…',
  },
  APP_SIGNER_UNKNOWN: {
    text: 'No version of {applicationId} in the collection is signed by {signer}',
    hint: 'Give all 64 digits of the certificate, or at least the first 16 of one that "hotspot apps check" shows.',
  },
  APP_UNKNOWN: {
    text: 'The collection knows no app {applicationId}, or not where it came from',
    hint: 'See what is there: hotspot apps list',
  },
  APP_VERSION_UNKNOWN: {
    text: 'The collection has no version {versionCode} of {applicationId}',
    hint: 'See what is there: hotspot apps list',
  },
  APPS_HELD: {
    text: '{count} app files wait for you',
    hint: 'See why, and what to do: hotspot apps check',
  },
  UPSTREAM_APK_MISSING: {
    text: 'The newest release of {source} has no app file like {wanted}',
    hint: 'It has: {names}. New releases often get their files later. To choose another file, add the app again with --asset.',
  },
  UPSTREAM_OTHER_APP: {
    text: 'The release holds {now} in place of {before}',
    hint: 'It was not taken. Ask the makers; if it is right, add the source again.',
  },
  UPSTREAM_APP_MISSING: {
    text: '{repository} offers no version of {applicationId} that can be taken',
    hint: 'Check the name of the app. If it is made for other processors only, name them with --abi.',
  },
  UPSTREAM_FINGERPRINT_NEEDED: {
    text: 'Who may sign {repository} is not known yet; what came is signed by {fingerprint}',
    hint: 'Compare this with the fingerprint that the people of the repository publish. If it is the same, run the command again with --fingerprint {fingerprint}',
  },
  UPSTREAM_FOREIGN: {
    text: '{repository} must be signed by {expected}, but what came is signed by {found}',
    hint: 'Take nothing from it. The address may be wrong, somebody may be in between, or the repository was broken into: ask its people.',
  },
  UPSTREAM_MISMATCH: {
    text: '{url} is not what its repository promised: {reason}',
    hint: 'Nothing was taken. Try again later; the repository may be in the middle of a change.',
  },
  UPSTREAM_OLDER: {
    text: '{repository} shows a list of {offered}; one of {known} was seen before',
    hint: 'Nothing was taken. It may be a mirror that lags behind; try again later.',
  },
  UPSTREAM_UNREACHABLE: {
    text: '{url} cannot be fetched: {reason}',
    hint: 'Check the address and your connection, and try again: what was fetched so far is kept.',
  },
  FDROID_UPSTREAM_INVALID: {
    text: 'What came is no F-Droid repository that phones would take ({reason})',
    hint: 'Check the address: it mostly ends in /fdroid/repo or /repo. Repositories that are older than 2022 do not work.',
  },
  WORK_APPS_FETCHING: { text: 'Fetching apps' },
} as const satisfies Record<string, Message>;

import type { MessageCode } from '@p2p-hotspot/contract';
import type { AppListing, AppVersion, PhoneAbi, VersionOffer } from '@p2p-hotspot/fdroid/routes';
import { androidRelease } from '../holdings/android-release.ts';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import type { Words } from '../language/words.ts';
import { checksumField } from './checksum.ts';
import { encodePath, type PageContext } from './page-context.ts';

const abiWords: Readonly<Record<PhoneAbi, MessageCode>> = {
  'arm64-v8a': 'PAGE_APP_FOR_NEW',
  'armeabi-v7a': 'PAGE_APP_FOR_OLD',
  x86_64: 'PAGE_APP_FOR_INTEL_64',
  x86: 'PAGE_APP_FOR_INTEL_32',
};

/** Nearly every phone has one of the two. */
const isForAllPhones = (abis: readonly PhoneAbi[]): boolean =>
  abis.length === 0 || (abis.includes('arm64-v8a') && abis.includes('armeabi-v7a'));

/** Which phones a version is for; what is for no processor that we know names those of the index. */
const phonesOf = (words: Words, { version, abis }: VersionOffer): readonly string[] => {
  if (abis.length === 0 && version.nativeCode.length > 0) return version.nativeCode;
  return isForAllPhones(abis)
    ? [words.say('PAGE_APP_FOR_ALL')]
    : abis.map((abi) => words.say(abiWords[abi]));
};

/** "Version 2.3 · 4 MB · Android 8.0 or newer". */
export const versionFacts = (words: Words, version: AppVersion): string => {
  const { versionName, sizeBytes, minSdkVersion } = version;
  return [
    words.say('PAGE_APPS_VERSION', { version: versionName }),
    words.size(sizeBytes),
    ...(minSdkVersion === undefined
      ? []
      : [words.say('PAGE_APPS_ANDROID', { version: androidRelease(minSdkVersion) })]),
  ].join(' · ');
};

/** Whose signature the file carries, and whether it is the one that the repository keeps. */
const signerField = ({ words }: PageContext, app: AppListing, version: AppVersion): Html => {
  const { signer } = version;
  if (signer === undefined) return html``;
  const isKept = signer === app.preferredSigner;
  return html`<p class="soft">${words.say('PAGE_FILE_SIGNER')}</p>
    <code class="code" dir="ltr">${signer}</code>
    ${
      app.preferredSigner !== undefined &&
      html`<p class="soft">${words.say(isKept ? 'PAGE_SIGNER_KEPT' : 'PAGE_SIGNER_OTHER')}</p>`
    }`;
};

/**
 * One version with its download and, folded up, its checksum and signer.
 *
 * @param isBest whether it is the one to take
 */
export const versionRow = (
  context: PageContext,
  app: AppListing,
  basePath: string,
  offer: VersionOffer,
  isBest: boolean,
): Html => {
  const { words } = context;
  const { version } = offer;
  const phones = phonesOf(words, offer);
  const name = `${words.localizedText(app.name)} ${version.versionName}, ${phones.join(', ')}`;
  return html`<li class="row">
    <div class="grow">
      <strong class="name">${phones.join(' · ')}</strong>
      <p class="soft">${versionFacts(words, version)}</p>
      ${
        version.added !== undefined &&
        version.added > 0 &&
        html`<p class="soft">
          ${words.say('PAGE_APP_SINCE', { date: words.date(new Date(version.added).toISOString()) })}
        </p>`
      }
    </div>
    <a
      class="${isBest ? 'button' : 'button quiet'}"
      href="${basePath}/${encodePath(version.apkPath)}"
      aria-label="${words.say('PAGE_DOWNLOAD_NAMED', { name })}"
      >${icon('download')}${words.say('PAGE_DOWNLOAD')}</a
    >
    <details class="whole">
      <summary>${words.say('PAGE_FILE_CHECK')}</summary>
      ${checksumField(words, version.sha256)} ${signerField(context, app, version)}
    </details>
  </li>`;
};

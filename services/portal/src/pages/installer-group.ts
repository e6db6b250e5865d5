import type { MessageCode } from '@p2p-hotspot/contract';
import type { Architecture, Installer, InstallerFormat } from '@p2p-hotspot/installers/routes';
import type { InstallerGroup, InstallerOffer } from '../holdings/installer-groups.ts';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { checksumField } from './checksum.ts';
import { componentPath, type PageContext } from './page-context.ts';
import { systemNames } from './system-names.ts';

const architectureNames: Readonly<Partial<Record<Architecture, MessageCode>>> = {
  x86: 'PAGE_ARCHITECTURE_X86',
  x86_64: 'PAGE_ARCHITECTURE_X86_64',
  arm64: 'PAGE_ARCHITECTURE_ARM64',
  armv7: 'PAGE_ARCHITECTURE_ARMV7',
};

/** Only where one system takes several. */
const formatNames: Readonly<Partial<Record<InstallerFormat, MessageCode>>> = {
  deb: 'PAGE_FORMAT_DEB',
  rpm: 'PAGE_FORMAT_RPM',
  appimage: 'PAGE_FORMAT_APPIMAGE',
};

/** What was checked, by the level that was reached (docs/operator/installers.md). */
const levels: readonly MessageCode[] = [
  'PAGE_LEVEL_0',
  'PAGE_LEVEL_1',
  'PAGE_LEVEL_2',
  'PAGE_LEVEL_3',
  'PAGE_LEVEL_4',
];

const levelOf = ({ origin }: Installer): MessageCode =>
  (origin && levels[origin.level]) ?? 'PAGE_LEVEL_NONE';

/** "Windows · 64 bit (Intel, AMD) · 80 MB". */
const factsOf = ({ words }: PageContext, installer: Installer): string => {
  const { platform, architecture, format, sizeBytes } = installer;
  const told = [architectureNames[architecture], formatNames[format]];
  return [
    words.say(systemNames[platform]),
    ...told.flatMap((code) => (code === undefined ? [] : [words.say(code)])),
    words.size(sizeBytes),
  ].join(' · ');
};

/** The server that a tracked file came from. */
const hostOf = ({ origin }: Installer): string | undefined =>
  origin?.proofs.find(({ method }) => method === 'tls')?.detail;

/** Where programs are that the box brought by itself. */
export const broughtPath = '/installers-brought';

const hrefOf = ({ served, installer }: InstallerOffer): string =>
  'replaces' in installer
    ? `${broughtPath}/${installer.sha256}/${encodeURIComponent(installer.name)}`
    : `/installers${componentPath(served, installer.name)}`;

/** When the release that brought a file was made: how old it is at least. */
const releaseLine = (
  { words, store }: PageContext,
  { served, installer }: InstallerOffer,
): Html | false => {
  if ('replaces' in installer) {
    return html`<p class="soft">${words.say('PAGE_INSTALLERS_BROUGHT')}</p>`;
  }
  const release = store.current?.releases.find(({ channel }) => channel === served.channel);
  return (
    release !== undefined &&
    html`<p class="soft">
      ${words.say('PAGE_INSTALLERS_RELEASE', { date: words.date(release.issued) })}
    </p>`
  );
};

const offerRow = (context: PageContext, offer: InstallerOffer, isBest: boolean): Html => {
  const { words } = context;
  const { installer } = offer;
  const { name, sha256, origin } = installer;
  const host = hostOf(installer);
  const version = origin && words.say('PAGE_APPS_VERSION', { version: origin.version });
  return html`<li class="row">
    <span class="badge-icon">${icon('installers')}</span>
    <div class="grow">
      <strong class="name" dir="auto">${name}</strong>
      <p class="soft">${factsOf(context, installer)}</p>
      ${version !== undefined && html`<p class="soft">${version}</p>`}
    </div>
    <a
      class="${isBest ? 'button' : 'button quiet'}"
      href="${hrefOf(offer)}"
      aria-label="${words.say('PAGE_DOWNLOAD_NAMED', { name })}"
      >${icon('download')}${words.say('PAGE_DOWNLOAD')}</a
    >
    <details class="whole">
      <summary>${words.say('PAGE_FILE_CHECK')}</summary>
      <p>${words.say(levelOf(installer))}</p>
      ${host !== undefined && html`<p class="soft">${words.say('PAGE_INSTALLERS_FROM', { host })}</p>`}
      ${releaseLine(context, offer)} ${checksumField(words, sha256)}
      ${
        origin?.signer !== undefined &&
        html`<p class="soft">${words.say('PAGE_FILE_SIGNER')}</p>
          <code class="code" dir="ltr">${origin.signer}</code>`
      }
    </details>
  </li>`;
};

/** The files of one app, or a file by itself. */
export const installerGroup = (
  context: PageContext,
  { label, offers }: InstallerGroup,
  isForVisitor: boolean,
): Html =>
  html`${label !== undefined && html`<h3 class="group" dir="auto">${label}</h3>`}
    <ul class="list">
      ${offers.map((offer, index) => offerRow(context, offer, isForVisitor && index === 0))}
    </ul>`;

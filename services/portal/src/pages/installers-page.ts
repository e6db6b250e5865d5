import type { MessageCode, ServedComponent } from '@p2p-hotspot/contract';
import type { Architecture, Installer } from '@p2p-hotspot/installers/routes';
import type { InstallerSet } from '../holdings/installers.ts';
import { fitness, visitorSystemOf, type VisitorSystem } from '../holdings/visitor-system.ts';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import type { Page } from './document.ts';
import { notice } from './notice.ts';
import { componentPath, type PageContext } from './page-context.ts';

const systemNames: Readonly<Record<VisitorSystem['platform'], MessageCode>> = {
  android: 'PAGE_SYSTEM_ANDROID',
  ios: 'PAGE_SYSTEM_IOS',
  windows: 'PAGE_SYSTEM_WINDOWS',
  macos: 'PAGE_SYSTEM_MACOS',
  linux: 'PAGE_SYSTEM_LINUX',
  unknown: 'PAGE_SYSTEM_UNKNOWN',
};

const architectureNames: Readonly<Partial<Record<Architecture, MessageCode>>> = {
  x86: 'PAGE_ARCHITECTURE_X86',
  x86_64: 'PAGE_ARCHITECTURE_X86_64',
  arm64: 'PAGE_ARCHITECTURE_ARM64',
  armv7: 'PAGE_ARCHITECTURE_ARMV7',
};

interface Offer {
  readonly served: ServedComponent;
  readonly installer: Installer;
  readonly fitness: number;
}

const offerRow = ({ words }: PageContext, { served, installer }: Offer, isBest: boolean): Html => {
  const architecture = architectureNames[installer.architecture];
  const facts = [
    words.say(systemNames[installer.platform]),
    ...(architecture === undefined ? [] : [words.say(architecture)]),
    words.size(installer.sizeBytes),
  ];
  return html`<li class="row">
    <span class="badge-icon">${icon('installers')}</span>
    <div class="grow">
      <strong class="name" dir="auto">${installer.name}</strong>
      <p class="soft">${facts.join(' · ')}</p>
    </div>
    <a
      class="${isBest ? 'button' : 'button quiet'}"
      href="/installers${componentPath(served, installer.name)}"
      aria-label="${words.say('PAGE_DOWNLOAD_NAMED', { name: installer.name })}"
      >${icon('download')}${words.say('PAGE_DOWNLOAD')}</a
    >
  </li>`;
};

/** All installers, those for the visitor's device first. */
export const installersPage = (context: PageContext, sets: readonly InstallerSet[]): Page => {
  const { words, userAgent } = context;
  const visitor = visitorSystemOf(userAgent);
  const system = words.say(systemNames[visitor.platform]);
  const offers = sets
    .flatMap(({ served, installers }) =>
      installers.kind === 'damaged'
        ? []
        : installers.value.map((installer) => ({
            served,
            installer,
            fitness: fitness(installer, visitor),
          })),
    )
    .sort((a, b) => b.fitness - a.fitness);
  const fitting = offers.filter((offer) => offer.fitness > 0);
  const others = offers.filter((offer) => offer.fitness === 0);
  const othersTitle =
    visitor.platform === 'unknown'
      ? ''
      : words.say(fitting.length > 0 ? 'PAGE_INSTALLERS_OTHERS' : 'PAGE_INSTALLERS_NOT_FOR_YOU', {
          system,
        });
  const title = words.say('PAGE_INSTALLERS');
  return {
    title,
    main: html`<h1>${title}</h1>
      <p class="lead">
        ${words.say(sets.length === 0 ? 'PAGE_INSTALLERS_NONE' : 'PAGE_INSTALLERS_LEAD')}
      </p>
      ${sets.map(
        ({ installers }) => installers.kind === 'damaged' && notice(words, installers.message),
      )}
      ${
        fitting.length > 0 &&
        html`<h2>${words.say('PAGE_INSTALLERS_FOR_YOU', { system })}</h2>
          <ul class="list">
            ${fitting.map((offer, index) => offerRow(context, offer, index === 0))}
          </ul>`
      }
      ${
        others.length > 0 &&
        html`${othersTitle !== '' && html`<h2>${othersTitle}</h2>`}
          <ul class="list">
            ${others.map((offer) => offerRow(context, offer, false))}
          </ul>`
      }`,
  };
};

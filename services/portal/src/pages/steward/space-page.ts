import type { BoxStatus, CodedMessage, ComponentKind } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import { notice } from '../notice.ts';
import { sections } from '../sections.ts';
import { actCard } from './act-card.ts';
import type { Confirmation } from './confirm-page.ts';
import { channelField, counterField } from './releases-page.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const spacePath = '/steward/space';

interface Share {
  readonly name: string;
  readonly sizeBytes: number;
}

/** Bytes of what is here, by kind, the largest first. */
const sharesOf = ({ context }: StewardView): readonly Share[] => {
  const { words, store, status } = context;
  const nameOf = (kind: ComponentKind): string =>
    words.say(
      sections.find((section) => section.kind === kind)?.title ?? 'PAGE_STEWARD_SPACE_REST',
    );
  const sums = new Map<string, number>();
  const add = (name: string, sizeBytes: number): void => {
    sums.set(name, (sums.get(name) ?? 0) + sizeBytes);
  };
  for (const { component } of store.current?.components ?? []) {
    add(nameOf(component.kind), component.size);
  }
  for (const { receivedBytes } of status?.maps ?? []) {
    add(words.say('PAGE_STEWARD_SPACE_LINKED_MAPS'), receivedBytes);
  }
  return [...sums]
    .map(([name, sizeBytes]) => ({ name, sizeBytes }))
    .sort((one, other) => other.sizeBytes - one.sizeBytes);
};

/** What the box asks before it takes the old out; it may be said of the box or of one source. */
export const replacementAsked = (status: BoxStatus | undefined): CodedMessage | undefined =>
  [status, ...(status?.sources ?? []), ...(status?.channels ?? [])]
    .map((part) => part?.message)
    .find((message) => message?.code === 'REPLACE_NEEDS_CONSENT');

const replacement = (view: StewardView, message: CodedMessage): Html => {
  const { channel, counter } = message.parameters;
  return html`<h2>${view.context.words.say('PAGE_STEWARD_REPLACE')}</h2>
    ${notice(view.context.words, message)}
    ${actCard(view, spacePath, {
      act: 'replace',
      isPart: true,
      title: 'PAGE_STEWARD_REPLACE',
      text: 'PAGE_STEWARD_REPLACE_WHAT',
      fields: { [channelField]: String(channel), [counterField]: String(counter) },
    })}`;
};

/** How much room there is, and what takes it. */
export const spacePage = (view: StewardView): StewardPage => {
  const { words, status } = view.context;
  const shares = sharesOf(view);
  const asked = replacementAsked(status);
  return {
    title: words.say('PAGE_STATUS_SPACE'),
    lead: words.say('PAGE_STEWARD_SPACE_LEAD'),
    main: html`${
      status !== undefined &&
      html`<p>
          ${words.say('PAGE_STATUS_SPACE_FREE', {
            freeBytes: status.store.freeBytes,
            totalBytes: status.store.totalBytes,
          })}
        </p>
        <p class="soft">
          ${words.say('PAGE_STEWARD_SPACE_RESERVE', { reserveBytes: status.store.reserveBytes })}
        </p>`
    }
    ${
      shares.length > 0 &&
      html`<ul class="list">
        ${shares.map(
          ({ name, sizeBytes }) =>
            html`<li class="card">
              <p><strong>${name}</strong> ${words.size(sizeBytes)}</p>
              <progress
                max="${Math.max(status?.store.totalBytes ?? 0, sizeBytes, 1)}"
                value="${sizeBytes}"
                aria-label="${name}"
              ></progress>
            </li>`,
        )}
      </ul>`
    }
    ${asked !== undefined && replacement(view, asked)}`,
  };
};

/** What is asked before the old goes. */
export const replaceQuestion = ({ context: { words, status } }: StewardView): Confirmation => {
  const asked = replacementAsked(status);
  return {
    title: words.say('PAGE_STEWARD_REPLACE_SURE'),
    text: html`<p>${words.say('PAGE_STEWARD_REPLACE_WHAT')}</p>
      ${asked !== undefined && notice(words, asked)}`,
    button: words.say('PAGE_STEWARD_REPLACE_YES'),
  };
};

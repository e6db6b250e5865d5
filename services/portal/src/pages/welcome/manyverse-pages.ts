import type { MessageCode, PubStatus } from '@p2p-hotspot/contract';
import type { Manyverse } from '../../holdings/manyverse.ts';
import { html, type Html } from '../../html/html.ts';
import type { Page } from '../document.ts';
import { notice } from '../notice.ts';
import type { PageContext } from '../page-context.ts';
import { pubInWalk } from '../pub/pub-page.ts';
import { walkPage } from '../walk-page.ts';
import type { WalkStep } from '../walk.ts';
import { getManyverse } from './get-manyverse.ts';
import { manyverseSteps, manyverseWalk } from './welcome-walk.ts';

/** What a step says, in this order. */
interface Told {
  readonly how: readonly MessageCode[];
  readonly warning?: MessageCode;
  readonly notes?: readonly MessageCode[];
  /** Here people find the box itself, where it takes part. */
  readonly tellsPub?: boolean;
}

const toldOf = new Map<WalkStep, Told>([
  [
    manyverseSteps.start,
    {
      how: ['PAGE_MANYVERSE_START_CREATE', 'PAGE_MANYVERSE_START_NAME'],
      warning: 'PAGE_MANYVERSE_KEEP',
      notes: ['PAGE_MANYVERSE_ONE_PHONE'],
    },
  ],
  [
    manyverseSteps.connections,
    { how: ['PAGE_MANYVERSE_CONNECTIONS_HOW', 'PAGE_MANYVERSE_CONNECTIONS_WIFI'] },
  ],
  [
    manyverseSteps.nearby,
    {
      how: ['PAGE_MANYVERSE_NEARBY_HOW', 'PAGE_MANYVERSE_NEARBY_BOTH'],
      notes: ['PAGE_MANYVERSE_NEARBY_NONE'],
      tellsPub: true,
    },
  ],
  [
    manyverseSteps.sync,
    { how: ['PAGE_MANYVERSE_SYNC_HOW'], notes: ['PAGE_MANYVERSE_SYNC_FROZEN'] },
  ],
  [
    manyverseSteps.friends,
    {
      how: ['PAGE_MANYVERSE_FRIENDS_HOW', 'PAGE_MANYVERSE_OFFLINE'],
      warning: 'PAGE_MANYVERSE_PUBLIC',
    },
  ],
]);

const body = (
  context: PageContext,
  { how, warning, notes = [], tellsPub = false }: Told,
  pub: PubStatus | undefined,
): Html => {
  const { words } = context;
  return html`${how.map((code) => html`<p>${words.say(code)}</p>`)}
  ${tellsPub && pubInWalk(context, pub)}
  ${warning !== undefined && notice(words, { code: warning, parameters: {} })}
  ${notes.map((code) => html`<p class="soft">${words.say(code)}</p>`)}`;
};

/** First step: the file for the visitor's device. */
export const manyverseInstallPage = (context: PageContext, manyverse: Manyverse): Page =>
  walkPage(
    context,
    manyverseWalk,
    manyverseSteps.install,
    html`<p>${context.words.say('PAGE_MANYVERSE_INSTALL_HOW')}</p>
      ${getManyverse(context, manyverse)}`,
  );

type DrawStep = (context: PageContext, pub: PubStatus | undefined) => Page;

/** The steps after it, each by its path. `pub`: undefined where nobody tells of it. */
export const manyversePages: ReadonlyMap<string, DrawStep> = new Map(
  [...toldOf].map(([step, told]): [string, DrawStep] => [
    step.path,
    (context, pub) => walkPage(context, manyverseWalk, step, body(context, told, pub)),
  ]),
);

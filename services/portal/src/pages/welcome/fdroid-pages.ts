import type { AppRepository } from '../../holdings/app-repositories.ts';
import { visitorSystemOf } from '../../holdings/visitor-system.ts';
import { html, type Html } from '../../html/html.ts';
import {
  addToStore,
  getStore,
  installFromStore,
  refusingStoreNote,
  storeOf,
  type RepositoryContents,
} from '../add-repository.ts';
import { componentLabel } from '../component-parts.ts';
import type { Page } from '../document.ts';
import { notice } from '../notice.ts';
import { linkTo, type PageContext } from '../page-context.ts';
import { sourcesPath } from '../sources-page.ts';
import { walkPage } from '../walk-page.ts';
import type { WalkStep } from '../walk.ts';
import { fdroidSteps, fdroidWalk } from './welcome-walk.ts';

/** A step of each repository that can be read, under its name where there are several. */
const each = (
  { words }: PageContext,
  repositories: readonly AppRepository[],
  draw: (basePath: string, contents: RepositoryContents) => Html,
): Html =>
  html`${repositories.length === 0 && html`<p>${words.say('PAGE_APPS_NONE')}</p>`}
  ${repositories.map(
    ({ served, basePath, contents }) =>
      html`${repositories.length > 1 && html`<h2>${componentLabel(words, served)}</h2>`}
      ${
        contents.kind === 'damaged'
          ? notice(words, contents.message)
          : draw(basePath, contents.value)
      }`,
  )}`;

const bodies: ReadonlyMap<
  WalkStep,
  (context: PageContext, repositories: readonly AppRepository[]) => Html
> = new Map<WalkStep, (context: PageContext, repositories: readonly AppRepository[]) => Html>([
  [
    fdroidSteps.get,
    (context, repositories) => {
      // One is enough, whichever repository has it.
      const having = repositories.find(
        ({ contents }) => contents.kind === 'read' && storeOf(contents.value.apps) !== undefined,
      );
      return html`<p class="lead">${context.words.say('PAGE_STORE_WHY')}</p>
        ${each(
          context,
          having === undefined ? repositories.slice(0, 1) : [having],
          (basePath, contents) =>
            html`${refusingStoreNote(context.words, contents)}
            ${getStore(context, basePath, contents)}`,
        )}`;
    },
  ],
  [
    fdroidSteps.allow,
    (context) => {
      const { words } = context;
      return html`<p>${words.say('PAGE_FDROID_ALLOW_HOW')}</p>
        <p>
          <a class="inline-link" href="${linkTo(context, sourcesPath)}"
            >${words.say('PAGE_STORE_PICTURES')}</a
          >
        </p>
        <p class="soft">${words.say('PAGE_FDROID_ALLOW_AGAIN')}</p>`;
    },
  ],
  [
    fdroidSteps.add,
    (context, repositories) =>
      each(context, repositories, (basePath, contents) =>
        addToStore(context.words, basePath, contents),
      ),
  ],
  [
    fdroidSteps.update,
    (context, repositories) => {
      const { words } = context;
      return html`<p>${words.say('PAGE_FDROID_UPDATE_HOW')}</p>
        <p>${words.say('PAGE_FDROID_UPDATE_AGAIN')}</p>
        ${each(context, repositories, (_basePath, contents) => installFromStore(words, contents))}`;
    },
  ],
]);

const isForAndroid = ({ userAgent }: PageContext): boolean =>
  ['android', 'chromeos', 'unknown'].includes(visitorSystemOf(userAgent).platform);

/** All steps, each by its path. */
export const fdroidPages: ReadonlyMap<
  string,
  (context: PageContext, repositories: readonly AppRepository[]) => Page
> = new Map(
  [...bodies].map(([step, body]) => [
    step.path,
    (context: PageContext, repositories: readonly AppRepository[]): Page => ({
      copies: step === fdroidSteps.add,
      ...walkPage(
        context,
        fdroidWalk,
        step,
        html`${
          !isForAndroid(context) &&
          notice(context.words, { code: 'PAGE_FDROID_ONLY_ANDROID', parameters: {} })
        }
        ${body(context, repositories)}`,
      ),
    }),
  ]),
);

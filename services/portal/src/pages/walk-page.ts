import { html, trustedMarkup, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { scene } from '../html/scene-drawings.ts';
import type { Page } from './document.ts';
import { linkTo, type PageContext } from './page-context.ts';
import type { Walk, WalkStep } from './walk.ts';

const turn = (context: PageContext, { steps, before, after }: Walk, index: number): Html => {
  const { words } = context;
  const next = steps[index + 1];
  return html`<p class="links turn">
    <a class="button quiet" href="${linkTo(context, steps[index - 1]?.path ?? before)}"
      >${icon('back')}${words.say('PAGE_STEP_BACK')}</a
    >
    <a class="button" href="${linkTo(context, next?.path ?? after.path)}"
      >${words.say(next === undefined ? after.title : 'PAGE_STEP_NEXT')}${icon('open')}</a
    >
  </p>`;
};

const allSteps = (context: PageContext, { steps }: Walk, here: WalkStep): Html =>
  html`<nav aria-label="${context.words.say('PAGE_STEPS')}">
    <ol class="plain">
      ${steps.map(
        (step) =>
          html`<li>
            <a
              class="inline-link"
              href="${linkTo(context, step.path)}"
              ${step === here && trustedMarkup('aria-current="step"')}
              >${context.words.say(step.title)}</a
            >
          </li>`,
      )}
    </ol>
  </nav>`;

/** The page of one step: how far one is, its drawing, its words, and the way on and back. */
export const walkPage = (
  context: PageContext,
  walk: Walk,
  step: WalkStep,
  body: Html,
): Pick<Page, 'title' | 'main'> => {
  const { words } = context;
  const index = walk.steps.indexOf(step);
  const title = words.say(step.title);
  return {
    title,
    main: html`<p class="soft">
        ${words.say(walk.title)} ·
        ${words.say('PAGE_STEP', { step: index + 1, steps: walk.steps.length })}
      </p>
      <h1>${title}</h1>
      ${scene(step.scene)} ${body} ${turn(context, walk, index)} ${allSteps(context, walk, step)}`,
  };
};

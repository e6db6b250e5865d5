import type { MessageCode } from '@p2p-hotspot/contract';
import type { Answered } from '../../daemon/steward-client.ts';
import { html, type Html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const diagnosticsPagePath = '/steward/diagnostics';
export const reportPath = `${diagnosticsPagePath}/report.json`;

const contained: readonly MessageCode[] = [
  'PAGE_DIAGNOSTICS_IN_VERSIONS',
  'PAGE_DIAGNOSTICS_IN_BOX',
  'PAGE_DIAGNOSTICS_IN_STATUS',
  'PAGE_DIAGNOSTICS_IN_NETWORK',
  'PAGE_DIAGNOSTICS_IN_SETTINGS',
  'PAGE_DIAGNOSTICS_IN_ACTS',
  'PAGE_DIAGNOSTICS_IN_EVENTS',
];
const leftOut: readonly MessageCode[] = [
  'PAGE_DIAGNOSTICS_OUT_SECRETS',
  'PAGE_DIAGNOSTICS_OUT_PEOPLE',
];

/** What a report on the box has in it, and the report itself: to be saved, or read where saving fails. */
export const diagnosticsPage = (view: StewardView, report: Answered<string>): StewardPage => {
  const { words } = view.context;
  const list = (title: MessageCode, codes: readonly MessageCode[]): Html =>
    html`<h2>${words.say(title)}</h2>
      <ul class="plain">
        ${codes.map((code) => html`<li>${words.say(code)}</li>`)}
      </ul>`;
  return {
    title: words.say('PAGE_DIAGNOSTICS'),
    lead: words.say('PAGE_DIAGNOSTICS_LEAD'),
    main: html`${list('PAGE_DIAGNOSTICS_IN', contained)} ${list('PAGE_DIAGNOSTICS_OUT', leftOut)}
    ${
      report.kind === 'refused'
        ? notice(words, report.message)
        : html`<p class="links">
              <a class="button" href="${linkTo(view.context, reportPath)}"
                >${icon('download')}${words.say('PAGE_DIAGNOSTICS_SAVE')}</a
              >
            </p>
            <details>
              <summary>${words.say('PAGE_DIAGNOSTICS_SHOW')}</summary>
              <pre class="code" dir="ltr" lang="en" tabindex="0">${report.value}</pre>
            </details>`
    }`,
  };
};

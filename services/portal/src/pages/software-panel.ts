import type { LauncherReport } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import type { Words } from '../language/words.ts';
import { notice } from './notice.ts';

/** What is told of a program that does not run: not that the box has a newer one anyway. */
const isProblem = ({ because }: LauncherReport): boolean =>
  because !== undefined && because.code !== 'SOFTWARE_NOT_NEWER';

/** Which programs run on this box, and why one of a release does not. */
export const softwarePanel = (words: Words, reports: readonly LauncherReport[]): Html =>
  html`${
    reports.length > 0 &&
    html`<h2>${words.say('PAGE_STATUS_SOFTWARE')}</h2>
      ${reports.map(
        (report) =>
          isProblem(report) && report.because !== undefined && notice(words, report.because),
      )}
      <ul>
        ${reports.map(
          ({ service, runs: { from, version } }) =>
            html`<li>
              ${words.say(from === 'release' ? 'SOFTWARE_RUNS' : 'SOFTWARE_RUNS_BUILT_IN', {
                service,
                version,
              })}
            </li>`,
        )}
      </ul>`
  }`;

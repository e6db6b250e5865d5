import type { RemoteHelpStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import type { Words } from '../language/words.ts';
import { notice } from './notice.ts';

/** Whether everybody is to see it on every page: somebody may be in, or come in. */
export const isRemoteHelpOn = ({ state }: RemoteHelpStatus): boolean =>
  state === 'allowed' || state === 'closing';

/** Who is let in, and until when; how the way in is. */
export const remoteHelpNotice = (words: Words, help: RemoteHelpStatus): Html =>
  html`${notice(words, help.message, isRemoteHelpOn(help) ? 'warning' : 'good')}
  ${
    help.connection !== undefined &&
    html`<p class="soft">
      ${words.told(help.connection.message).text}
      ${words.told(help.connection.message).hint ?? false}
    </p>`
  }`;

/** What stands above every page while somebody is let in. */
export const remoteHelpBanner = (words: Words, help: RemoteHelpStatus | undefined): Html | false =>
  help !== undefined && isRemoteHelpOn(help) && notice(words, help.message);

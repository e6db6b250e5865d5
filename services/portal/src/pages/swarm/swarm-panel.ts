import type { SwarmRules, SwarmStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import type { IconName } from '../../html/icons.ts';
import type { Words } from '../../language/words.ts';
import { notice } from '../notice.ts';
import { linkTo, type PageContext } from '../page-context.ts';
import { stewardPath } from '../steward/steward-sections.ts';

export const swarmStewardPath = `${stewardPath}/swarm`;

/** What keeps the swarm still and is no trouble. */
const waiting: ReadonlySet<string> = new Set([
  'SWARM_OFF',
  'SWARM_STARTING',
  'SWARM_OFFLINE',
  'SWARM_DAEMON_AWAY',
  'SWARM_UNSUPPORTED',
]);

const swarmIcon = ({ isRunning, message: { code } }: SwarmStatus): IconName => {
  if (isRunning) return 'swarm';
  return waiting.has(code) || code.startsWith('MIRROR_HELD_') ? 'help' : 'warning';
};

/** What the swarm does, or why it does not run. */
export const swarmNotices = (
  words: Words,
  rules: SwarmRules,
  swarm: SwarmStatus | undefined,
): Html => {
  if (swarm !== undefined) return notice(words, swarm.message, swarmIcon(swarm));
  return rules.isOn
    ? notice(words, { code: 'PAGE_SWARM_AWAY', parameters: {} })
    : notice(words, { code: 'SWARM_OFF', parameters: {} }, 'help');
};

/** Peers and bytes, each a line. */
export const swarmFacts = (words: Words, swarm: SwarmStatus): readonly string[] => {
  const { isRunning, isGiving, channels, peers, banned, month, sentBytes, receivedBytes } = swarm;
  const { sentPerSecond, receivedPerSecond } = swarm;
  const rate = { sentBytes: sentPerSecond, receivedBytes: receivedPerSecond };
  return [
    ...(isRunning ? [words.say('PAGE_SWARM_PEERS', { count: peers.length })] : []),
    ...(isRunning && channels.length > 0
      ? [words.say('PAGE_SWARM_CHANNELS', { channels: channels.join(', ') })]
      : []),
    ...(isRunning ? [words.say('PAGE_SWARM_RATE', rate)] : []),
    words.say('PAGE_SWARM_MONTH', { month, sentBytes, receivedBytes }),
    ...(isRunning && !isGiving ? [words.say('PAGE_SWARM_NOT_GIVING')] : []),
    ...(banned > 0 ? [words.say('PAGE_SWARM_BANNED', { count: banned })] : []),
  ];
};

/** Who could find this box by it. */
export const swarmReveals = (words: Words, swarm: SwarmStatus | undefined): string =>
  words.say(swarm?.isSecret === true ? 'PAGE_SWARM_REVEALS_SECRET' : 'PAGE_SWARM_REVEALS');

const peerList = (words: Words, { peers }: SwarmStatus): Html | false =>
  peers.length > 0 &&
  html`<details>
    <summary>${words.say('PAGE_SWARM_PEER_LIST')}</summary>
    <ul class="plain">
      ${peers.map(
        ({ label, releases, sentBytes, receivedBytes }) =>
          html`<li>
            ${words.say('PAGE_SWARM_PEER', { label, sentBytes, receivedBytes })}
            ${releases !== '' && html`<span class="soft">· <bdi>${releases}</bdi></span>`}
          </li>`,
      )}
    </ul>
    <p class="soft">${words.say('PAGE_SWARM_PEER_HOW')}</p>
  </details>`;

const lines = (facts: readonly string[]): Html =>
  html`<ul class="plain">
    ${facts.map((fact) => html`<li>${fact}</li>`)}
  </ul>`;

/** Facts and peers; nothing where nobody tells of them. */
export const swarmDetails = (words: Words, swarm: SwarmStatus | undefined): Html =>
  swarm === undefined ? html`` : html`${lines(swarmFacts(words, swarm))} ${peerList(words, swarm)}`;

/** What is shared over the swarm, for everybody; nothing on a box that knows of none. */
export const swarmPanel = (context: PageContext, swarm: SwarmStatus | undefined): Html => {
  const { words, status } = context;
  const rules = status?.swarm;
  if (rules === undefined) return html``;
  return html`<h2>${words.say('PAGE_SWARM')}</h2>
    ${swarmNotices(words, rules, swarm)} ${rules.isOn && swarmDetails(words, swarm)}
    ${rules.isOn && html`<p class="soft">${swarmReveals(words, swarm)}</p>`}
    <p>
      <a class="inline-link" href="${linkTo(context, swarmStewardPath)}"
        >${words.say('PAGE_SWARM_SWITCH_IS')}</a
      >
    </p>`;
};

import type { PubStatus, SwarmRules, SwarmStatus } from '@p2p-hotspot/contract';
import { figure, type Figure } from './figures.ts';

/**
 * What the swarm's service tells; nothing where there is none.
 *
 * @param rules what the daemon says it may do
 */
export const swarmFigures = (
  rules: SwarmRules | undefined,
  swarm: SwarmStatus | undefined,
): Figure[] => [
  ...(rules === undefined ? [] : [figure('hotspot_swarm_on', rules.isOn)]),
  ...(swarm === undefined
    ? []
    : [
        figure('hotspot_swarm_running', swarm.isRunning),
        figure('hotspot_swarm_peers', swarm.peers.length),
        figure('hotspot_swarm_month_bytes', swarm.sentBytes, { way: 'sent' }),
        figure('hotspot_swarm_month_bytes', swarm.receivedBytes, { way: 'received' }),
      ]),
];

/** What the Scuttlebutt pub tells, of people not even how many are here; nothing where there is none. */
export const pubFigures = (pub: PubStatus | undefined): Figure[] => {
  if (pub === undefined) return [];
  const { isOn, state, intakeStopped, counts, space, room } = pub;
  return [
    figure('hotspot_pub_on', isOn.value),
    figure('hotspot_pub_running', state === 'running'),
    figure('hotspot_pub_taking', state === 'running' && intakeStopped === undefined),
    figure('hotspot_pub_feeds', counts.feeds),
    figure('hotspot_pub_messages', counts.messages),
    figure('hotspot_pub_bytes', space.messageBytes, { kind: 'messages' }),
    figure('hotspot_pub_bytes', space.blobBytes, { kind: 'files' }),
    ...(room === undefined
      ? []
      : [figure('hotspot_pub_room_connected', room.state === 'connected')]),
  ];
};

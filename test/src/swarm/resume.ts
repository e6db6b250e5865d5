import { waitFor } from '@p2p-hotspot/examples';
import { counterOf } from '../lab/plug-in.ts';
import { isAtRest } from '../power-cut/scenarios.ts';
import type { PassedOn } from './pass-on.ts';
import { megabytes, within, type SwarmLab } from './swarm-lab.ts';
import { addressIn, world } from './swarm-world.ts';

/** Slow enough that something is left when it is killed. */
const downloadKbit = 32_000;

/**
 * The second box, whose processes are killed on the way: the swarm's service after a third, the daemon after
 * two. It has only the first to ask.
 */
export const resume = async (
  lab: SwarmLab,
  { first, third, sentBytes }: PassedOn,
  mostAgainBytes: number,
): Promise<void> => {
  const { log, filmBytes } = lab;
  // Else the third would give it, too.
  await third.plug.unplug();
  const machine = await lab.networks.join('second', world, addressIn(22));
  const { sentBytes: before } = await first.swarm();
  const second = await lab.openBox('second', machine, {
    SWARM_DOWNLOAD_KBIT: String(downloadKbit),
  });
  const sent = (share: number) =>
    first.hasSwarm(
      `${share} of the film sent`,
      (now) => now.sentBytes - before > share * filmBytes,
    );
  await sent(0.33);
  await second.killSwarm();
  await sent(0.67);
  await second.killDaemon();
  // A daemon that had just finished when it was killed has nothing to commit any more.
  await waitFor(second, (status) => isAtRest(status) && counterOf(status) === 1);
  const again = (await first.swarm()).sentBytes - before - sentBytes;
  log(
    `the second box has it after two kills: ${megabytes(again)} were sent again (${((100 * again) / filmBytes).toFixed(2)} %)`,
  );
  within('sent again', again, mostAgainBytes, -filmBytes / 100);
  await second.stop();
};

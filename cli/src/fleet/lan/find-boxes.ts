import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { neighbourDomain, readAnnouncement } from '@p2p-hotspot/contract';
import multicastDns from 'multicast-dns';

/** A question may get lost; answers to one come within a second. */
const questions = 3;
const pauseMs = 1000;
/** Whatever anybody announces. */
const mostBoxes = 256;

/**
 * Finds boxes on the networks of this computer by multicast DNS, as boxes find each other
 * (docs/spec/repository-v1.md §9). IPv4 only.
 *
 * @returns where each is asked; one that announces itself twice counts once
 * @throws why the signal was aborted
 */
export const findBoxes = async (signal: AbortSignal): Promise<URL[]> => {
  const found = new Map<string, URL>();
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  const links = addresses.map(({ address }) => {
    // Bound to all addresses: a socket that is bound to one hears no multicast on Linux.
    const link = multicastDns({ interface: address, bind: '0.0.0.0' });
    // An interface that hears nothing finds nothing.
    link.on('error', () => undefined);
    link.on('warning', () => undefined);
    link.on('response', (packet, sender) => {
      const heard = readAnnouncement(packet, sender.address);
      if (heard?.kind !== 'here' || found.size >= mostBoxes) return;
      const { name, address: host, port } = heard.announcement;
      if (!found.has(name)) found.set(name, new URL(`http://${host}:${port}`));
    });
    return link;
  });
  try {
    for (let asked = 0; asked < questions; asked += 1) {
      for (const link of links) link.query({ questions: [{ name: neighbourDomain, type: 'PTR' }] });
      await sleep(pauseMs, undefined, { signal }).catch(() => {
        signal.throwIfAborted();
      });
    }
  } finally {
    await Promise.all(
      links.map(
        (link) =>
          new Promise<void>((resolve) => {
            link.destroy(resolve);
          }),
      ),
    );
  }
  return [...found.values()];
};

import { get } from 'node:http';
import type { NetworkCheck, NetworkCheckName, NetworkMode } from '@p2p-hotspot/contract';
import type { Plan } from '../core/decide.ts';
import { gateway } from '../core/visitor-network.ts';
import type { AccessPointBackend } from '../ports/access-point.ts';
import type { NameServerProbe } from '../ports/name-server.ts';
import type { Radios } from '../ports/radios.ts';

/** The portal counts no visit where this is the user agent. */
export const healthUserAgent = 'p2p-hotspot-health';

const patienceMs = 8000;

export interface HealthParts {
  readonly backend: Pick<AccessPointBackend, 'look'>;
  readonly radios: Pick<Radios, 'list'>;
  readonly probe: NameServerProbe;
  /** Whether a web server answers there with anything but an error of its own. */
  readonly askPortal: (url: string, signal: AbortSignal) => Promise<boolean>;
  readonly portalPort: number;
  readonly mode: NetworkMode;
}

const good = (name: NetworkCheckName): NetworkCheck => ({
  name,
  isGood: true,
  message: { code: 'NETWORK_CHECK_GOOD', parameters: {} },
});

const bad = (
  name: NetworkCheckName,
  because: NonNullable<NetworkCheck['because']>,
  code: string,
): NetworkCheck => ({ name, isGood: false, because, message: { code, parameters: {} } });

/** Asks a web server as somebody on the visitors' network would. */
export const askOverHttp = async (url: string, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    get(url, { signal, headers: { 'user-agent': healthUserAgent }, agent: false }, (response) => {
      response.resume();
      resolve((response.statusCode ?? 500) < 500);
    }).on('error', () => {
      resolve(false);
    });
  });

/**
 * Tries from the inside what a visitor needs, as far as the plan wants it to be there. What waits for a radio
 * or a cable is bad because of hardware; what the steward switched off, or nobody wants, is not tried.
 */
export const checkNetwork = async (
  plan: Plan,
  { backend, radios, probe, askPortal, portalPort, mode }: HealthParts,
): Promise<NetworkCheck[]> => {
  if (plan.isWaiting) {
    const name = mode === 'wired' ? 'dhcp' : 'access-point';
    return [{ name, isGood: false, because: 'hardware', message: plan.message }];
  }
  const checks: NetworkCheck[] = [];
  const signal = AbortSignal.timeout(patienceMs);
  const isOk = async (answer: Promise<boolean>): Promise<boolean> => answer.catch(() => false);
  if (plan.accessPoint.kind === 'up') {
    const { device } = plan.accessPoint.settings;
    const condition = await backend.look().catch(() => undefined);
    if (condition?.kind !== 'up') {
      const all = await radios.list().catch(() => []);
      if (!all.some((radio) => radio.device === device && !radio.isBlocked)) {
        return [bad('access-point', 'hardware', 'NETWORK_CHECK_HARDWARE')];
      }
      checks.push(bad('access-point', 'software', 'NETWORK_CHECK_AIR'));
    } else checks.push(good('access-point'));
  }
  const { visitors } = plan;
  if (visitors === undefined) return checks;
  const [name = ''] = visitors.network.names;
  const [hasDhcp, hasDns, hasPortal] = await Promise.all([
    isOk(probe.offersAddress(gateway, signal)),
    isOk(probe.resolve(gateway, name, signal).then((address) => address === gateway)),
    isOk(askPortal(`http://${gateway}:${portalPort}/`, signal)),
  ]);
  checks.push(
    hasDhcp ? good('dhcp') : bad('dhcp', 'software', 'NETWORK_CHECK_DHCP'),
    hasDns ? good('dns') : bad('dns', 'software', 'NETWORK_CHECK_DNS'),
    hasPortal ? good('portal') : bad('portal', 'software', 'NETWORK_CHECK_PORTAL'),
  );
  return checks;
};

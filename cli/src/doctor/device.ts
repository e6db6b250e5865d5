import {
  deviceReportPath,
  isCodedError,
  type CodedMessage,
  type DeviceReport,
} from '@p2p-hotspot/contract';
import { createHttpClient } from '../mirror/check/http-client.ts';
import { finding, type Finding } from './finding.ts';
import { addressOf, readReport } from './read-report.ts';

const patienceMs = 10_000;
const largestReport = 256 * 1024;

/** Findings of the Wi-Fi service that nothing has to be done about. */
const merelyTold: ReadonlySet<string> = new Set(['NETWORK_TWO_RADIOS']);

/** What the network says of itself while all is well. */
const wellStates: ReadonlySet<string> = new Set([
  'NETWORK_ON_AIR',
  'NETWORK_STARTING',
  'NETWORK_PAUSED',
  'NETWORK_SET_UP_WINDOW',
  'NETWORK_WIRED',
  'NETWORK_WIRED_ASKING',
  'NETWORK_LAN',
]);

const told = (
  check: Finding['check'],
  status: Finding['status'],
  { code, parameters }: CodedMessage,
): Finding => finding(check, status, code, parameters);

const boxFindings = (box: DeviceReport['box']): Finding[] => {
  if (box === undefined) return [finding('device', 'warning', 'DEVICE_DAEMON_AWAY')];
  const { releases, clock, weakPower, cardErrors } = box;
  return [
    ...releases.map(({ channel, counter }) =>
      finding('release', 'ok', 'DEVICE_RELEASE', { channel, counter }),
    ),
    ...(releases.length === 0 ? [finding('release', 'warning', 'DEVICE_RELEASE_NONE')] : []),
    clock === 'proven'
      ? finding('clock', 'ok', 'DEVICE_CLOCK_FINE')
      : finding('clock', 'warning', 'DEVICE_CLOCK_UNPROVEN'),
    ...(weakPower === 'past' ? [finding('power', 'warning', 'DEVICE_POWER_WAS_WEAK')] : []),
    ...(weakPower === true ? [finding('power', 'failure', 'NETWORK_WEAK_POWER')] : []),
    ...(weakPower === false ? [finding('power', 'ok', 'DEVICE_POWER_FINE')] : []),
    ...(cardErrors > 0
      ? [finding('card', 'failure', 'DEVICE_CARD_ERRORS', { count: cardErrors })]
      : []),
  ];
};

const uplinkNames = { ethernet: 'cable', tether: 'phone on USB', wifi: 'Wi-Fi' } as const;

const networkFindings = (network: DeviceReport['network']): Finding[] => {
  if (network === undefined) return [finding('wifi', 'warning', 'DEVICE_WIFI_AWAY')];
  const { accessPoint, checks, country, findings, message, uplinks } = network;
  const [uplink] = uplinks;
  const isFine = wellStates.has(message.code);
  return [
    told('wifi', isFine ? 'ok' : 'failure', message),
    ...(accessPoint === undefined
      ? []
      : [
          finding('wifi', 'ok', 'DEVICE_ON_CHANNEL', {
            band: accessPoint.band,
            channel: accessPoint.channel,
            security: accessPoint.security,
          }),
        ]),
    ...(accessPoint?.stations === undefined
      ? []
      : [finding('wifi', 'ok', 'DEVICE_STATIONS', { count: accessPoint.stations })]),
    ...(country === '00' ? [] : [finding('wifi', 'ok', 'DEVICE_COUNTRY', { country })]),
    ...findings
      // The daemon says it as well, with whether it was before.
      .filter(({ code }) => code !== 'NETWORK_WEAK_POWER')
      .map((one) => told('wifi', merelyTold.has(one.code) ? 'ok' : 'warning', one)),
    ...(checks.length === 0 ? [finding('health', 'warning', 'DEVICE_UNTRIED')] : []),
    ...checks.map(({ name, isGood, message: why }) =>
      isGood
        ? finding('health', 'ok', 'DEVICE_CHECK_FINE', { check: name })
        : told('health', 'failure', why),
    ),
    uplink === undefined
      ? finding('uplink', 'ok', 'DEVICE_UPLINK_NONE')
      : finding('uplink', 'ok', 'DEVICE_UPLINK', { kind: uplinkNames[uplink] }),
  ];
};

/** What a report says, in the order in which people look. */
export const findingsOf = (url: string, { portal, box, network }: DeviceReport): Finding[] => [
  finding('device', 'ok', 'DEVICE_ANSWERS', { url }),
  finding('version', 'ok', 'DEVICE_VERSION', { version: portal.version }),
  ...boxFindings(box),
  ...networkFindings(network),
];

/**
 * Asks a box how it is.
 *
 * @param given its address, without a path; that of a box's own Wi-Fi where none is given
 * @throws why the signal was aborted
 */
export const checkDevice = async (
  given: string | undefined,
  signal: AbortSignal,
): Promise<Finding[]> => {
  const url = addressOf(given);
  if (url === undefined) {
    return [finding('device', 'failure', 'DEVICE_ADDRESS_INVALID', { value: given ?? '' })];
  }
  const client = createHttpClient(signal, { isStrict: true });
  try {
    const asked = new URL(deviceReportPath, url);
    const { status, bytes } = await client.get(asked, {
      maxBytes: largestReport,
      timeoutMs: patienceMs,
    });
    const report = status === 200 && bytes.length <= largestReport ? readReport(bytes) : undefined;
    return report === undefined
      ? [finding('device', 'failure', 'DEVICE_STRANGE', { url: url.origin })]
      : findingsOf(url.origin, report);
  } catch (error) {
    if (!isCodedError(error) || error.code !== 'MIRROR_SILENT') throw error;
    const reason = String(error.parameters['reason'] ?? '');
    return [finding('device', 'failure', 'DEVICE_SILENT', { url: url.origin, reason })];
  } finally {
    client.close();
  }
};

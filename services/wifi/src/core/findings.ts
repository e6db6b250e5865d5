import type { CodedMessage, WifiBand, WifiSecurity } from '@p2p-hotspot/contract';
import type { AccessPointSettings } from '../ports/access-point.ts';
import type { Radio } from '../ports/radios.ts';
import { hasRadar } from './choose-channel.ts';
import { clientLimitOf } from './client-limits.ts';
import type { Observation, Plan } from './decide.ts';

/** The access point as it is or shall be. */
export interface JudgedAccessPoint {
  readonly device: string;
  readonly band: WifiBand;
  readonly channel: number | 'auto';
  readonly security: WifiSecurity;
  /** Devices joined; absent where nobody counts them. */
  readonly stations?: number;
}

export interface RadioFacts {
  readonly radios: readonly Radio[];
  /** Undefined: no radio shall be one. */
  readonly accessPoint: JudgedAccessPoint | undefined;
  /** Country that the kernel goes by; "00": none. */
  readonly country: string;
  /** Country that was set; "00": none. */
  readonly wantedCountry: string;
  /** The board is short of power, or was since it was switched on. */
  readonly hasWeakPower: boolean;
}

/**
 * The access point that the plan wants, to be judged.
 *
 * @param applied what it is on the air with, or was last tried with
 */
export const judgedAccessPoint = (
  { accessPoint: condition }: Observation,
  { accessPoint }: Plan,
  applied: AccessPointSettings | undefined,
): JudgedAccessPoint | undefined => {
  if (accessPoint.kind !== 'up') return undefined;
  const { device, band, channel, security } = accessPoint.settings;
  const stations = condition.kind === 'up' ? condition.stations : undefined;
  return {
    device,
    band,
    channel: channel === 'auto' && applied?.device === device ? applied.channel : channel,
    security: security.kind,
    ...(stations !== undefined && { stations }),
  };
};

const say = (code: string, parameters: CodedMessage['parameters'] = {}): CodedMessage => ({
  code,
  parameters,
});

const countryFindings = ({ country, wantedCountry }: RadioFacts): CodedMessage[] => {
  if (wantedCountry === '00') return country === '00' ? [say('NETWORK_NO_COUNTRY')] : [];
  return country === wantedCountry
    ? []
    : [say('NETWORK_COUNTRY_IGNORED', { wanted: wantedCountry, country })];
};

const crowdFindings = (radio: Radio, stations = 0): CodedMessage[] => {
  const limit = clientLimitOf(radio);
  if (limit === undefined) return [];
  return stations >= limit
    ? [say('NETWORK_AT_LIMIT', { stations, limit })]
    : [say('NETWORK_FEW_CLIENTS', { device: radio.device, limit })];
};

const accessPointFindings = (
  radio: Radio,
  { band, channel, security, stations }: JudgedAccessPoint,
): CodedMessage[] => [
  ...crowdFindings(radio, stations),
  ...(channel !== 'auto' && hasRadar(radio, band, channel)
    ? [say('NETWORK_RADAR_CHANNEL', { channel })]
    : []),
  ...(security === 'wpa3' && !radio.canDoWpa3
    ? [say('NETWORK_WPA3_IMPOSSIBLE', { device: radio.device })]
    : []),
];

/** What the radios that serve no visitors are good for. */
const otherFindings = (radios: readonly Radio[], used: Radio): CodedMessage[] =>
  radios.flatMap((radio) => {
    const { device, isBlocked, isBuiltIn, canBeAccessPoint } = radio;
    if (radio === used) return [];
    if (isBlocked) return [say('NETWORK_RADIO_BLOCKED', { device })];
    const isVain = !isBuiltIn && !canBeAccessPoint && used.isBuiltIn;
    return [
      ...(isVain ? [say('NETWORK_STICK_UNFIT', { device })] : []),
      say('NETWORK_TWO_RADIOS', { visitors: used.device, uplink: device }),
    ];
  });

/**
 * What a steward should know of the radios, or mend. Why none of them is an access point is not among it: the
 * choice of the radio says so (choose-radio.ts).
 */
export const findOutAboutRadios = (facts: RadioFacts): CodedMessage[] => {
  const { radios, accessPoint, hasWeakPower } = facts;
  const used = radios.find(({ device }) => device === accessPoint?.device);
  return [
    ...(hasWeakPower ? [say('NETWORK_WEAK_POWER')] : []),
    ...(used !== undefined && accessPoint !== undefined
      ? [
          ...countryFindings(facts),
          ...accessPointFindings(used, accessPoint),
          ...otherFindings(radios, used),
        ]
      : []),
  ];
};

import { z } from 'zod';
import type { BoxStatus } from './local-api.ts';
import type { CodedMessage } from './message.ts';
import type { NetworkStatus } from './network.ts';
import type { PubStatus } from './scuttlebutt.ts';
import type { SwarmRules, SwarmStatus } from './swarm.ts';

/**
 * `GET` on the portal, for everybody: a DeviceReport. What a visitor may know of the box, for
 * `hotspot doctor --device` and `hotspot fleet`: no addresses, no names of visitors' devices or of other
 * networks, no settings but what the air and the pages tell anyway.
 */
export const deviceReportPath = '/network.json';

/** Whoever gives a network its name may put into it what steers a terminal: it is shown as a question mark. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const line = (maxCharacters: number) =>
  z
    .string()
    .max(maxCharacters)
    .transform((text) => text.replaceAll(unprintable, '?'));

const message = z.object({
  code: line(64),
  parameters: z.record(line(64), z.union([line(256), z.number(), z.boolean()])),
});

const accessPoint = z.object({
  state: z.enum(['up', 'starting', 'down', 'paused']),
  ssid: line(64),
  security: z.enum(['open', 'wpa2', 'wpa3']),
  band: z.enum(['2.4', '5']),
  channel: z.number(),
  stations: z.number().optional(),
  backInSeconds: z.number().optional(),
});

const radio = z.object({
  driver: line(64),
  isBuiltIn: z.boolean(),
  canBeAccessPoint: z.boolean(),
  use: z.enum(['access-point', 'uplink', 'none']),
  clientLimit: z.number().optional(),
});

const check = z.object({
  name: line(32),
  isGood: z.boolean(),
  message,
});

const network = z.object({
  mode: z.enum(['access-point', 'wired', 'lan']),
  message,
  radios: z.array(radio).max(16),
  accessPoint: accessPoint.optional(),
  /** Kinds, best first. */
  uplinks: z.array(z.enum(['ethernet', 'tether', 'wifi'])).max(16),
  isCapturing: z.boolean(),
  leases: z.number(),
  checks: z.array(check).max(16),
  findings: z.array(message).max(64),
  /** ISO 3166; "00": none is set. */
  country: line(2),
});

/** Codes only: their parameters may name a room. */
const swarm = z.object({
  isOn: z.boolean(),
  /** The rest is absent while the service is away. */
  isRunning: z.boolean().optional(),
  code: line(64).optional(),
  peers: z.number().optional(),
  month: line(7).optional(),
  sentBytes: z.number().optional(),
  receivedBytes: z.number().optional(),
});

const pub = z.object({
  isOn: z.boolean(),
  state: line(16),
  code: line(64),
  /** Why it takes nothing new. */
  stopped: line(64).optional(),
  /** How it stands with its room; absent: there is none. */
  room: line(16).optional(),
  messages: z.number(),
});

/** Reads a report, however hostile the box is. */
export const deviceReportSchema = z.object({
  format: z.literal(1),
  portal: z.object({
    version: line(32),
    /** `DEVICE_NAME` and `COMMUNITY_NAME`, where they are set. */
    name: line(63).optional(),
    community: line(80).optional(),
  }),
  /** Absent while the daemon is away. */
  box: z
    .object({
      releases: z
        .array(
          z.object({
            channel: line(64),
            counter: z.number(),
            issued: z.iso.datetime().optional().catch(undefined),
          }),
        )
        .max(64),
      clock: z.enum(['proven', 'unproven']),
      weakPower: z.union([z.boolean(), z.literal('past')]),
      cardErrors: z.number(),
      /** Boxes before this member do not tell it. */
      store: z
        .object({
          freeBytes: z.number(),
          totalBytes: z.number(),
          reserveBytes: z.number(),
          damagedFiles: z.number(),
        })
        .optional(),
      temperatureCelsius: z.number().optional(),
    })
    .optional(),
  /** Absent while the Wi-Fi service is away, and on a box without one. */
  network: network.optional(),
  /** Absent while the daemon is away, and on a box that knows of no swarm. */
  swarm: swarm.optional(),
  /** Absent while the Scuttlebutt pub is away, and on a box without one. */
  pub: pub.optional(),
});

export type DeviceReport = z.infer<typeof deviceReportSchema>;

/** Parameters of messages that name nobody and no place. */
const tellable: ReadonlySet<string> = new Set([
  'minutes',
  'seconds',
  'count',
  'stations',
  'limit',
  'channel',
  'band',
  'country',
  'wanted',
  'name',
  'tool',
]);

/** A device as the kernel counts them; other names of devices may hold an address of the hardware. */
const countedDevice = /^[a-z]{2,5}\d{1,2}$/;

/** Texts of programs may hold anything, so they stay here. */
const withoutNames = (
  { code, parameters }: CodedMessage,
  ownSsid: string | undefined,
): CodedMessage => ({
  code,
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      tellable.has(name) ||
      (name === 'ssid' && value === ownSsid) ||
      countedDevice.test(String(value))
        ? value
        : '…',
    ]),
  ),
});

const describeNetwork = (status: NetworkStatus): NonNullable<DeviceReport['network']> => {
  const { accessPoint: own, visitorNetwork, mode, leases } = status;
  const tell = (told: CodedMessage): CodedMessage => withoutNames(told, own?.ssid);
  return {
    mode,
    message: tell(status.message),
    radios: status.radios.map(({ driver, isBuiltIn, canBeAccessPoint, use, clientLimit }) => ({
      driver,
      isBuiltIn,
      canBeAccessPoint,
      use,
      ...(clientLimit !== undefined && { clientLimit }),
    })),
    ...(own !== undefined && {
      accessPoint: {
        state: own.state,
        ssid: own.ssid,
        security: own.security,
        band: own.band,
        channel: own.channel,
        ...(own.stations !== undefined && { stations: own.stations }),
        ...(own.backInSeconds !== undefined && { backInSeconds: own.backInSeconds }),
      },
    }),
    uplinks: status.uplinks.map(({ kind }) => kind),
    isCapturing: visitorNetwork?.isCapturing ?? false,
    leases,
    checks: status.checks.map(({ name, isGood, message: told }) => ({
      name,
      isGood,
      message: tell(told),
    })),
    findings: status.findings.map(tell),
    country: status.settings.country.value,
  };
};

const describeSwarm = (
  { isOn }: SwarmRules,
  status: SwarmStatus | undefined,
): NonNullable<DeviceReport['swarm']> => ({
  isOn,
  ...(status !== undefined && {
    isRunning: status.isRunning,
    code: status.message.code,
    peers: status.peers.length,
    month: status.month,
    sentBytes: status.sentBytes,
    receivedBytes: status.receivedBytes,
  }),
});

const describePub = ({
  isOn,
  state,
  message: { code },
  intakeStopped,
  room,
  counts,
}: PubStatus): NonNullable<DeviceReport['pub']> => ({
  isOn: isOn.value,
  state,
  code,
  ...(intakeStopped !== undefined && { stopped: intakeStopped.code }),
  ...(room !== undefined && { room: room.state }),
  messages: counts.messages,
});

/** What everybody may know of a box. */
export const describeDevice = (
  portal: DeviceReport['portal'],
  box: BoxStatus | undefined,
  status: NetworkStatus | undefined,
  services: {
    readonly swarm?: SwarmStatus | undefined;
    readonly pub?: PubStatus | undefined;
  } = {},
): DeviceReport => ({
  format: 1,
  portal,
  ...(box !== undefined && {
    box: {
      releases: (box.current?.releases ?? []).map(({ channel, counter, issued }) => ({
        channel,
        counter,
        issued,
      })),
      clock: box.time?.clock ?? 'unproven',
      weakPower: box.host?.underVoltage ?? false,
      cardErrors: box.host?.cardErrors ?? 0,
      store: {
        freeBytes: box.store.freeBytes,
        totalBytes: box.store.totalBytes,
        reserveBytes: box.store.reserveBytes,
        damagedFiles: box.store.damagedFiles,
      },
      ...(box.host?.temperatureCelsius !== undefined && {
        temperatureCelsius: box.host.temperatureCelsius,
      }),
    },
  }),
  ...(status !== undefined && { network: describeNetwork(status) }),
  ...(box?.swarm !== undefined && { swarm: describeSwarm(box.swarm, services.swarm) }),
  ...(services.pub !== undefined && { pub: describePub(services.pub) }),
});

import {
  phases,
  type BoxStatus,
  type HistoryKind,
  type MirrorStatus,
  type NetworkStatus,
  type SourceKind,
} from '@p2p-hotspot/contract';
import { figure, type Figure } from './figures.ts';

const sourceKinds: readonly SourceKind[] = [
  'directory',
  'bundle-file',
  'stick',
  'mirror',
  'neighbour',
  'swarm-peer',
];

const updateResults: readonly HistoryKind[] = ['applied', 'refused', 'rolled-back', 'failed'];

/** What a mirror says of itself while nothing is wrong with it: the rest is trouble. */
const fineMirrors: ReadonlySet<string> = new Set([
  'MIRROR_NOT_ASKED',
  'MIRROR_READY',
  'MIRROR_HELD_WINDOW',
  'MIRROR_HELD_BUDGET',
  'MIRROR_HELD_METERED',
  'MIRROR_HELD_POWER',
]);

const isFailing = ({ message }: MirrorStatus): boolean =>
  message.code.startsWith('MIRROR_') && !fineMirrors.has(message.code);

const releaseFigures = (status: BoxStatus, nowMs: number): Figure[] => {
  const isProven = status.time?.clock === 'proven';
  return (status.current?.releases ?? []).flatMap(({ channel, counter, issued }) => {
    const issuedMs = Date.parse(issued);
    return [
      figure('hotspot_release_number', counter, { channel }),
      ...(Number.isNaN(issuedMs)
        ? []
        : [
            figure('hotspot_release_issued_timestamp_seconds', issuedMs / 1000, { channel }),
            ...(isProven
              ? [
                  figure('hotspot_release_age_seconds', Math.max(0, nowMs - issuedMs) / 1000, {
                    channel,
                  }),
                ]
              : []),
          ]),
    ];
  });
};

const hostFigures = ({ host }: BoxStatus): Figure[] => {
  if (host === undefined) return [];
  const { underVoltage, cardErrors, temperatureCelsius } = host;
  return [
    figure('hotspot_card_errors', cardErrors),
    figure('hotspot_undervoltage', underVoltage === true),
    figure('hotspot_undervoltage_since_boot', underVoltage !== false),
    ...(temperatureCelsius === undefined
      ? []
      : [figure('hotspot_temperature_celsius', temperatureCelsius)]),
  ];
};

/**
 * What the daemon and the Wi-Fi service tell of the box.
 *
 * @param nowMs the clock of the box, milliseconds since 1970
 */
export const boxFigures = (
  status: BoxStatus | undefined,
  network: NetworkStatus | undefined,
  nowMs: number,
): Figure[] => {
  const accessPoint = network?.accessPoint;
  const networkFigures =
    accessPoint === undefined
      ? []
      : [figure('hotspot_access_point_up', accessPoint.state === 'up')];
  if (status === undefined) return networkFigures;
  const { phase, current, time, store, sources, mirrors = [], history, remoteHelp } = status;
  const { settingProblems } = status;
  const last = history.find(({ kind }) => updateResults.includes(kind));
  const failing = mirrors.filter(isFailing).length;
  return [
    ...phases.map((one) => figure('hotspot_phase', one === phase, { phase: one })),
    ...(current === undefined ? [] : [figure('hotspot_generation', current.generation)]),
    ...releaseFigures(status, nowMs),
    figure('hotspot_clock_proven', time?.clock === 'proven'),
    ...(last === undefined
      ? []
      : updateResults.map((result) =>
          figure('hotspot_last_update', result === last.kind, { result }),
        )),
    figure('hotspot_store_size_bytes', store.totalBytes),
    figure('hotspot_store_free_bytes', store.freeBytes),
    figure('hotspot_store_reserve_bytes', store.reserveBytes),
    figure('hotspot_store_damaged_files', store.damagedFiles),
    ...hostFigures(status),
    ...sourceKinds.map((kind) =>
      figure('hotspot_sources', sources.filter((source) => source.kind === kind).length, { kind }),
    ),
    figure('hotspot_mirrors', mirrors.length - failing, { state: 'fine' }),
    figure('hotspot_mirrors', failing, { state: 'failing' }),
    ...(remoteHelp === undefined
      ? []
      : [
          figure(
            'hotspot_remote_help_allowed',
            remoteHelp.state === 'allowed' || remoteHelp.state === 'closing',
          ),
        ]),
    figure('hotspot_settings_refused', settingProblems.length),
    ...networkFigures,
  ];
};

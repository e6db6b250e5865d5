/**
 * What is told of the box to Prometheus. No name stands for a person, a device, an address or a text that
 * somebody wrote; each label has few values, which the software or the settings of the box bound.
 */
interface FigureKind {
  readonly type: 'gauge' | 'counter';
  readonly help: string;
  readonly labels: readonly string[];
}

const gauge = (help: string, ...labels: readonly string[]): FigureKind => ({
  type: 'gauge',
  help,
  labels,
});
const counter = (help: string, ...labels: readonly string[]): FigureKind => ({
  type: 'counter',
  help,
  labels,
});

/** Every name, in the order in which they are told (docs/operator/monitoring.md). */
export const figureKinds = {
  hotspot_service_up: gauge('Whether a service of the box answers', 'service'),
  hotspot_service_healthy: gauge('Whether a service does what it is for', 'service'),
  hotspot_service_check: gauge(
    'Whether one thing that a service looks at is well',
    'service',
    'check',
  ),
  hotspot_build_info: gauge('1; its label says which version runs', 'service', 'version'),
  hotspot_process_resident_memory_bytes: gauge('Memory that a service takes', 'service'),
  hotspot_process_uptime_seconds: gauge('Seconds since a service began', 'service'),
  hotspot_process_cpu_seconds_total: counter(
    'Seconds of a processor that a service took since it began',
    'service',
  ),
  hotspot_event_loop_busy_seconds_total: counter(
    'Seconds that the portal was at work since it began',
  ),
  hotspot_event_loop_lag_seconds: gauge('How long the portal waited for its turn just now'),
  hotspot_http_requests_total: counter(
    'Answers of the portal, by what was asked for and how it ended',
    'route',
    'outcome',
  ),
  hotspot_http_sent_bytes_total: counter('Bytes that the portal sent', 'route'),
  hotspot_phase: gauge('1 for the phase that the update cycle is in', 'phase'),
  hotspot_generation: gauge('Number of the generation in force on this box'),
  hotspot_release_number: gauge('Counter of the release in force', 'channel'),
  hotspot_release_issued_timestamp_seconds: gauge(
    'When the release in force was issued, as its signed manifest says',
    'channel',
  ),
  hotspot_release_age_seconds: gauge(
    'How old the release in force is; absent while the clock of the box is not proven',
    'channel',
  ),
  hotspot_clock_proven: gauge('Whether something speaks for the clock of the box'),
  hotspot_last_update: gauge('1 for how the last update ended', 'result'),
  hotspot_store_size_bytes: gauge('Size of the volume with the content'),
  hotspot_store_free_bytes: gauge('Free space of it'),
  hotspot_store_reserve_bytes: gauge('Space of it that is kept free on purpose'),
  hotspot_store_damaged_files: gauge('Files found damaged and not repaired yet'),
  hotspot_card_errors: gauge('Errors of the memory card'),
  hotspot_undervoltage: gauge('Whether there is too little power now'),
  hotspot_undervoltage_since_boot: gauge('Whether there was since the box was switched on'),
  hotspot_temperature_celsius: gauge('The hottest sensor of the board'),
  hotspot_sources: gauge('Sources of releases that are present', 'kind'),
  hotspot_mirrors: gauge('Mirrors of the settings, by whether the last look failed', 'state'),
  hotspot_settings_refused: gauge('Settings that were refused'),
  hotspot_remote_help_allowed: gauge('Whether a steward allows help from far away now'),
  hotspot_access_point_up: gauge('Whether the Wi-Fi of the box is on the air'),
  hotspot_swarm_on: gauge('Whether the box may take part in the swarm'),
  hotspot_swarm_running: gauge('Whether the box is in the swarm now'),
  hotspot_swarm_peers: gauge('Others of the swarm that the box is connected to'),
  hotspot_swarm_month_bytes: gauge(
    'Bytes over the swarm in this month by the clock of the box',
    'way',
  ),
  hotspot_pub_on: gauge('Whether the box may pass on messages of people'),
  hotspot_pub_running: gauge('Whether people can exchange messages through the box now'),
  hotspot_pub_taking: gauge('Whether it takes new messages'),
  hotspot_pub_feeds: gauge('People whose messages the box keeps'),
  hotspot_pub_messages: gauge('Messages that the box keeps'),
  hotspot_pub_bytes: gauge('Space that messages and files of people take', 'kind'),
  hotspot_pub_room_connected: gauge('Whether the box is in its room'),
} as const satisfies Readonly<Record<string, FigureKind>>;

export type FigureName = keyof typeof figureKinds;

export interface Figure {
  readonly name: FigureName;
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

export const figure = (
  name: FigureName,
  value: number | boolean,
  labels?: Readonly<Record<string, string>>,
): Figure => ({ name, value: Number(value), ...(labels && { labels }) });

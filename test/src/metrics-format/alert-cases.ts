interface AlertCase {
  readonly alert: string;
  /** Series of a box in trouble, constant. */
  readonly bad: string;
  readonly value: number;
  /** The same of a box that is well. */
  readonly well: number;
  readonly labels?: Readonly<Record<string, string>>;
  /** When it must not speak yet, and when it must. */
  readonly quiet?: string;
  readonly loud: string;
  readonly summary: string;
}

const away = 'away:80';
const days = 86_400;

const cases: readonly AlertCase[] = [
  {
    alert: 'HotspotSilent',
    bad: 'up{job="hotspot",instance="away:80"}',
    value: 0,
    well: 1,
    labels: { job: 'hotspot' },
    quiet: '59m',
    loud: '61m',
    summary: 'nothing is heard of the box',
  },
  {
    alert: 'HotspotContentOld',
    bad: 'hotspot_release_issued_timestamp_seconds{channel="stable",instance="away:80"}',
    // The clock of these tests begins in 1970: an hour later it is sixty days old.
    value: 3600 - 60 * days,
    well: -30 * days,
    labels: { channel: 'stable' },
    quiet: '59m',
    loud: '61m',
    summary: 'content of stable is 60 days old',
  },
  {
    alert: 'HotspotServiceFailing',
    bad: 'hotspot_service_healthy{service="wifi",instance="away:80"}',
    value: 0,
    well: 1,
    labels: { service: 'wifi' },
    quiet: '10m',
    loud: '20m',
    summary: 'the service wifi does not do its work',
  },
  {
    alert: 'HotspotUpdateFailed',
    bad: 'hotspot_last_update{result="rolled-back",instance="away:80"}',
    value: 1,
    well: 0,
    labels: { result: 'rolled-back' },
    quiet: '5m',
    loud: '20m',
    summary: 'the last update ended rolled-back',
  },
  {
    alert: 'HotspotCardFailing',
    bad: 'hotspot_card_errors{instance="away:80"}',
    value: 3,
    well: 0,
    loud: '1m',
    summary: 'the memory card is failing',
  },
  {
    alert: 'HotspotFilesDamaged',
    bad: 'hotspot_store_damaged_files{instance="away:80"}',
    value: 2,
    well: 0,
    quiet: '23h',
    loud: '25h',
    summary: '2 files are damaged and wait for a source to repair them from',
  },
  {
    alert: 'HotspotPowerWeak',
    bad: 'hotspot_undervoltage{instance="away:80"}',
    value: 1,
    well: 0,
    quiet: '5m',
    loud: '15m',
    summary: 'the power supply is too weak',
  },
  {
    alert: 'HotspotHot',
    bad: 'hotspot_temperature_celsius{instance="away:80"}',
    value: 84,
    well: 60,
    quiet: '10m',
    loud: '20m',
    summary: 'the board is 84 °C hot',
  },
  {
    alert: 'HotspotMirrorsFailing',
    bad: 'hotspot_mirrors{state="failing",instance="away:80"}',
    value: 1,
    well: 0,
    labels: { state: 'failing' },
    quiet: '70h',
    loud: '74h',
    summary: '1 mirrors could not be read for three days',
  },
];

const inMinutes = (time: string): number =>
  Number.parseInt(time, 10) * ({ m: 1, h: 60, d: 1440 }[time.slice(-1)] ?? NaN);

const series = (name: string, value: number, minutes: number, more = '') => ({
  series: name,
  values: `${value}${more}x${minutes}`,
});

/** Test cases for `promtool test rules`: the box `away:80` is in trouble, `well:80` is well. */
export const alertCases = (rulesFile: string) => ({
  rule_files: [rulesFile],
  evaluation_interval: '1m',
  tests: [
    ...cases.map(({ alert, bad, value, well, labels = {}, quiet, loud, summary }) => ({
      interval: '1m',
      input_series: [
        series(bad, value, inMinutes(loud) + 1, '+0'),
        series(bad.replace(away, 'well:80'), well, inMinutes(loud) + 1, '+0'),
      ],
      alert_rule_test: [
        ...(quiet === undefined ? [] : [{ eval_time: quiet, alertname: alert, exp_alerts: [] }]),
        {
          eval_time: loud,
          alertname: alert,
          exp_alerts: [
            {
              exp_labels: { ...labels, instance: away },
              exp_annotations: { summary: `${away}: ${summary}` },
            },
          ],
        },
      ],
    })),
    {
      interval: '1m',
      input_series: [
        series('hotspot_store_free_bytes{instance="away:80"}', 100, 70, '-1'),
        series('hotspot_store_reserve_bytes{instance="away:80"}', 99, 70, '+0'),
      ],
      alert_rule_test: [
        { eval_time: '30m', alertname: 'HotspotSpaceLow', exp_alerts: [] },
        {
          eval_time: '65m',
          alertname: 'HotspotSpaceLow',
          exp_alerts: [
            {
              exp_labels: { instance: away },
              exp_annotations: { summary: `${away}: the volume is nearly full` },
            },
          ],
        },
      ],
    },
  ],
});

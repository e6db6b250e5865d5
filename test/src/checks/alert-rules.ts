import { alertThresholds } from '@p2p-hotspot/contract';

interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  /** How long it must be so, as Prometheus writes it; absent: at once. */
  readonly for?: string;
  readonly summary: string;
}

const { contentDays, temperatureCelsius } = alertThresholds;
const box = '{{ $labels.instance }}';

const rules: readonly AlertRule[] = [
  {
    alert: 'HotspotSilent',
    expr: 'up{job="hotspot"} == 0',
    for: '1h',
    summary: `${box}: nothing is heard of the box`,
  },
  {
    alert: 'HotspotContentOld',
    expr: `(time() - hotspot_release_issued_timestamp_seconds) / 86400 > ${contentDays}`,
    summary: `${box}: content of {{ $labels.channel }} is {{ $value | printf "%.0f" }} days old`,
  },
  {
    alert: 'HotspotServiceFailing',
    expr: 'hotspot_service_up{service="daemon"} == 0 or hotspot_service_healthy == 0',
    for: '15m',
    summary: `${box}: the service {{ $labels.service }} does not do its work`,
  },
  {
    alert: 'HotspotUpdateFailed',
    expr: 'hotspot_last_update{result=~"failed|rolled-back"} == 1',
    for: '10m',
    summary: `${box}: the last update ended {{ $labels.result }}`,
  },
  {
    alert: 'HotspotCardFailing',
    expr: 'hotspot_card_errors > 0',
    summary: `${box}: the memory card is failing`,
  },
  {
    alert: 'HotspotFilesDamaged',
    expr: 'hotspot_store_damaged_files > 0',
    for: '1d',
    summary: `${box}: {{ $value }} files are damaged and wait for a source to repair them from`,
  },
  {
    alert: 'HotspotSpaceLow',
    expr: 'hotspot_store_free_bytes < hotspot_store_reserve_bytes',
    for: '1h',
    summary: `${box}: the volume is nearly full`,
  },
  {
    alert: 'HotspotPowerWeak',
    expr: 'hotspot_undervoltage == 1',
    for: '10m',
    summary: `${box}: the power supply is too weak`,
  },
  {
    alert: 'HotspotHot',
    expr: `hotspot_temperature_celsius >= ${temperatureCelsius}`,
    for: '15m',
    summary: `${box}: the board is {{ $value | printf "%.0f" }} °C hot`,
  },
  {
    alert: 'HotspotMirrorsFailing',
    expr: 'hotspot_mirrors{state="failing"} > 0',
    for: '3d',
    summary: `${box}: {{ $value }} mirrors could not be read for three days`,
  },
];

/** Alert rules for Prometheus. */
export const alertRules = (): string =>
  [
    '# Alert rules for Prometheus: an example to change as you like (docs/operator/monitoring.md).',
    '# Generated from contract/src/alert-thresholds.ts and test/src/checks/alert-rules.ts by `npm run docs`.',
    'groups:',
    '  - name: hotspot',
    '    rules:',
    ...rules.flatMap(({ alert, expr, for: hold, summary }) => [
      `      - alert: ${alert}`,
      `        expr: ${JSON.stringify(expr)}`,
      ...(hold === undefined ? [] : [`        for: ${hold}`]),
      '        annotations:',
      `          summary: ${JSON.stringify(summary)}`,
    ]),
    '',
  ].join('\n');

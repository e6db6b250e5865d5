/**
 * From when on an operator is told of a box: by `hotspot fleet`, and by the alert rules for Prometheus
 * (docs/operator/prometheus/hotspot-alerts.yml, which is written from these).
 */
export const alertThresholds = {
  /** Age of the content of a channel. */
  contentDays: 60,
  /** How long nothing was heard of a box. Sticks take their time. */
  silentDays: 90,
  /** How hot a board may become; a Raspberry Pi becomes slower at 80. */
  temperatureCelsius: 80,
} as const;

export type AlertThresholds = { readonly [Name in keyof typeof alertThresholds]: number };

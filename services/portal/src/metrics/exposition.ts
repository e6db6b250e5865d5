import { Counter, Gauge, Registry } from 'prom-client';
import { figureKinds, type Figure, type FigureName } from './figures.ts';

/** Prometheus' text format 0.0.4. */
export const expositionType = Registry.PROMETHEUS_CONTENT_TYPE;

/** Writes figures in it. */
export const expose = (figures: readonly Figure[]): Promise<string> => {
  const registry = new Registry();
  for (const [name, { type, help, labels }] of Object.entries(figureKinds)) {
    const own = figures.filter((figure) => figure.name === (name as FigureName));
    if (own.length === 0) continue;
    const settings = { name, help, labelNames: [...labels], registers: [registry] };
    if (type === 'counter') {
      const metric = new Counter(settings);
      for (const { labels: of = {}, value } of own) metric.inc(of, value);
    } else {
      const metric = new Gauge(settings);
      for (const { labels: of = {}, value } of own) metric.set(of, value);
    }
  }
  return registry.metrics();
};

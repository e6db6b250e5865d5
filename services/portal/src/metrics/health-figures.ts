import type { ServiceHealth, ServiceName } from '@p2p-hotspot/contract';
import type { Figure } from './figures.ts';

/** What a service tells of itself. @param health undefined: it does not answer */
export const healthFigures = (
  service: ServiceName,
  health: ServiceHealth | undefined,
): Figure[] => {
  const labels = { service };
  if (health === undefined) return [{ name: 'hotspot_service_up', labels, value: 0 }];
  const { version, status, checks, process } = health;
  return [
    { name: 'hotspot_service_up', labels, value: 1 },
    { name: 'hotspot_service_healthy', labels, value: Number(status !== 'failing') },
    ...checks.map(({ name, isGood }): Figure => ({
      name: 'hotspot_service_check',
      labels: { service, check: name },
      value: Number(isGood),
    })),
    { name: 'hotspot_build_info', labels: { service, version }, value: 1 },
    { name: 'hotspot_process_resident_memory_bytes', labels, value: process.memoryBytes },
    { name: 'hotspot_process_uptime_seconds', labels, value: process.uptimeSeconds },
    { name: 'hotspot_process_cpu_seconds_total', labels, value: process.cpuSeconds },
  ];
};

export { judge, type Situation, type Verdict, type VisitorRequest } from './judge.ts';
export type { OwnHosts } from './own-hosts.ts';
export { probes } from './probes.ts';
export type { Probe, ProbeAnswer, ProbeSystem } from './probe.ts';
export { createReleases, type Releases } from './releases.ts';
export { subnetHolds } from './subnet.ts';

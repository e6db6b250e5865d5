/** The conformance scenarios for whoever carries a repository some other way than in memory. */
export type { Scenario } from './scenario.ts';
export { scenarios } from './scenarios.ts';
export {
  createWorld,
  type OpenTransport,
  type RepositoryFiles,
  type Transport,
  type World,
} from './world.ts';

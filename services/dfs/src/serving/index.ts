/** What the operator's command does in the swarm. */
export {
  startBootstrapNodes,
  type BootstrapNodes,
  type BootstrapOptions,
} from './bootstrap-nodes.ts';
export {
  serveRepository,
  type ServedRelease,
  type ServeOptions,
  type Serving,
} from './serve-repository.ts';

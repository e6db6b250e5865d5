/** What the engine says of itself. */
export interface EngineDescription {
  /** As engines and `match` name it: `amd64`, `arm64`. */
  readonly architecture: string;
  /** Free bytes where the engine keeps its images. */
  readonly freeBytes: number;
  /**
   * An archive may leave out layers that the engine has, where all below them are there, too. Engines that
   * keep images in containerd want every layer.
   */
  readonly takesPartialArchives: boolean;
  /** balena's supervisor owns the containers of the box: services cannot be replaced. */
  readonly isSupervised: boolean;
}

export interface EngineImage {
  /** `sha256:…` of its configuration. */
  readonly id: string;
  /** Names with a tag that lead to it. */
  readonly tags: readonly string[];
  /** Digests of the uncompressed layers, `sha256:…`, the lowest first. */
  readonly layers: readonly string[];
}

/** A service of the box that runs as a container. */
export interface EngineService {
  /** As in the Compose file. */
  readonly name: string;
  readonly imageId: string;
  /** The name that the Compose file has for the image. */
  readonly imageName: string;
  readonly state: 'running' | 'starting' | 'stopped';
  /** `none`: the image has no health check. */
  readonly health: 'healthy' | 'unhealthy' | 'starting' | 'none';
  /** Since the container was made. */
  readonly restarts: number;
}

/** A container that no Compose file names: an app beside the box's own services. */
export interface ExtraContainer {
  /** `[a-z0-9-]`, at most 32. */
  readonly name: string;
  readonly imageId: string;
  /** The helper knows what each may have: what is not written here nobody gets. */
  readonly role: 'remote-help' | 'app';
  readonly environment: Readonly<Record<string, string>>;
  /** TCP ports of the container that visitors may reach, each at the same port of the box. */
  readonly ports: readonly number[];
}

/** What became of an extra container. */
export interface ExtraState extends ExtraContainer {
  readonly isRunning: boolean;
  /** `none`: the image has no health check. */
  readonly health: EngineService['health'];
  /** How its program ended; absent while it runs. */
  readonly exitCode?: number;
}

/**
 * The container engine, as far as the daemon may use it: through the helper, which holds the socket and
 * does nothing else than this (docs/spec/engine-helper-v1.md). Every call can be repeated.
 */
export interface Engine {
  /** @throws DaemonError ENGINE_UNREACHABLE */
  describe(signal: AbortSignal): Promise<EngineDescription>;
  images(signal: AbortSignal): Promise<readonly EngineImage[]>;
  /**
   * Loads an archive as `docker save` writes it, as a stream; nothing is kept on the way.
   *
   * @param expectedId what the image must turn out to be
   * @throws DaemonError ENGINE_UNREACHABLE, ENGINE_REFUSED, ENGINE_FULL
   */
  load(archive: AsyncIterable<Uint8Array>, expectedId: string, signal: AbortSignal): Promise<void>;
  /** Lets a name lead to an image; an image without any name is removed by engines sooner or later. */
  tag(imageId: string, name: string, signal: AbortSignal): Promise<void>;
  services(signal: AbortSignal): Promise<readonly EngineService[]>;
  /**
   * Lets services run these images, one after another, the helpers and the daemon last; the name that the Compose
   * file has leads to the image afterwards. What a service has already is left alone. A daemon that is replaced
   * does not get the answer: it finds the work done when it starts.
   *
   * @throws DaemonError ENGINE_UNREACHABLE, ENGINE_REFUSED
   */
  replace(images: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void>;
  /** Containers that no Compose file names. */
  extras(signal: AbortSignal): Promise<readonly ExtraState[]>;
  /**
   * Starts it anew where it has ended, or is another than this. The engine itself never starts one of role
   * `remote-help` again, neither when it ends nor when the engine starts: only the daemon knows whether help is
   * allowed.
   */
  startExtra(container: ExtraContainer, signal: AbortSignal): Promise<void>;
  stopExtra(name: string, signal: AbortSignal): Promise<void>;
  /** Removes images that this product loaded and that are not among these. */
  removeImagesBut(keep: readonly string[], signal: AbortSignal): Promise<void>;
}

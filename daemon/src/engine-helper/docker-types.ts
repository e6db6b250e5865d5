/** What is read of the engine's answers; the rest is passed on as it is. */

type Json = Readonly<Record<string, unknown>>;

/** What an image says of its containers, and what a container was made with. */
export interface DockerConfig extends Json {
  readonly Hostname?: string;
  readonly Image?: string;
  readonly Env?: readonly string[] | null;
  readonly Labels?: Readonly<Record<string, string>> | null;
  readonly Volumes?: Readonly<Record<string, unknown>> | null;
}

export interface DockerImage {
  readonly Id: string;
  readonly RepoTags: readonly string[] | null;
  readonly RootFS: { readonly Layers?: readonly string[] };
  readonly Config: DockerConfig | null;
}

export interface DockerImageLine {
  readonly Id: string;
  readonly RepoTags: readonly string[] | null;
}

export interface DockerHostConfig extends Json {
  readonly NetworkMode?: string;
  readonly IpcMode?: string;
  readonly PidMode?: string;
  readonly Binds?: readonly string[] | null;
  readonly Mounts?: readonly { readonly Target: string }[] | null;
  readonly RestartPolicy?: { readonly Name: string };
}

export interface DockerEndpoint extends Json {
  readonly Aliases?: readonly string[] | null;
  readonly IPAMConfig?: unknown;
  readonly Links?: unknown;
}

export interface DockerContainer {
  readonly Id: string;
  /** With a slash before it. */
  readonly Name: string;
  readonly Image: string;
  readonly RestartCount: number;
  readonly State: {
    readonly Status: string;
    readonly Running: boolean;
    readonly Restarting: boolean;
    readonly ExitCode: number;
    readonly StartedAt: string;
    readonly Health?: { readonly Status: string } | null;
  };
  readonly Config: DockerConfig;
  readonly HostConfig: DockerHostConfig;
  readonly Mounts: readonly {
    readonly Type: string;
    readonly Name?: string;
    readonly Destination: string;
    readonly RW: boolean;
  }[];
  readonly NetworkSettings: { readonly Networks: Readonly<Record<string, DockerEndpoint>> | null };
}

export interface DockerContainerLine {
  readonly Id: string;
  readonly Names: readonly string[];
  readonly Labels: Readonly<Record<string, string>>;
}

export interface DockerInfo {
  readonly Architecture: string;
  readonly Driver: string;
  readonly DriverStatus: readonly (readonly [string, string])[] | null;
}

/** What is asked of Node's `process`. */
interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly report?: { getReport(): object };
}

const isGlibc = ({ report }: Machine): boolean => {
  const { header } = (report?.getReport() ?? {}) as {
    readonly header?: { readonly glibcVersionRuntime?: string };
  };
  return header?.glibcVersionRuntime !== undefined;
};

/** As in "linux-arm" or "linux-x64-musl". */
export const platformName = (machine: Machine): string => {
  const name = `${machine.platform}-${machine.arch}`;
  return machine.platform === 'linux' && !isGlibc(machine) ? `${name}-musl` : name;
};

/** For these the swarm's libraries are made; others have to compile them. */
const made: ReadonlySet<string> = new Set([
  'linux-x64',
  'linux-arm64',
  'darwin-x64',
  'darwin-arm64',
  'win32-x64',
  'win32-arm64',
]);

/** @returns the name of a machine on which the libraries do not run; undefined where they do */
export const unsupportedPlatform = (machine: Machine): string | undefined => {
  const name = platformName(machine);
  return made.has(name) ? undefined : name;
};

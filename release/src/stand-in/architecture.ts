/** What images are built for, as Debian and engines call it. There is no Node 24 for 32-bit ARM. */
export const architectures = ['amd64', 'arm64'] as const;

export type Architecture = (typeof architectures)[number];

/** As npm calls it. */
export const npmNames: Readonly<Record<Architecture, string>> = { amd64: 'x64', arm64: 'arm64' };

/** That of this machine. @throws Error on one that no image is made for */
export const ownArchitecture = (): Architecture => {
  const own = architectures.find((name) => npmNames[name] === process.arch);
  if (own === undefined) throw new Error(`there are no images for ${process.arch}`);
  return own;
};

import type { UpstreamApp, UpstreamVersion } from './read-app.ts';

/** Who signs an app, as its repository says: the preferred signer, else that of the newest version. */
export const signerOf = ({ preferredSigner, versions }: UpstreamApp): string | undefined =>
  preferredSigner ?? versions.find(({ isStable }) => isStable)?.signer ?? versions[0]?.signer;

/**
 * What to take of an app: for each processor the newest stable version that runs on it. One file for
 * all processors is taken once.
 *
 * @param trusted certificates that may have signed it
 * @param abis processors, as Android names them: `arm64-v8a`
 */
export const chooseVersions = (
  { versions }: UpstreamApp,
  trusted: readonly string[],
  abis: readonly string[],
): readonly UpstreamVersion[] => {
  const offered = versions.filter(({ isStable, signer }) => isStable && trusted.includes(signer));
  const chosen = abis.flatMap(
    (abi) =>
      offered.find(({ nativeCode }) => nativeCode.length === 0 || nativeCode.includes(abi)) ?? [],
  );
  return [...new Set(chosen)];
};

/** The version of this command. */
export const commandVersion = '0.1.0';

/** The commit that a release was made of; the release puts it here, and there is none before. */
const commit = (globalThis as { readonly hotspotCommit?: string }).hotspotCommit;

/** As `--version` says it. */
export const versionText = commit === undefined ? commandVersion : `${commandVersion} (${commit})`;

import { renderMessage, type CodedMessage } from '@p2p-hotspot/contract';
import type { TakenVersion } from '../../apps/take-app.ts';
import { formatBytes } from '../../ui/quantities.ts';
import type { Json } from '../../ui/reporter.ts';

/** A message with its words, for `--json`. */
export const messageJson = (message: CodedMessage): Record<string, string | undefined> => {
  const { text, hint } = renderMessage(message);
  return { code: message.code, text, hint };
};

/** A message with its words, for people: what happened, then what to do. */
export const messageLines = (message: CodedMessage): string[] => {
  const { text, hint } = renderMessage(message);
  return [`  ${text}`, ...(hint === undefined ? [] : [`  hint: ${hint}`])];
};

/** The first digits of a certificate: enough to tell it from others. */
export const shortSigner = (signer: string): string => `${signer.slice(0, 16)}…`;

export const takenJson = ({
  nativeCode,
  sizeBytes,
  reason,
  ...version
}: TakenVersion): Record<string, Json | undefined> => ({
  ...version,
  nativeCode: [...nativeCode],
  size: sizeBytes,
  reason: reason === undefined ? undefined : messageJson(reason),
});

const verbs = {
  added: 'Added',
  present: 'Already there:',
  older: 'A newer one is there already:',
  held: 'Not taken:',
} as const;

export const takenLines = (version: TakenVersion, isDryRun: boolean): string[] => {
  const { status, applicationId, versionName, versionCode, nativeCode, sizeBytes, reason } =
    version;
  const verb = isDryRun && status === 'added' ? 'Would add' : verbs[status];
  const processors = nativeCode.length === 0 ? 'any processor' : nativeCode.join(', ');
  return [
    `${verb} ${applicationId} ${versionName} (${versionCode}), ${processors}, ${formatBytes(sizeBytes)}, signed by ${shortSigner(version.signer)}`,
    ...(reason === undefined ? [] : messageLines(reason)),
  ];
};

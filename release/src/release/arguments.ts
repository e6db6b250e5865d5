import { parseArgs } from 'node:util';

export class UsageError extends Error {}

export interface ReleaseArguments {
  readonly out: string;
  /** Archives of `docker save`. */
  readonly images: readonly string[];
  readonly key: string | undefined;
  /** A file, or `-` for standard input. */
  readonly passphraseFile: string | undefined;
  /** Makes everything, tells of it, and keeps nothing. */
  readonly isDry: boolean;
  readonly isJson: boolean;
}

export const usage = `npm run release -- [--out DIR] [--image TAR]… [--key minisign.pem --passphrase-file FILE|-]
                  [--dry-run] [--json]
`;

const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    options: {
      out: { type: 'string', default: 'dist-release' },
      image: { type: 'string', multiple: true, default: [] },
      key: { type: 'string' },
      'passphrase-file': { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });

/** @throws UsageError for words that make no sense */
export const parseReleaseArguments = (words: readonly string[]): ReleaseArguments => {
  const { values } = ((): ReturnType<typeof parse> => {
    try {
      return parse(words);
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  })();
  if ((values.key === undefined) !== (values['passphrase-file'] === undefined)) {
    throw new UsageError('--key and --passphrase-file go together');
  }
  return {
    out: values.out,
    images: values.image,
    key: values.key,
    passphraseFile: values['passphrase-file'],
    isDry: values['dry-run'],
    isJson: values.json,
  };
};

import { execa } from 'execa';
import { repositoryFolder } from '../modules/repository.ts';
import { makeStandIns, type Docker } from '../stand-in/make-bases.ts';
import { parseImageArguments, usage, UsageError } from './arguments.ts';
import { buildImages, imageName } from './build-images.ts';
import { withGivenContext } from './given-context.ts';
import { measureImages, sizeTogether, type ImageSize } from './measure-images.ts';

/** `npm run images`: builds the container images with the engine that `docker` speaks to, and says what they weigh. */
const program = process.env['DOCKER'] ?? 'docker';

const docker: Docker = async (words, input) => {
  const { stdout } = await execa(program, words, {
    stdout: ['pipe', process.stderr],
    stderr: 'inherit',
    ...(input === undefined ? { stdin: 'ignore' } : { stdin: 'pipe', input }),
  });
  return stdout;
};

const measure = async (names: readonly string[]): Promise<readonly ImageSize[]> => {
  const saved = execa(program, ['save', ...names], { buffer: false, stderr: 'inherit' });
  const [sizes] = await Promise.all([measureImages(saved.stdout), saved]);
  return sizes;
};

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0).padStart(6);

const row = (name: string, { unpacked, packed }: Pick<ImageSize, 'unpacked' | 'packed'>): string =>
  `${name.padEnd(32)}${megabytes(unpacked)} MB${megabytes(packed)} MB\n`;

const run = async (): Promise<void> => {
  const wanted = parseImageArguments(process.argv.slice(2));
  const { architecture, isStandIn, isGiven, targets, tag, isJson, isWeighed } = wanted;
  const bases = isStandIn
    ? await makeStandIns(docker, architecture, targets.includes('browser'))
    : undefined;
  const build = (context: string) => buildImages(docker, context, wanted, bases);
  await (isGiven ? withGivenContext(repositoryFolder, build) : build(repositoryFolder));
  const names = targets.map((target) => imageName(target, tag));
  if (!isWeighed) {
    const built = { architecture, images: names.map((image) => ({ image })) };
    process.stdout.write(isJson ? `${JSON.stringify(built)}\n` : `${names.join('\n')}\n`);
    return;
  }
  const sizes = await measure(names);
  const together = sizeTogether(sizes);
  process.stdout.write(
    isJson
      ? `${JSON.stringify({ architecture, images: sizes, together })}\n`
      : [
          `${architecture.padEnd(31)} unpacked   gzip\n`,
          ...sizes.map((size) => row(size.image, size)),
          row('together, each layer once', together),
        ].join(''),
  );
};

run().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${usage}`);
  process.exitCode = 2;
});

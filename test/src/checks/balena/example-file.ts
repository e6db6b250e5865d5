import { environmentVariables } from '@p2p-hotspot/contract';

const lineWidth = 96;

/** Lines of a remark, each no wider than a screen. */
const remark = (text: string): string[] => {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > lineWidth) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
};

/** `.env.example`: to be copied to `.env` and filled in, for plain Docker. */
export const exampleFile = (): string =>
  [
    ...remark(
      'Generated from contract/src/environment.ts by `npm run docs`. Copy it to `.env`, and take the',
    ),
    ...remark(
      '"#" away before what you set. "hotspot balena env .env" tells whether every line is right.',
    ),
    ...remark('A value with a space, "$" or "#" in it: in single quotes.'),
    '',
    ...remark('Which files `docker compose` reads. Leave these two as they are.'),
    'COMPOSE_PROJECT_NAME=hotspot',
    'COMPOSE_FILE=docker-compose.yml:compose.docker.yml',
    '',
    ...Object.entries(environmentVariables).flatMap(([name, { description }]) => [
      ...remark(description),
      `#${name}=`,
      '',
    ]),
  ].join('\n');

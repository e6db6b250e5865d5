import { html, type Html } from '../html/html.ts';
import type { Words } from '../language/words.ts';
import type { VisitorSystem } from '../holdings/visitor-system.ts';
import { systemNames } from './system-names.ts';

/** The SHA-256 of a file, to be selected or read out, on a page with {@link checksumHelp}. */
export const checksumField = (words: Words, sha256: string): Html =>
  html`<p class="soft">${words.say('PAGE_FILE_CHECKSUM')}</p>
    <code class="code" dir="ltr">${sha256}</code>
    <a class="inline-link soft" href="#check">${words.say('PAGE_CHECK')}</a>`;

/** What prints the SHA-256 of a file, without anything to install. */
const commands = [
  ['windows', 'certutil -hashfile FILE SHA256'],
  ['macos', 'shasum -a 256 FILE'],
  ['linux', 'sha256sum FILE'],
] as const;

/** How to check a file on each kind of computer, the visitor's own first; folded up on a phone. */
export const checksumHelp = (words: Words, visitor: VisitorSystem): Html => {
  const own = visitor.platform === 'chromeos' ? 'linux' : visitor.platform;
  const sorted = [
    ...commands.filter(([platform]) => platform === own),
    ...commands.filter(([platform]) => platform !== own),
  ];
  const body = html`<p>${words.say('PAGE_CHECK_HOW')}</p>
    ${sorted.map(
      ([platform, command]) =>
        html`<h3>${words.say(systemNames[platform])}</h3>
          <p><code class="code" dir="ltr">${command}</code></p>`,
    )}`;
  return commands.some(([platform]) => platform === own)
    ? html`<h2 id="check">${words.say('PAGE_CHECK')}</h2>
        ${body}`
    : html`<details id="check">
        <summary>${words.say('PAGE_CHECK')}</summary>
        ${body}
      </details>`;
};

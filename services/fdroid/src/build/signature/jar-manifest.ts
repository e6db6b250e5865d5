/** One section of a JAR manifest or signature file, with the bytes that its digest is over. */
export interface JarSection {
  /** As in `Name:`; absent in the main section. */
  readonly name: string | undefined;
  /** By lower-case name. */
  readonly attributes: ReadonlyMap<string, string>;
  /** From the first byte of the section through the empty line that ends it. */
  readonly bytes: Uint8Array;
}

export interface JarManifest {
  readonly main: JarSection;
  /** By file name. Where a name stands twice, the first one counts. */
  readonly sections: ReadonlyMap<string, JarSection>;
  /**
   * False where another reader could understand it otherwise: names or attributes that stand twice,
   * sections without a name, lines that are no attributes, more lines than any real one has.
   */
  readonly isPlain: boolean;
}

interface Line {
  readonly text: Buffer;
  /** Behind the line's end. */
  readonly end: number;
}

const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const nul = 0x00;
/** Bounds memory: 65,535 files with a handful of lines each. */
const maxLines = 500_000;
const maxSectionLines = 1000;

/** Lines end in CR LF, LF or CR. */
const readLines = function* (bytes: Buffer): Generator<Line> {
  for (let start = 0; start < bytes.byteLength;) {
    let stop = start;
    while (stop < bytes.byteLength && bytes[stop] !== carriageReturn && bytes[stop] !== lineFeed) {
      stop += 1;
    }
    const isPair = bytes[stop] === carriageReturn && bytes[stop + 1] === lineFeed;
    const end = Math.min(bytes.byteLength, stop + (isPair ? 2 : 1));
    yield { text: bytes.subarray(start, stop), end };
    start = end;
  }
};

const readAttributes = (
  lines: readonly Buffer[],
): { attributes: Map<string, string>; isPlain: boolean } => {
  const unfolded: Buffer[][] = [];
  for (const line of lines) {
    // A line that begins with a space goes on where the one before was cut, even inside a character.
    if (line[0] === 0x20) unfolded.at(-1)?.push(line.subarray(1));
    else unfolded.push([line]);
  }
  const attributes = new Map<string, string>();
  let isPlain = lines[0]?.[0] !== 0x20;
  for (const parts of unfolded) {
    const bytes = Buffer.concat(parts);
    const text = bytes.toString('utf8');
    const colon = text.indexOf(': ');
    const name = text.slice(0, Math.max(0, colon)).toLowerCase();
    const isAttribute = /^[a-z0-9_-]+$/.test(name);
    if (!isAttribute || attributes.has(name) || bytes.includes(nul)) isPlain = false;
    if (colon > 0 && !attributes.has(name)) attributes.set(name, text.slice(colon + 2));
  }
  return { attributes, isPlain };
};

/** Reads META-INF/MANIFEST.MF or a .SF file (JAR File Specification). Never throws. */
export const readJarManifest = (file: Uint8Array): JarManifest => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const all: JarSection[] = [];
  let isPlain = true;
  let lines: Buffer[] = [];
  let start = 0;
  const endSection = (end: number): void => {
    if (lines.length > 0) {
      const section = readAttributes(lines);
      const name = section.attributes.get('name');
      isPlain &&= section.isPlain && (name === undefined) === (all.length === 0);
      all.push({ name, attributes: section.attributes, bytes: bytes.subarray(start, end) });
    }
    lines = [];
    start = end;
  };
  let count = 0;
  for (const { text, end } of readLines(bytes)) {
    count += 1;
    if (count > maxLines || lines.length > maxSectionLines) {
      isPlain = false;
      break;
    }
    if (text.byteLength === 0) endSection(end);
    else lines.push(text);
  }
  endSection(bytes.byteLength);

  const [first, ...others] = all;
  const empty: JarSection = { name: undefined, attributes: new Map(), bytes: new Uint8Array() };
  const sections = new Map<string, JarSection>();
  for (const section of others) {
    if (section.name === undefined) continue;
    if (sections.has(section.name)) isPlain = false;
    else sections.set(section.name, section);
  }
  return { main: first ?? empty, sections, isPlain };
};

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { componentKinds, namePattern, type LocalizedText } from '@p2p-hotspot/contract';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { isNotFound, OperatorError, readFailure } from '../errors.ts';
import { catalogueEntry, type CatalogueEntry } from '../installers/catalogue-entry.ts';

/** Name of the file that makes a folder a collection. */
export const configurationName = 'hotspot.yaml';

/** Names that TUF's own roles have: a channel is a role, too. */
const reservedChannels: readonly string[] = ['root', 'targets', 'snapshot', 'timestamp'];

const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag, as in "es" or "pt-BR"');
const name = z
  .string()
  .regex(namePattern, 'lower-case letters, digits and hyphens, at most 32 of them');

/** One text, or one text per language. */
const text = z.union([z.string().max(8192), z.record(languageTag, z.string().max(8192))]);
const texts = z.record(z.string().max(64), z.string().max(1024));

/** A path inside the collection, `/` between parts. */
const insidePath = z
  .string()
  .min(1)
  .refine(
    (value) =>
      !path.posix.isAbsolute(value) &&
      !value.includes('\\') &&
      !path.posix.normalize(value).startsWith('..'),
    'a folder or file inside the collection, as in "apps" or "maps/region.pmtiles"',
  );

const component = z.strictObject({
  name,
  kind: z.enum(componentKinds),
  from: insidePath,
  label: text.optional(),
  install: texts.optional(),
  match: z.record(z.string(), z.array(z.string().max(256)).max(64)).optional(),
});

const schema = z.strictObject({
  format: z.literal(1),
  name: z.string().min(1).max(80),
  language: languageTag.default('en'),
  channel: name
    .refine((channel) => !reservedChannels.includes(channel), 'a name that is not reserved')
    .default('stable'),
  label: text.optional(),
  notes: text.optional(),
  repository: z
    .strictObject({
      name: text.optional(),
      description: text.optional(),
      address: z.url().optional(),
      mirrors: z.array(z.url()).max(32).optional(),
      keepVersions: z.number().int().min(1).max(1000).optional(),
    })
    .default({}),
  search: z.boolean().default(false),
  thumbnails: z.boolean().default(false),
  components: z.array(component).max(2000).nullable().default([]),
  installers: z.array(catalogueEntry).max(1000).nullable().default([]),
});

/** A component as the operator configured it. */
export interface ConfiguredComponent {
  readonly name: string;
  readonly kind: z.infer<typeof component>['kind'];
  /** Below the collection's folder, `/` between parts. */
  readonly from: string;
  readonly label: LocalizedText;
  readonly install: Readonly<Record<string, string>>;
  readonly match: Readonly<Record<string, string[]>>;
}

/** What `hotspot.yaml` says. */
export interface Configuration {
  readonly name: string;
  readonly language: string;
  readonly channel: string;
  readonly label: LocalizedText;
  readonly notes: LocalizedText;
  /** About the collection's app repository. */
  readonly repository: {
    readonly name: LocalizedText;
    readonly description: LocalizedText;
    readonly address?: string;
    readonly mirrors?: readonly string[];
    /** How many versions of an app are listed per processor; absent: all. */
    readonly keepVersions?: number;
  };
  /** Whether releases carry a search index of their texts. */
  readonly search: boolean;
  /** Whether releases carry small pictures of their pictures. */
  readonly thumbnails: boolean;
  /** Sorted by name, names unique. */
  readonly components: readonly ConfiguredComponent[];
  /** Apps whose installers are kept up to date, in the order written; names unique. */
  readonly installers: readonly CatalogueEntry[];
}

/** Line of a place in the document, so that an operator finds it; 1 where it is not known. */
const lineOf = (document: Document, lines: LineCounter, place: readonly PropertyKey[]): number => {
  for (let length = place.length; length > 0; length -= 1) {
    const node = document.getIn(place.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
};

const byName = (left: { readonly name: string }, right: { readonly name: string }): number =>
  left.name < right.name ? -1 : 1;

/**
 * Reads the text of a `hotspot.yaml`.
 *
 * @param file for error messages
 * @throws OperatorError COLLECTION_INVALID, COMPONENT_DUPLICATE
 */
export const parseConfiguration = (source: string, file: string): Configuration => {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const invalid = (line: number, reason: string) =>
    new OperatorError('COLLECTION_INVALID', { parameters: { path: file, line, reason } });
  const [syntax] = document.errors;
  if (syntax) throw invalid(lines.linePos(syntax.pos[0]).line, syntax.message.split('\n')[0] ?? '');
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path ?? [];
    const where = place.length === 0 ? '' : `${place.join('.')}: `;
    throw invalid(lineOf(document, lines, place), `${where}${issue?.message ?? ''}`);
  }
  const { language, components, installers, repository, ...rest } = parsed.data;
  const localized = (value: string | LocalizedText | undefined, fallback: string): LocalizedText =>
    typeof value === 'object' ? value : { [language]: value ?? fallback };
  const configured = (components ?? []).map(({ label, install, match, from, ...other }) => ({
    ...other,
    from: path.posix.normalize(from).replace(/\/$/, ''),
    label: localized(label, other.name),
    install: install ?? {},
    match: match ?? {},
  }));
  const seen = new Set<string>();
  for (const { name: componentName } of configured) {
    if (seen.size === seen.add(componentName).size) {
      throw new OperatorError('COMPONENT_DUPLICATE', {
        parameters: { name: componentName, path: file },
      });
    }
  }
  const apps = installers ?? [];
  const names = apps.map(({ app }) => app);
  const twice = names.findIndex((own, index) => names.indexOf(own) !== index);
  if (twice >= 0) {
    throw invalid(
      lineOf(document, lines, ['installers', twice]),
      `installers: two are called ${names[twice] ?? ''}`,
    );
  }
  return {
    name: rest.name,
    language,
    channel: rest.channel,
    label: localized(rest.label, rest.name),
    notes: localized(rest.notes, ''),
    repository: {
      name: localized(repository.name, rest.name),
      description: localized(repository.description, rest.name),
      ...(repository.address === undefined ? {} : { address: repository.address }),
      ...(repository.mirrors === undefined ? {} : { mirrors: repository.mirrors }),
      ...(repository.keepVersions === undefined ? {} : { keepVersions: repository.keepVersions }),
    },
    search: rest.search,
    thumbnails: rest.thumbnails,
    components: configured.sort(byName),
    installers: apps,
  };
};

/** A collection: its folder and what it says about itself. */
export interface Collection {
  /** Absolute. */
  readonly folder: string;
  readonly configuration: Configuration;
}

/**
 * Opens a collection.
 *
 * @param folder absolute
 * @throws OperatorError COLLECTION_MISSING, COLLECTION_INVALID, COMPONENT_DUPLICATE
 */
export const openCollection = async (folder: string): Promise<Collection> => {
  const file = path.join(folder, configurationName);
  let source: string;
  try {
    source = await readFile(file, 'utf8');
  } catch (error) {
    if (isNotFound(error)) {
      throw new OperatorError('COLLECTION_MISSING', { parameters: { path: folder } });
    }
    throw readFailure(file, error);
  }
  return { folder, configuration: parseConfiguration(source, file) };
};

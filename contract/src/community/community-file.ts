import { z } from 'zod';
import type { CodedMessage } from '../message.ts';
import { isLanguageTag } from './language-tag.ts';
import { steersLine, steersParagraphs } from './steering.ts';

/**
 * What a community says of itself (docs/spec/community-v1.md): `community.json` of a portal component,
 * and of the overlay that a steward writes on the box. Texts are plain: whoever shows them escapes them.
 */
export const communityNames = {
  file: 'community.json',
  languages: 'languages',
  /** Below the community's own files, the overlay. */
  overlay: 'community',
} as const;

export const communityTextKinds = ['welcome', 'about', 'rules', 'contacts'] as const;
export type CommunityTextKind = (typeof communityTextKinds)[number];

/** Most characters (UTF-16 code units) of each. */
export const communityLimits = {
  name: 80,
  alt: 200,
  welcome: 600,
  about: 6000,
  rules: 4000,
  contacts: 2000,
  fileBytes: 512 * 1024,
  pictureBytes: 1024 * 1024,
  picturePixels: 4096,
} as const;

const tag = z.string().refine(isLanguageTag, 'a language tag, as in "es" or "pt-BR"');

const oneLine = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !steersLine(text), 'a text on one line, without control characters');
const paragraphs = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !steersParagraphs(text), 'a text without control characters');
const inLanguages = (text: z.ZodType<string, string>) =>
  z.record(tag, text).refine((texts) => Object.keys(texts).length <= 64, 'at most 64 languages');

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour as in "#1c6b5a"');

/** A plain name beside the file, so that no path leads out of its folder. */
export const pictureNamePattern = /^[a-z0-9][a-z0-9_-]{0,60}\.(?:png|jpg|jpeg|webp)$/;

const schema = z.strictObject({
  format: z.literal(1),
  name: inLanguages(oneLine(communityLimits.name)).optional(),
  texts: z
    .strictObject({
      welcome: inLanguages(paragraphs(communityLimits.welcome)).optional(),
      about: inLanguages(paragraphs(communityLimits.about)).optional(),
      rules: inLanguages(paragraphs(communityLimits.rules)).optional(),
      contacts: inLanguages(paragraphs(communityLimits.contacts)).optional(),
    })
    .optional(),
  picture: z
    .strictObject({
      file: z.string().regex(pictureNamePattern, 'a name as in "picture.jpg"'),
      alt: inLanguages(oneLine(communityLimits.alt)).optional(),
    })
    .optional(),
  colours: z.strictObject({ light: colour, dark: colour }).optional(),
  /** Those that the pages offer, in this order; absent: all that there are. */
  languages: z.array(tag).min(1).max(64).optional(),
  /** Where the visitor wants none of them and no setting says one. */
  defaultLanguage: tag.optional(),
});

export type CommunityFile = z.infer<typeof schema>;

export type CommunityReading =
  | { readonly isRead: true; readonly file: CommunityFile }
  | { readonly isRead: false; readonly problem: CodedMessage<'COMMUNITY_INVALID'> };

/** Where in the file and why, for a person. */
export const firstIssue = ({ issues: [issue] }: z.ZodError): string => {
  const place = issue?.path.join('.') ?? '';
  return `${place === '' ? '' : `${place}: `}${issue?.message ?? ''}`;
};

/** @returns undefined where the text is no JSON */
export const parseJson = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

/**
 * Reads `community.json`.
 *
 * @param path for the message
 */
export const readCommunityFile = (text: string, path: string): CommunityReading => {
  const invalid = (reason: string): CommunityReading => ({
    isRead: false,
    problem: { code: 'COMMUNITY_INVALID', parameters: { path, reason } },
  });
  if (text.length > communityLimits.fileBytes) return invalid('too long');
  const json = parseJson(text);
  if (json === undefined) return invalid('not JSON');
  const parsed = schema.safeParse(json.value);
  return parsed.success ? { isRead: true, file: parsed.data } : invalid(firstIssue(parsed.error));
};

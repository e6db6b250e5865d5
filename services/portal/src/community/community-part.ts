import {
  communityLimits,
  communityNames,
  languageFileMaxBytes,
  readCommunityFile,
  readLanguageFile,
  readPicture,
  type CodedMessage,
  type CommunityFile,
  type LanguageFile,
  type PictureFacts,
} from '@p2p-hotspot/contract';

/** A picture that is there and was looked at. */
export interface CommunityPicture extends PictureFacts {
  /** Beside `community.json`. */
  readonly file: string;
  readonly sizeBytes: number;
}

/** What one place says of a community: a component of a release, or the overlay on the box. */
export interface CommunityPart {
  readonly file: CommunityFile;
  readonly picture: CommunityPicture | undefined;
  readonly languages: readonly LanguageFile[];
  /** What cannot be used, for the steward. */
  readonly problems: readonly CodedMessage[];
}

export const emptyPart: CommunityPart = {
  file: { format: 1 },
  picture: undefined,
  languages: [],
  problems: [],
};

/** Where a part is read from. Paths are below the folder of `community.json`. */
export interface PartFolder {
  /** What people call the place, for messages. */
  readonly label: string;
  /** @returns undefined when there is no such file, it is larger, or cannot be read */
  readonly read: (path: string, maxBytes: number) => Promise<Uint8Array | undefined>;
  /** Names of the files in `languages/`. */
  readonly languageNames: () => Promise<readonly string[]>;
}

/** Languages that one place may bring. */
const mostLanguages = 32;

const decoder = new TextDecoder();

const readMain = async (
  { label, read }: PartFolder,
  problems: CodedMessage[],
): Promise<CommunityFile> => {
  const bytes = await read(communityNames.file, communityLimits.fileBytes);
  if (bytes === undefined) return emptyPart.file;
  const reading = readCommunityFile(decoder.decode(bytes), label + communityNames.file);
  if (reading.isRead) return reading.file;
  problems.push(reading.problem);
  return emptyPart.file;
};

const lookAtPicture = async (
  { label, read }: PartFolder,
  file: string | undefined,
  problems: CodedMessage[],
): Promise<CommunityPicture | undefined> => {
  if (file === undefined) return undefined;
  const bytes = await read(file, communityLimits.pictureBytes);
  const facts = bytes && readPicture(bytes);
  if (bytes !== undefined && facts !== undefined) {
    return { ...facts, file, sizeBytes: bytes.length };
  }
  problems.push({ code: 'COMMUNITY_PICTURE_MISSING', parameters: { path: label + file } });
  return undefined;
};

const readLanguages = async (
  { label, read, languageNames }: PartFolder,
  problems: CodedMessage[],
): Promise<readonly LanguageFile[]> => {
  const files: LanguageFile[] = [];
  for (const name of (await languageNames()).slice(0, mostLanguages)) {
    const path = `${communityNames.languages}/${name}`;
    const bytes = await read(path, languageFileMaxBytes);
    if (bytes === undefined) continue;
    const reading = readLanguageFile(decoder.decode(bytes), label + path);
    problems.push(...reading.problems);
    if (reading.file !== undefined) files.push(reading.file);
  }
  return files;
};

/** Reads all of a part. What is broken in it is told and left out; the rest counts. */
export const readPart = async (folder: PartFolder): Promise<CommunityPart> => {
  const problems: CodedMessage[] = [];
  const file = await readMain(folder, problems);
  const picture = await lookAtPicture(folder, file.picture?.file, problems);
  const languages = await readLanguages(folder, problems);
  return { file, picture, languages, problems };
};

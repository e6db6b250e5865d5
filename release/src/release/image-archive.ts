import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { extract } from 'tar-stream';

/** Larger than any description of an image; layers are not read. */
const longestDescription = 1e6;

const parse = (bytes: Buffer | undefined): unknown => {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
};

/**
 * The name in a release of an archive that `docker save` wrote of one image: by what is in it, whatever the file
 * is called.
 *
 * @throws Error for a file that is none, and for one with several images
 */
export const imageArchiveName = async (file: string, version: string): Promise<string> => {
  const descriptions = new Map<string, Buffer>();
  const archive = createReadStream(file).pipe(extract());
  for await (const entry of archive) {
    const { name, size, type } = entry.header;
    if (type === 'file' && size <= longestDescription) descriptions.set(name, await buffer(entry));
    else entry.resume();
  }
  const images = parse(descriptions.get('manifest.json')) as
    readonly { readonly Config: string; readonly RepoTags: readonly string[] | null }[] | undefined;
  const [image, ...others] = images ?? [];
  const config = parse(descriptions.get(image?.Config ?? '')) as
    { readonly architecture?: string } | undefined;
  const target = image?.RepoTags?.[0]?.replace(/:[^:/]*$/, '').replace(/^.*[/]/, '');
  if (target === undefined || config?.architecture === undefined || others.length > 0) {
    throw new Error(`${file} is no archive of one named image`);
  }
  return `p2p-hotspot-image-${target.replace(/^p2p-hotspot-/, '')}-${config.architecture}-${version}.tar`;
};

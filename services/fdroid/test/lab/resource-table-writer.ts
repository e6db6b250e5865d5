import { chunk, stringPool, u16, u32 } from './byte-writer.ts';

export interface ResourceSpec {
  /** `0x7fTTEEEE`. */
  readonly id: number;
  readonly value:
    string | { readonly reference: number } | { readonly color: number } | { readonly bag: true };
  readonly locale?: string;
  readonly density?: number;
  readonly sdkVersion?: number;
  /** 1: upright, 2: across. */
  readonly orientation?: number;
}

/** How entries are laid out: as aapt writes them, or as newer aapt2 does to save space. */
export type TableLayout = 'dense' | 'sparse' | 'offset16' | 'compact';

const configuration = ({
  locale = '',
  density = 0,
  sdkVersion = 0,
  orientation = 0,
}: ResourceSpec): Buffer => {
  const parts = locale.split('-');
  const script = parts.length === 3 ? parts.splice(1, 1).join('') : '';
  const [language = '', region = ''] = parts;
  const bytes = Buffer.alloc(64);
  bytes.writeUInt32LE(64, 0);
  bytes.write(language, 8, 'latin1');
  bytes.write(region, 10, 'latin1');
  bytes.writeUInt16LE(density, 14);
  bytes[12] = orientation;
  bytes.write(script, 36, 'latin1');
  bytes.writeUInt16LE(sdkVersion, 24);
  return bytes;
};

/** Writes a resources.arsc: each resource stands in a type chunk of its own. */
export const writeResourceTable = (
  resources: readonly ResourceSpec[],
  {
    layout = 'dense',
    encoding = 'utf8',
  }: { layout?: TableLayout; encoding?: 'utf8' | 'utf16' } = {},
): Buffer => {
  const strings = resources.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const entry = ({ value }: ResourceSpec): Buffer => {
    const reference = typeof value === 'object' && 'reference' in value ? value.reference : 0;
    const [type, data] =
      typeof value === 'string'
        ? [0x03, strings.indexOf(value)]
        : 'color' in value
          ? [0x1c, value.color]
          : [0x01, reference];
    if (layout === 'compact') return Buffer.concat([u16(0), Buffer.of(0x08, type), u32(data)]);
    const flags = typeof value === 'object' && 'bag' in value ? 1 : 0;
    return Buffer.concat([
      ...[u16(8), u16(flags), u32(0)],
      ...[u16(8), Buffer.of(0, type), u32(data)],
    ]);
  };
  const typeChunk = (resource: ResourceSpec): Buffer => {
    const number = resource.id & 0xffff;
    const sparse = layout === 'sparse';
    const offsets = sparse
      ? [u16(number), u16(0)]
      : Array.from({ length: number + 1 }, (_, index) =>
          layout === 'offset16'
            ? u16(index === number ? 0 : 0xffff)
            : u32(index === number ? 0 : 0xffff_ffff),
        );
    const offsetBytes = Buffer.concat(offsets);
    const padding = Buffer.alloc((4 - (offsetBytes.byteLength % 4)) % 4);
    const config = configuration(resource);
    const headerBytes = 8 + 12 + config.byteLength;
    const flags = sparse ? 1 : layout === 'offset16' ? 2 : 0;
    const header = Buffer.concat([
      Buffer.of((resource.id >>> 16) & 0xff, flags, 0, 0),
      u32(sparse ? 1 : number + 1),
      u32(headerBytes + offsetBytes.byteLength + padding.byteLength),
      config,
    ]);
    return chunk(0x0201, header, offsetBytes, padding, entry(resource));
  };
  const packageHeader = Buffer.concat([u32(0x7f), Buffer.alloc(256), Buffer.alloc(20)]);
  const pack = chunk(0x0200, packageHeader, ...resources.map(typeChunk));
  return chunk(0x0002, u32(1), stringPool(strings, encoding), pack);
};

/** A value with its signature, as it is sent. */
export type Variant = readonly [signature: string, value: unknown];

/** Names and values, as they were received. */
export type Properties = Readonly<Record<string, unknown>>;

/** The library's tree of a signature. */
interface TypeTree {
  readonly type: string;
  readonly child: readonly TypeTree[];
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isTree = (value: unknown): value is TypeTree =>
  typeof value === 'object' && value !== null && 'type' in value && 'child' in value;

const shaped = (tree: TypeTree, value: unknown): unknown => {
  if (tree.type === 'v') return variantValue(value);
  const [element] = tree.child;
  if (tree.type !== 'a' || element === undefined || !isList(value)) return value;
  if (element.type !== '{') return value.map((one) => shaped(element, one));
  const [, inner] = element.child;
  return Object.fromEntries(
    value
      .filter(isList)
      .map(([name, one]) => [String(name), inner === undefined ? one : shaped(inner, one)]),
  );
};

/** What a received variant holds: dictionaries become records, bytes stay a Buffer. */
export const variantValue = (variant: unknown): unknown => {
  if (!isList(variant)) return undefined;
  const [trees, values] = variant;
  if (!isList(trees) || !isList(values)) return undefined;
  const [tree] = trees;
  return isTree(tree) ? shaped(tree, values[0]) : undefined;
};

/** Reads a received `a{sv}`. */
export const readProperties = (received: unknown): Properties =>
  Object.fromEntries(
    (isList(received) ? received : [])
      .filter(isList)
      .map(([name, variant]) => [String(name), variantValue(variant)]),
  );

/** Reads a received `a{sa{sv}}` or `a{oa{sv}}`. */
export const readSections = (received: unknown): Readonly<Record<string, Properties>> =>
  Object.fromEntries(
    (isList(received) ? received : [])
      .filter(isList)
      .map(([name, properties]) => [String(name), readProperties(properties)]),
  );

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
export const recordOf = (value: unknown): Properties =>
  typeof value === 'object' && value !== null && !isList(value) && !Buffer.isBuffer(value)
    ? (value as Properties)
    : {};
export const listOf = (value: unknown): readonly unknown[] => (isList(value) ? value : []);
export const textsOf = (value: unknown): readonly string[] =>
  listOf(value).filter((one) => typeof one === 'string');
export const bytesOf = (value: unknown): Buffer => (Buffer.isBuffer(value) ? value : Buffer.of());

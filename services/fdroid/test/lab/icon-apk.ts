import type { ExecutionContext } from 'ava';
import { encodePng } from '../../src/build/icon/png-writer.ts';
import { readApk, type Icon } from '../../src/build/index.ts';
import { writeBinaryXml, type AttributeValue, type ElementSpec } from './binary-xml-writer.ts';
import { writeResourceTable, type ResourceSpec } from './resource-table-writer.ts';
import { ids, onDisk, writeApk } from './test-apk.ts';

/** The resource that the app's icon is. */
export const iconId = 0x7f02_0000;

/** A drawable's element. */
export const element = (
  name: string,
  attributes: readonly (readonly [number, AttributeValue])[] = [],
  ...children: readonly ElementSpec[]
): ElementSpec => ({ name, attributes: new Map(attributes), children });

/** The icon of an app with these drawables, by path, and these resources. */
export const iconOf = async (
  t: ExecutionContext,
  drawables: Readonly<Record<string, ElementSpec | Uint8Array>>,
  resources: readonly ResourceSpec[],
): Promise<Icon | undefined> => {
  const files = Object.entries(drawables).map(
    ([path, content]) =>
      [path, content instanceof Uint8Array ? content : writeBinaryXml(content)] as const,
  );
  const apk = await writeApk(
    { application: new Map([[ids.icon, { reference: iconId }]]) },
    new Map<string, Uint8Array>([...files, ['resources.arsc', writeResourceTable(resources)]]),
  );
  const { icon, notices } = await readApk(await onDisk(t, apk));
  t.deepEqual(notices, []);
  return icon;
};

/** A square PNG of one colour. */
export const plainPng = (size: number, rgba: readonly number[]): Uint8Array =>
  encodePng(Buffer.alloc(size * size * 4, Buffer.from(rgba)), size, size);

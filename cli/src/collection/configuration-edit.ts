import { isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';
import type { ComponentKind } from '@p2p-hotspot/contract';

/** A component as `hotspot add` writes it down. */
export interface ComponentRecord {
  readonly name: string;
  readonly kind: ComponentKind;
  readonly from: string;
  readonly label?: string;
  readonly install?: Readonly<Record<string, string>>;
}

/**
 * Adds a component to the text of a `hotspot.yaml`, or completes the one of that name: what the
 * operator wrote stays, remarks included.
 *
 * @param source a text that `parseConfiguration` takes
 */
export const withComponent = (source: string, component: ComponentRecord): string => {
  const document = parseDocument(source);
  let components = document.get('components');
  if (!isSeq(components)) {
    components = new YAMLSeq();
    document.set('components', components);
  }
  const list = components as YAMLSeq;
  list.flow = false;
  const known = list.items.find((item) => isMap(item) && item.get('name') === component.name);
  if (isMap(known)) {
    known.set('from', component.from);
    if (component.install !== undefined)
      known.set('install', document.createNode(component.install));
  } else {
    list.add(document.createNode(component));
  }
  return document.toString({ lineWidth: 0 });
};

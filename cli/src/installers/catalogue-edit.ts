import { isMap, isSeq, parseDocument, YAMLSeq, type Document, type YAMLMap } from 'yaml';

/** An app as `hotspot installers add` writes it down. */
export interface CatalogueRecord {
  readonly app: string;
  readonly source: string;
  readonly label?: string;
  readonly component?: string;
  readonly tag?: string;
  readonly prereleases?: boolean;
  readonly signer?: string;
  readonly minisign?: string;
  readonly gpg?: string;
  readonly level?: number;
  readonly files: readonly { readonly for: string; readonly asset: string }[];
}

/** Adds files to those that an app has; one for the same system gets the new pattern. */
const mergeFiles = (document: Document, app: YAMLMap, files: CatalogueRecord['files']): void => {
  const known = app.get('files');
  if (!isSeq(known)) {
    app.set('files', document.createNode(files));
    return;
  }
  for (const file of files) {
    const same = known.items.find((item) => isMap(item) && item.get('for') === file.for);
    if (isMap(same)) same.set('asset', file.asset);
    else known.add(document.createNode(file));
  }
};

/**
 * Adds an app to the catalogue in the text of a `hotspot.yaml`, or changes the one of that name: what
 * the operator wrote besides stays, other files of the same source and remarks included.
 *
 * @param source a text that `parseConfiguration` takes
 */
export const withCatalogueApp = (source: string, record: CatalogueRecord): string => {
  const document = parseDocument(source);
  let apps = document.get('installers');
  if (!isSeq(apps)) {
    apps = new YAMLSeq();
    document.set('installers', apps);
  }
  const list = apps as YAMLSeq;
  list.flow = false;
  const known = list.items.find((item) => isMap(item) && item.get('app') === record.app);
  if (isMap(known)) {
    const { files, ...settings } = record;
    // Names of files at one source say nothing of those at another.
    if (known.get('source') !== record.source) known.delete('files');
    for (const [key, value] of Object.entries(settings)) known.set(key, value);
    mergeFiles(document, known, files);
  } else {
    list.add(document.createNode(record));
  }
  return document.toString({ lineWidth: 0 });
};

/**
 * Gives one file of an app another pattern.
 *
 * @param system as in `linux/x86_64/deb`
 */
export const withAsset = (source: string, app: string, system: string, asset: string): string => {
  const document = parseDocument(source);
  const apps = document.get('installers');
  for (const entry of isSeq(apps) ? apps.items : []) {
    if (!isMap(entry) || entry.get('app') !== app) continue;
    const files = entry.get('files');
    for (const file of isSeq(files) ? files.items : []) {
      if (isMap(file) && file.get('for') === system) file.set('asset', asset);
    }
  }
  return document.toString({ lineWidth: 0 });
};

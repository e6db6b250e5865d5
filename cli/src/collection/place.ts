import path from 'node:path';
import { namePattern, type ComponentKind } from '@p2p-hotspot/contract';
import { OperatorError } from '../errors.ts';
import type { Configuration } from './configuration.ts';
import type { ComponentRecord } from './configuration-edit.ts';
import type { Identified } from './identify.ts';

/** What `hotspot add` is told besides the paths. */
export interface PlaceOptions {
  readonly name?: string;
  readonly label?: string;
  /** Of a container image: the service of the box that it replaces. */
  readonly service?: string;
  /** Of a container image that is an app of its own: ports that visitors may reach, as in "8081,8082". */
  readonly ports?: string;
}

/** Where something goes, and how it is written down. */
export interface Place {
  readonly component: ComponentRecord;
  /** Below the collection's folder, `/` between parts. */
  readonly destination: string;
}

/** A name that is safe everywhere, made from any text. */
export const nameFrom = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+/g, '')
    .slice(0, 32)
    .replaceAll(/-+$/g, '');

const shared = {
  apps: { folder: 'apps', label: 'Apps' },
  installers: { folder: 'installers', label: 'Installers' },
} as const;

const folders: Readonly<Record<Exclude<ComponentKind, 'apps' | 'installers'>, string>> = {
  portal: 'portal',
  content: 'content',
  map: 'maps',
  image: 'images',
  software: 'software',
};

/** Apps and installers share one component each: the first of their kind, or a new one. */
const sharedPlace = (
  kind: keyof typeof shared,
  fileName: string,
  { components }: Configuration,
  { name, label }: PlaceOptions,
): Place => {
  const known = components.find(
    (component) => component.kind === kind && (name === undefined || component.name === name),
  );
  const { folder, label: usual } = shared[kind];
  const from = known?.from ?? (name === undefined || name === kind ? folder : `${folder}-${name}`);
  return {
    destination: `${from}/${fileName}`,
    component: {
      name: known?.name ?? name ?? kind,
      kind,
      from,
      ...(known === undefined || label !== undefined ? { label: label ?? usual } : {}),
    },
  };
};

/** What an image is for, where the operator says it; else its own labels count. */
const imageInstall = ({ service, ports }: PlaceOptions): Pick<ComponentRecord, 'install'> =>
  service === undefined && ports === undefined
    ? {}
    : {
        install: {
          ...(service === undefined ? {} : { service }),
          ...(ports === undefined ? {} : { ports }),
        },
      };

/**
 * Decides where something goes in the collection.
 *
 * @param location absolute path of what is added
 * @throws OperatorError NAME_INVALID
 */
export const placeFor = (
  identified: Exclude<Identified, { kind: 'several' }>,
  location: string,
  configuration: Configuration,
  options: PlaceOptions,
): Place => {
  const fileName = path.basename(location);
  if (options.name !== undefined && !namePattern.test(options.name)) {
    throw new OperatorError('NAME_INVALID', { parameters: { name: options.name } });
  }
  switch (identified.kind) {
    case 'apps': {
      const { applicationId, versionCode } = identified.apk;
      return sharedPlace('apps', `${applicationId}-${versionCode}.apk`, configuration, options);
    }
    case 'installers':
      return sharedPlace('installers', fileName, configuration, options);
    case 'portal': {
      const known = configuration.components.find(({ kind }) => kind === 'portal');
      const name = options.name ?? known?.name ?? 'community';
      const destination = known?.from ?? folders.portal;
      return {
        destination,
        component: { name, kind: 'portal', from: destination, label: options.label ?? 'About us' },
      };
    }
    case 'software': {
      const { service, version } = identified.software;
      const destination = `${folders.software}/${service}`;
      return {
        destination,
        component: {
          name: options.name ?? `software-${service}`,
          kind: 'software',
          from: destination,
          label: options.label ?? `${service} ${version}`,
        },
      };
    }
    case 'image':
    case 'content':
    case 'map': {
      const plain = path.parse(fileName).name;
      const name = options.name ?? nameFrom(plain);
      if (!namePattern.test(name)) {
        throw new OperatorError('NAME_INVALID', { parameters: { name: fileName } });
      }
      const title = identified.kind === 'image' ? identified.image.reference : identified.title;
      const destination = `${folders[identified.kind]}/${fileName}`;
      return {
        destination,
        component: {
          name,
          kind: identified.kind,
          from: destination,
          label: options.label ?? title ?? plain.replaceAll(/[-_]+/g, ' '),
          ...(identified.kind === 'image' ? imageInstall(options) : {}),
        },
      };
    }
  }
};

import { z } from 'zod';
import { OperatorError } from '../errors.ts';
import { readDevices, type BalenaDevice } from './device.ts';
import { BalenaError } from './errors.ts';
import type { Change, FleetVariable } from './plan-changes.ts';

export interface Fleet {
  readonly id: number;
  /** `organisation/fleet` */
  readonly slug: string;
}

/** What we use of balena's API, version 7: https://docs.balena.io/reference/api/overview/ */
export interface BalenaApi {
  /** @throws BalenaError BALENA_FLEET_UNKNOWN, BALENA_FLEET_AMBIGUOUS, and as `variables` */
  fleet(name: string): Promise<Fleet>;
  /**
   * Those for all services and all devices; devices and services may have others.
   *
   * @throws BalenaError BALENA_SILENT, BALENA_ANSWERED, BALENA_ANSWER_WRONG, BALENA_TOKEN_REFUSED
   */
  variables(fleet: Fleet): Promise<readonly FleetVariable[]>;
  /** @throws as `variables` */
  devices(fleet: Fleet): Promise<readonly BalenaDevice[]>;
  /** Can be repeated but for `add`, which the API refuses for a name that is there. @throws as `variables` */
  apply(fleet: Fleet, change: Change): Promise<void>;
}

export const defaultApiUrl = 'https://api.balena-cloud.com';

const patienceMs = 30_000;
/** A fleet has tens of variables. */
const mostBytes = 4_000_000;

const fleetsSchema = z.object({
  d: z.array(z.object({ id: z.number().int(), slug: z.string() })),
});

const variablesSchema = z.object({
  d: z.array(z.object({ id: z.number().int(), name: z.string(), value: z.string() })),
});

const isLoopback = (host: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(host);

/**
 * Reads `--api`: the token must not travel in clear.
 *
 * @throws OperatorError USAGE_WRONG
 */
export const apiUrl = (given = defaultApiUrl): URL => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url !== undefined && isSafe && url.search === '' && url.username === '') return url;
  throw new OperatorError('USAGE_WRONG', {
    parameters: { reason: `--api must be an address that begins with https://` },
  });
};

/** A text in a filter of OData. */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export interface BalenaApiOptions {
  readonly url: URL;
  readonly token: string;
  readonly signal: AbortSignal;
}

export const createBalenaApi = ({ url, token, signal }: BalenaApiOptions): BalenaApi => {
  const { host } = url;
  const base = `${url.href.replace(/\/$/, '')}/v7`;

  const ask = async (method: string, resource: string, body?: object): Promise<string> => {
    let status: number;
    let text: string;
    try {
      const response = await fetch(`${base}/${resource}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        // A token goes nowhere else.
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      });
      status = response.status;
      text = await response.text();
    } catch (error) {
      signal.throwIfAborted();
      const { cause } = error as { readonly cause?: { readonly code?: string } };
      const reason = cause?.code ?? (error instanceof Error ? error.name : 'no answer');
      throw new BalenaError('BALENA_SILENT', { parameters: { host, reason }, cause: error });
    }
    if (status === 401 || status === 403) {
      throw new BalenaError('BALENA_TOKEN_REFUSED', { parameters: { host, status } });
    }
    if (status < 200 || status > 299) {
      throw new BalenaError('BALENA_ANSWERED', { parameters: { host, status } });
    }
    if (text.length > mostBytes) {
      throw new BalenaError('BALENA_ANSWER_WRONG', { parameters: { host } });
    }
    return text;
  };

  const get = async <T>(resource: string, schema: z.ZodType<T>): Promise<T> => {
    const text = await ask('GET', resource);
    try {
      return schema.parse(JSON.parse(text));
    } catch (error) {
      throw new BalenaError('BALENA_ANSWER_WRONG', { parameters: { host }, cause: error });
    }
  };

  return {
    fleet: async (name) => {
      // Public fleets of others have names, too.
      const filter = name.includes('/')
        ? `slug eq ${literal(name)}`
        : `app_name eq ${literal(name)} and is_directly_accessible_by__user/any(dau:true)`;
      const { d: fleets } = await get(
        `application?$select=id,slug&$filter=${encodeURIComponent(filter)}`,
        fleetsSchema,
      );
      const [fleet, ...others] = fleets;
      if (fleet === undefined) {
        throw new BalenaError('BALENA_FLEET_UNKNOWN', { parameters: { fleet: name } });
      }
      if (others.length > 0) {
        const slugs = fleets.map(({ slug }) => slug).join(', ');
        throw new BalenaError('BALENA_FLEET_AMBIGUOUS', { parameters: { fleet: name, slugs } });
      }
      return fleet;
    },
    variables: async ({ id }) => {
      const filter = encodeURIComponent(`application eq ${id}`);
      const resource = `application_environment_variable?$select=id,name,value&$filter=${filter}`;
      const { d: variables } = await get(`${resource}&$orderby=name%20asc`, variablesSchema);
      return variables;
    },
    devices: ({ id }) => readDevices(id, get),
    apply: async ({ id }, change) => {
      const resource = 'application_environment_variable';
      if (change.act === 'add') {
        const { name, value } = change;
        await ask('POST', resource, { application: id, name, value });
      } else if (change.act === 'change') {
        await ask('PATCH', `${resource}(${change.id})`, { value: change.value });
      } else {
        await ask('DELETE', `${resource}(${change.id})`);
      }
    },
  };
};

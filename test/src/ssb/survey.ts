import pull, { type Duplex, type Sink, type Source } from 'pull-stream';
import ssbKeys from 'ssb-keys';
import { speak, type OtherEnd } from './raw-peer.ts';

/** As in `'async'`, or more of them below a name. */
interface Manifest {
  readonly [name: string]: string | Manifest;
}

interface Method {
  readonly path: readonly string[];
  readonly kind: string;
}

/** What other servers of the kind have, and strangers ask for. */
const wellKnown: Manifest = {
  add: 'async',
  get: 'async',
  publish: 'async',
  whoami: 'sync',
  createLogStream: 'source',
  createHistoryStream: 'source',
  invite: { create: 'async', use: 'async', accept: 'async' },
  gossip: { add: 'sync', connect: 'async' },
  plugins: { install: 'source' },
  control: { stop: 'sync' },
};

const methodsOf = (manifest: Manifest, above: readonly string[] = []): readonly Method[] =>
  Object.entries(manifest).flatMap(([name, kind]) =>
    typeof kind === 'string'
      ? [{ path: [...above, name], kind }]
      : methodsOf(kind, [...above, name]),
  );

/** Both trees in one; the second decides. */
const merged = (first: Manifest, second: Manifest): Manifest => {
  const tree: Record<string, string | Manifest> = { ...first };
  for (const [name, kind] of Object.entries(second)) {
    const other = tree[name];
    tree[name] = typeof kind === 'object' && typeof other === 'object' ? merged(other, kind) : kind;
  }
  return tree;
};

type Call = (...given: readonly unknown[]) => unknown;

const callOf = (api: object, path: readonly string[]): Call => {
  let at: unknown = api;
  for (const name of path) at = (at as Readonly<Record<string, unknown>>)[name];
  return at as Call;
};

/** @param say is called with the words of an error, if one comes */
const call = (api: object, { path, kind }: Method, say: (words: string) => void): void => {
  const act = callOf(api, path);
  // An error that came over the wire is no Error.
  const done = (error: { readonly message?: string } | true | null): void => {
    if (error !== null && error !== true) say(error.message ?? '');
  };
  const source = (from: unknown) => {
    pull(
      from as Source<unknown>,
      pull.drain(() => undefined, done),
    );
  };
  if (kind === 'source') source(act());
  else if (kind === 'sink') {
    // Nothing is ever given, so that the only end is that of the other side.
    pull(
      (abort) => {
        done(abort);
      },
      act(done) as Sink<unknown>,
    );
  } else if (kind === 'duplex') source((act(done) as Duplex<unknown, unknown>).source);
  else act(done);
};

const askManifest = (other: OtherEnd): Promise<object> =>
  new Promise((resolve, reject) => {
    other.manifest((error, found) => {
      if (error) reject(error);
      else resolve(found ?? {});
    });
  });

export interface Surface {
  /** Of all methods that were tried, those that were not refused. */
  readonly allowed: readonly string[];
  readonly tried: number;
}

/** Calls everything that a pub has, and more, as somebody it never saw. */
export const surveyPub = async (address: string): Promise<Surface> => {
  const plain = await speak(address, ssbKeys.generate());
  const manifest = merged(wellKnown, (await askManifest(plain)) as Manifest);
  plain.close(true, () => undefined);
  const rpc = await speak(address, ssbKeys.generate(), {
    // Asking for this one is the last thing, and tells that everything before was answered.
    manifest: { ...manifest, manifest: 'sync' },
  });
  const methods = methodsOf(manifest).filter(({ path }) => path.join('.') !== 'manifest');
  const refused = new Set<Method>();
  for (const method of methods) {
    call(rpc, method, (words) => {
      if (words.includes('is not in list of allowed methods')) refused.add(method);
    });
  }
  await askManifest(rpc);
  rpc.close(true, () => undefined);
  const allowed = methods.filter((method) => !refused.has(method));
  return { allowed: allowed.map(({ path }) => path.join('.')).sort(), tried: methods.length };
};

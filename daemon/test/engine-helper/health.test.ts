import { parseServiceHealth, serviceHealthPath } from '@p2p-hotspot/contract';
import test from 'ava';
import {
  createEngineServer,
  type EngineServerParts,
} from '../../src/engine-helper/engine-server.ts';

test('the helper is well, and minds that its engine is away', async (t) => {
  let isThere = true;
  const server = createEngineServer({
    describe: () => (isThere ? Promise.resolve({}) : Promise.reject(new Error('away'))),
  } as unknown as EngineServerParts);
  t.teardown(() => server.close());
  const ask = async () => {
    const { statusCode, body } = await server.inject(serviceHealthPath);
    return [statusCode, parseServiceHealth(JSON.parse(body))?.status];
  };
  t.deepEqual(await ask(), [200, 'ok']);
  isThere = false;
  t.deepEqual(await ask(), [200, 'degraded']);
});

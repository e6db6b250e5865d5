import { readdir } from 'node:fs/promises';
import test from 'ava';
import Fastify from 'fastify';
import type { RouteHost } from '@p2p-hotspot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mapsRoutes, viewerScript, viewerStyles } from '../../src/routes/index.ts';

const emptyBox: RouteHost<FastifyRequest, FastifyReply> = {
  storeOf: () => Promise.resolve({}),
  sendFile: () => Promise.reject(new Error('nothing is there to be sent')),
};

const start = async () => {
  const server = Fastify();
  await server.register(mapsRoutes(emptyBox));
  return server;
};

test('every file that the viewer is made of is handed out, and none of another name', async (t) => {
  const server = await start();
  const scripts = await readdir(new URL('../../src/viewer/', import.meta.url));
  const own = scripts.filter((name) => name.endsWith('.js'));
  t.true(own.includes('viewer.js'));
  // Modules of types alone leave nothing for browsers.
  for (const name of own.filter((file) => file !== 'page-data.js')) {
    const answer = await server.inject(`/maps/viewer/${name}`);
    t.is(answer.statusCode, 200, name);
    t.regex(String(answer.headers['content-type']), /^text\/javascript/);
  }
  for (const path of [
    viewerScript,
    viewerStyles,
    ...['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'pmtiles.mjs'].map(
      (name) => `/maps/viewer/${name}`,
    ),
  ]) {
    const { headers, statusCode } = await server.inject(path);
    t.is(statusCode, 200, path);
    t.regex(String(headers['content-security-policy']), /default-src 'none'/);
  }
  for (const name of [
    'maplibre-gl-dev.mjs',
    '..%2froutes%2findex.js',
    '__proto__',
    'page-data.js',
  ]) {
    t.is((await server.inject(`/maps/viewer/${name}`)).statusCode, 404, name);
  }
});

test('what draws maps is sent compressed, once', async (t) => {
  const server = await start();
  const url = '/maps/viewer/maplibre-gl.mjs';
  const zipped = await server.inject({ url, headers: { 'accept-encoding': 'gzip' } });
  t.is(zipped.headers['content-encoding'], 'gzip');
  t.true(zipped.rawPayload.length < 350_000);
  const again = await server.inject({
    url,
    headers: { 'if-none-match': String(zipped.headers.etag) },
  });
  t.is(again.statusCode, 304);
});

test('a file of a map that is not here is not found', async (t) => {
  const server = await start();
  t.is((await server.inject('/maps/stable/region/valley.pmtiles')).statusCode, 404);
});

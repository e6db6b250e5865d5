import { createServer, type Server } from 'node:http';
import { describeHealth, describeProcess, healthCode } from '@p2p-hotspot/contract';
import { browserVersion } from '../version.ts';
import type { Scene, Stage } from './stage.ts';

/** The one address that the browser may open (chromium-policy.json). */
export const stagePort = 20_080;
export const stageUrl = `http://127.0.0.1:${stagePort}/`;

/** Path of a ServiceHealth, also for `health-check.ts`: 200 while all is well. */
export const healthPath = '/health';

export interface StageServerOptions {
  readonly stage: Stage;
  /** Called before each page: the browser lives. */
  readonly onAsked: () => void;
  /** Called when the kind of scene changes. */
  readonly onScene: (kind: Scene['kind']) => void;
  readonly isHealthy: () => boolean;
  readonly port?: number;
}

/**
 * Hands the scene to the browser, and to nobody outside this computer.
 *
 * @throws Error when the port is taken
 */
export const startStageServer = async ({
  stage,
  onAsked,
  onScene,
  isHealthy,
  port = stagePort,
}: StageServerOptions): Promise<Server> => {
  let shown: Scene['kind'] | undefined;
  const server = createServer((request, response) => {
    const { url, method, headers } = request;
    // A name that leads here is not ours.
    const isOurs = headers.host?.startsWith('127.0.0.1:') === true;
    if (method !== 'GET' || !isOurs) {
      response.writeHead(403).end();
    } else if (url === healthPath) {
      const checks = [{ name: 'screen', isGood: isHealthy(), isVital: true }];
      const health = describeHealth('browser', browserVersion, checks, describeProcess(process));
      response
        .writeHead(healthCode(health), {
          'content-type': 'application/json',
          'cache-control': 'no-store',
        })
        .end(JSON.stringify(health));
    } else if (url === '/') {
      onAsked();
      void stage.next().then(({ kind, page }) => {
        if (kind !== shown) onScene(kind);
        shown = kind;
        response
          .writeHead(200, {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': page.policy,
            'cache-control': 'no-store',
            'referrer-policy': 'no-referrer',
            'x-content-type-options': 'nosniff',
          })
          .end(page.html);
      });
    } else {
      response.writeHead(404).end();
    }
  });
  server.maxConnections = 16;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return server;
};

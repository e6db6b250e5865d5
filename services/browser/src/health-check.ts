import { request } from 'node:http';
import { healthPath, stagePort } from './stage/stage-server.ts';

const answerTimeoutMs = 5000;

/** Ends with 0 while the screen is looked after: for `HEALTHCHECK`. */
const fail = (): void => {
  process.exitCode = 1;
};
request({
  host: '127.0.0.1',
  port: stagePort,
  path: healthPath,
  signal: AbortSignal.timeout(answerTimeoutMs),
})
  .on('response', (response) => {
    response.resume();
    if (response.statusCode !== 200) fail();
  })
  .on('error', fail)
  .end();

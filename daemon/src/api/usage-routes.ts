import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  usageHandOverSchema,
  usagePath,
  type UsageChoice,
  type UsageHandOver,
  type UsageSummary,
} from '@p2p-hotspot/contract';
import { DaemonError } from '../ports/daemon-error.ts';

/** Where counts go, and where sums come from. */
export interface UsageFeed {
  choice(): UsageChoice;
  take(handOver: UsageHandOver): void;
  summary(): UsageSummary;
}

/** 500 items with names of 256 characters of up to four bytes each. */
const bodyLimitBytes = 640 * 1024;

/**
 * Counting (docs/spec/local-api-v1.md §4). The portal hands over what it counted without anybody's PIN;
 * only a steward reads sums.
 *
 * @param checkSession throws where the request has no session
 */
export const usageRoutes = (
  server: FastifyInstance,
  usage: UsageFeed,
  checkSession: (request: FastifyRequest) => void,
): void => {
  server.post(usagePath, { bodyLimit: bodyLimitBytes }, (request, reply) => {
    const handOver = usageHandOverSchema.safeParse(request.body);
    if (!handOver.success) {
      throw new DaemonError('REQUEST_INVALID', { parameters: { name: 'counts' } });
    }
    usage.take(handOver.data);
    return reply.code(202).send({ isCounting: usage.choice().isCounting });
  });
  server.get(usagePath, (request, reply) => {
    checkSession(request);
    return reply.header('cache-control', 'no-store').send(usage.summary());
  });
};

import { CodedError } from '@p2p-hotspot/contract';

type DfsErrorCode = 'SWARM_PEER_UNKNOWN' | 'DFS_FOLDER_MISSING';

/** A failure that people are told of. */
export class DfsError extends CodedError<DfsErrorCode> {}

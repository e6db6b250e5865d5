export {
  askForJson,
  askSocket,
  readAnswer,
  type JsonAnswer,
  type SocketQuestion,
} from './ask-socket.ts';
export { formatEvent, readEvents, type ServerSentEvent } from './event-stream.ts';
export { eventsOf, type ToldEvent } from './events-of.ts';
export { createFeed, type Feed, type FeedSource } from './feed.ts';
export { listenOnSocket } from './listen-on-socket.ts';
export { sendEvents } from './send-events.ts';
export { createStewardCheck, type StewardCheck } from './steward-check.ts';
export { tokenOf } from './token-of.ts';
export { syncFolder, writeDurably } from './write-durably.ts';

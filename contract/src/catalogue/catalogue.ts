import type { Message } from '../message.ts';
import type { english } from './en/index.ts';

/** Every code that a library, the daemon or a service may emit. */
export type MessageCode = keyof typeof english;

/** A catalogue in another language may lack entries; English then stands in. */
export type Catalogue = Readonly<Partial<Record<MessageCode, Message>>>;

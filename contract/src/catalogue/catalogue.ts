import type { Message } from '../message.ts';
import type { boxTopics, MessageCode } from './en/index.ts';

/** A catalogue in another language may lack entries; English then stands in. */
export type Catalogue = Readonly<Partial<Record<MessageCode, Message>>>;

/** The messages of one topic in another language: all of them. */
export type InThisLanguage<Topic> = Readonly<Record<keyof Topic, Message>>;

/** All that a box may say, in another language: every topic, every message. */
export type BoxLanguage = {
  readonly [Topic in keyof typeof boxTopics]: InThisLanguage<(typeof boxTopics)[Topic]>;
};

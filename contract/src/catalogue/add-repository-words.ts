import type { Message } from '../message.ts';
import type { addRepositoryMessages } from './en/add-repository.ts';

/** Steps that are half translated lead nowhere: every language has all of them. */
export type AddRepositoryWords = Readonly<Record<keyof typeof addRepositoryMessages, Message>>;

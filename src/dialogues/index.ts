/** Unfinished typed inputs: which question a person is answering in a chat, kept in the database across restarts. */
export type { DialogueEnd, DialogueStep } from './store.ts';
export { endDialogue, findDialogue, saveDialogue } from './store.ts';

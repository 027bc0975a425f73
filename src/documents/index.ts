/** Papers: the result of a conference as a file. */
export { documentsOutboxKinds } from './notices.ts';

/** Papers: the result of a conference as a file. */
export { documentsOutboxKinds } from './deliver.ts';

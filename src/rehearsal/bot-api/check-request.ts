/** Says in Telegram's words what is wrong with a request before anything is looked up. */
import { checkFields } from './check-shape.ts';
import { buttonKindProblem } from './keyboards.ts';
import type { ApiRefusal } from './refusal.ts';
import { badRequest } from './refusal.ts';
import type { Fields } from './specification.ts';

/** Telegram has sentences of its own for these parameters when they are missing. */
const MISSING: Readonly<Record<string, string>> = {
  chat_id: 'chat_id is empty',
  from_chat_id: 'from_chat_id is empty',
  text: 'message text is empty',
  message_id: 'message identifier is not specified',
  user_id: 'invalid user_id specified',
  callback_query_id: 'query is too old and response timeout expired or query ID is invalid',
  document: "there is no document in the request",
  photo: "there is no photo in the request",
  file_id: 'file_id not specified',
  url: 'bad webhook: URL is not specified',
};

const TOO_LONG: Readonly<Record<string, string>> = {
  'answerCallbackQuery.text': 'MESSAGE_TOO_LONG',
};

function missing(fields: Fields, parameters: Readonly<Record<string, unknown>>): string | undefined {
  const name = Object.keys(fields).find((field) => fields[field]?.optional !== true && parameters[field] === undefined);
  return name === undefined ? undefined : (MISSING[name] ?? `parameter "${name}" is required`);
}

export interface RequestToCheck {
  readonly method: string;
  readonly fields: Fields;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Unknown parameters are Telegram's to ignore; here they are refused, because they are a mistake of the program.
 */
export function checkRequest({ method, fields, parameters }: RequestToCheck): ApiRefusal | undefined {
  const absent = missing(fields, parameters);
  if (absent !== undefined) return badRequest(absent);
  const button = buttonKindProblem(parameters['reply_markup']);
  if (button !== undefined) return badRequest(button);
  const problem = checkFields(fields, parameters, '');
  if (problem === undefined) return undefined;
  const [field = ''] = problem.split(' ');
  const known = / must have /.test(problem) ? TOO_LONG[`${method}.${field}`] : undefined;
  if (known !== undefined) return badRequest(known);
  return badRequest(field.endsWith('.callback_data') && / must have /.test(problem) ? 'BUTTON_DATA_INVALID' : `can't parse parameters of ${method}: ${problem}`);
}

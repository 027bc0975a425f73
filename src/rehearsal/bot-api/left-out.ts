/** Which methods of the Bot API this room carries out, and which it names and refuses. */
import type { Handler, Handlers, MethodName } from './methods/call.ts';
import { chats } from './methods/chats.ts';
import { editing } from './methods/editing.ts';
import { profiles } from './methods/profile.ts';
import { sending } from './methods/sending.ts';
import { botApi } from './specification.ts';

const handlers: Handlers = { ...sending, ...editing, ...chats, ...profiles };

/** Carried out by the door itself, which knows how the deliveries went. */
const BY_THE_DOOR = ['getWebhookInfo'];

export const findHandler = (method: string): Handler<MethodName> | undefined => handlers[method as MethodName] as Handler<MethodName> | undefined;

/** Parameters that answer 501 here wherever they stand: they ask for something this room does not have. */
export const LEFT_OUT_PARAMETERS: readonly string[] = [
  'business_connection_id',
  'direct_messages_topic_id',
  'suggested_post_parameters',
  'message_effect_id',
  'allow_paid_broadcast',
  'video_start_timestamp',
  'certificate',
  'ip_address',
];

/** The Bot API's methods that answer 501 here; the README prints this list. */
export const LEFT_OUT_METHODS: readonly string[] = Object.keys(botApi.methods)
  .filter((method) => !Object.hasOwn(handlers, method) && !BY_THE_DOOR.includes(method))
  .sort();

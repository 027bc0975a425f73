/** One message: who, what, when, its file, and the buttons under it. */
import type { JSX } from 'preact';
import type { WireFile, WireMessage } from '../wire.ts';
import { timeText } from './dates.ts';
import { useHue } from './hues.ts';
import { Icon } from './icons.tsx';
import { InlineKeyboard } from './inline-keyboard.tsx';
import { MessageMenu, type MessageMove } from './message-menu.tsx';
import { MessageText } from './message-text.tsx';
import { serviceText } from './service-text.ts';
import { useSpeech } from './speak.ts';

const sizeText = (bytes: number): string =>
  bytes < 1024 ? `${bytes} B` : bytes < 1_048_576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

const FileCard = ({ file }: { file: WireFile }): JSX.Element => {
  const { say } = useSpeech();
  if (file.kind === 'photo') {
    return <a class="photo" href={file.path} target="_blank" rel="noopener"><img src={file.path} alt={say('photo', { name: file.name })} /></a>;
  }
  return (
    <a class="file-card" href={`${file.path}&save=1`} download={file.name}>
      <span class="file-sign"><Icon name="file" /></span>
      <span class="file-name">{file.name}</span>
      <span class="file-size">{say('download')} · {sizeText(file.size)}</span>
    </a>
  );
};

const Marks = ({ message, zone }: { message: WireMessage; zone: string }): JSX.Element => {
  const { say } = useSpeech();
  return (
    <span class="marks">
      {message.editedAt !== undefined && <span title={timeText(message.editedAt, zone)}>{say('edited')}</span>}
      <time dateTime={new Date(message.at).toISOString()}>{timeText(message.at, zone)}</time>
    </span>
  );
};

const Quote = ({ reply, onSeek }: { reply: NonNullable<WireMessage['replyTo']>; onSeek: (id: number) => void }): JSX.Element => (
  <button type="button" class="quote" onClick={() => onSeek(reply.id)}>
    <b>{reply.author}</b>
    <span>{reply.excerpt}</span>
  </button>
);

export interface MessageBubbleProps {
  readonly chatId: number;
  readonly message: WireMessage;
  readonly zone: string;
  readonly isFirstOfAuthor: boolean;
  readonly isGroup: boolean;
  readonly onCommand: (text: string) => void;
  readonly onSeek: (messageId: number) => void;
  readonly onMove: (move: MessageMove, message: WireMessage) => void;
}

const ServiceLine = ({ message, onSeek }: MessageBubbleProps): JSX.Element => {
  const { say } = useSpeech();
  const target = message.service?.messageId;
  const words = message.service ? serviceText(message.service, say) : '';
  return (
    <div class="service">
      {target === undefined ? <span>{words}</span> : <button type="button" onClick={() => onSeek(target)}>{words}</button>}
    </div>
  );
};

const Body = ({ message, zone, onCommand, onSeek }: MessageBubbleProps): JSX.Element => {
  const { say } = useSpeech();
  return (
    <>
      {message.isEphemeral && <div class="only-me"><Icon name="eye" />{say('only-visible-here')}</div>}
      {message.forwardedFrom !== undefined && <div class="forwarded">{say('forwarded-from', { who: message.forwardedFrom })}</div>}
      {message.replyTo && <Quote reply={message.replyTo} onSeek={onSeek} />}
      {message.file && <FileCard file={message.file} />}
      {message.contact && <div class="contact"><Icon name="user" /><span>{message.contact.name}<br />{message.contact.phone}</span></div>}
      {message.text !== '' && <MessageText text={message.text} entities={message.entities} onCommand={onCommand} />}
      {message.reactions.length > 0 && <div class="reactions" role="img" aria-label={say('reactions', { signs: message.reactions.join(' ') })}>{message.reactions.join(' ')}</div>}
      <Marks message={message} zone={zone} />
    </>
  );
};

export function MessageBubble(props: MessageBubbleProps): JSX.Element {
  const { message, isGroup, isFirstOfAuthor, chatId, onMove } = props;
  const hue = useHue(message.authorId);
  if (message.service) return <ServiceLine {...props} />;
  const side = message.isOwn ? 'own' : 'other';
  const look = ['bubble', isFirstOfAuthor ? 'first' : '', message.isEphemeral ? 'ephemeral' : ''].join(' ').trim();
  const hasName = isGroup && !message.isOwn && isFirstOfAuthor;
  return (
    <div class={`message ${side}${message.isBot ? ' of-bot' : ''}`} id={`message-${message.key}`} style={{ '--hue': String(hue) }}>
      <article class={look} aria-label={message.author}>
        {hasName && <div class="author">{message.author}</div>}
        <Body {...props} />
        {!message.isEphemeral && <MessageMenu message={message} onMove={onMove} />}
      </article>
      <InlineKeyboard chatId={chatId} message={message} />
    </div>
  );
}

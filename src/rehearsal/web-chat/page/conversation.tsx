/** The right column: head, pinned board, topics, log and writing line of the open chat. */
import type { JSX, RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WireChat, WireMessage, WireReplyButton, WireRoom } from '../wire.ts';
import { useAsking } from './ask.ts';
import { Avatar } from './avatar.tsx';
import { ChatDetails } from './chat-details.tsx';
import { ChatFoot } from './chat-foot.tsx';
import { ChoosePeople, ChooseChat } from './choosers.tsx';
import { Composer, type Aim } from './composer.tsx';
import { GroupHint } from './group-hint.tsx';
import { Icon } from './icons.tsx';
import { MessageLog } from './message-log.tsx';
import type { MessageMove } from './message-menu.tsx';
import { PinnedBar } from './pinned-bar.tsx';
import { useSpeech } from './speak.ts';
import { TopicBar } from './topic-bar.tsx';

export interface ConversationProps {
  readonly me: number;
  readonly room: WireRoom;
  readonly chat: WireChat;
  readonly onEarlier: () => void;
}

type Window =
  | { readonly kind: 'details' }
  | { readonly kind: 'forward'; readonly messageId: number }
  | { readonly kind: 'share-chat'; readonly requestId: number }
  | { readonly kind: 'share-users'; readonly requestId: number; readonly most: number };

const Head = ({ chat, onDetails }: { chat: WireChat; onDetails: () => void }): JSX.Element => {
  const { say } = useSpeech();
  const { openChat } = useAsking();
  const under = chat.bot ? say('is-bot') : say('members', { count: chat.members.length });
  return (
    <header class="head">
      <button type="button" class="quiet back" aria-label={say('back-to-list')} onClick={() => openChat(undefined)}><Icon name="back" /></button>
      <button type="button" class="head-who" aria-label={say('chat-details', { title: chat.title })} onClick={onDetails}>
        <Avatar id={chat.id} name={chat.title} isBot={chat.bot !== undefined} />
        <span class="head-words"><span class="head-title" role="heading" aria-level={1}>{chat.title}</span><span class="head-under">{under}</span></span>
        <Icon name="more" />
      </button>
    </header>
  );
};

const FirstSteps = ({ chat, onDetails }: { chat: WireChat; onDetails: () => void }): JSX.Element => {
  const { say } = useSpeech();
  const { act } = useAsking();
  const start = (): void => void act({ act: 'start', chatId: chat.id });
  return (
    <div class="first-steps">
      <Avatar id={chat.id} name={chat.title} isBot={chat.bot !== undefined} size="large" />
      <p>{say(chat.bot ? 'first-step-bot' : 'first-step-group', { title: chat.title })}</p>
      {chat.bot
        ? <button type="button" class="primary wide" onClick={start}>{say('start')}</button>
        : <button type="button" class="primary wide" onClick={onDetails}>{say('add-people')}</button>}
    </div>
  );
};

const Windows = ({ props, open, onClose }: { props: ConversationProps; open: Window; onClose: () => void }): JSX.Element => {
  const { say } = useSpeech();
  const { act, openChat } = useAsking();
  const { chat, room, me } = props;
  const done = (sent: Promise<unknown>): void => void sent.then(onClose);
  const groups = room.chats.filter(({ kind }) => kind !== 'private');
  switch (open.kind) {
    case 'details':
      return <ChatDetails me={me} room={room} chat={chat} onClose={onClose} />;
    case 'forward': {
      const forward = (toChatId: number): void =>
        done(act({ act: 'forward', chatId: chat.id, messageId: open.messageId, toChatId }).then(() => openChat(toChatId)));
      return <ChooseChat title={say('forward-to')} chats={room.chats} onChoose={forward} onClose={onClose} />;
    }
    case 'share-chat': {
      const share = (sharedId: number): void => done(act({ act: 'share-chat', chatId: chat.id, requestId: open.requestId, sharedId }));
      return <ChooseChat title={say('choose-group')} chats={groups} onChoose={share} onClose={onClose} />;
    }
    case 'share-users': {
      const share = (userIds: number[]): void => done(act({ act: 'share-users', chatId: chat.id, requestId: open.requestId, userIds }));
      return <ChoosePeople title={say('choose-people')} people={room.cast} most={open.most} onChoose={share} onClose={onClose} />;
    }
  }
};

interface Writing {
  readonly aim: Aim | undefined;
  readonly setAim: (aim: Aim | undefined) => void;
  readonly send: (text: string, isAnonymous?: boolean) => Promise<boolean>;
}

function useWriting(chat: WireChat, topic: number | undefined): Writing {
  const { act } = useAsking();
  const [aim, setAim] = useState<Aim | undefined>();
  const forced = chat.replyMarkup?.kind === 'force-reply' ? chat.replyMarkup.messageId : undefined;
  useEffect(() => {
    const message = chat.messages.find(({ id, isEphemeral }) => id === forced && !isEphemeral);
    setAim(message && { kind: 'reply', message });
  }, [chat.id, forced]);
  const send = async (text: string, isAnonymous = false): Promise<boolean> => {
    const aimed = aim;
    setAim(undefined);
    const answer = await act(
      aimed?.kind === 'edit'
        ? { act: 'edit', chatId: chat.id, messageId: aimed.message.id, text }
        : { act: 'send', chatId: chat.id, text, ...(topic && { threadId: topic }), ...(aimed && { replyTo: aimed.message.id }), ...(isAnonymous && { isAnonymous }) },
    );
    return answer.ok;
  };
  return { aim, setAim, send };
}

function useReplyKey(chat: WireChat, send: (text: string) => Promise<boolean>, open: (window: Window) => void) {
  const { act } = useAsking();
  return ({ ask, text, requestId = 0, most = 1 }: WireReplyButton): void => {
    if (ask === 'text') void send(text);
    if (ask === 'contact') void act({ act: 'contact', chatId: chat.id });
    if (ask === 'chat') open({ kind: 'share-chat', requestId });
    if (ask === 'users') open({ kind: 'share-users', requestId, most });
  };
}

const inTopic = (messages: readonly WireMessage[], topic: number | undefined): readonly WireMessage[] =>
  topic === undefined ? messages : messages.filter(({ threadId }) => threadId === topic);

/** On a phone the pressed row is gone with the list: the keyboard goes on from the chat that took its place. */
function useFocusWhenLost(): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.focus();
  }, []);
  return section;
}

export function Conversation(props: ConversationProps): JSX.Element {
  const { chat, room, me, onEarlier } = props;
  const { act, upload } = useAsking();
  const [topic, setTopic] = useState<number | undefined>();
  const [open, setOpen] = useState<Window | undefined>();
  const { aim, setAim, send } = useWriting(chat, topic);
  const onReplyKey = useReplyKey(chat, send, setOpen);
  const messages = useMemo(() => inTopic(chat.messages, topic), [chat, topic]);
  const newest = chat.messages.at(-1)?.key;
  useEffect(() => setTopic(undefined), [chat.id]);
  useEffect(() => void act({ act: 'read', chatId: chat.id }), [chat.id, newest, me]);
  const onMove = (move: MessageMove, message: WireMessage): void => {
    if (move === 'forward') setOpen({ kind: 'forward', messageId: message.id });
    else if (move === 'delete') void act({ act: 'delete', chatId: chat.id, messageId: message.id });
    else setAim({ kind: move, message });
  };
  const onFile = async (file: File, caption: string): Promise<void> => {
    await upload({ chatId: chat.id, file, caption, ...(topic !== undefined && { threadId: topic }) });
  };
  return (
    <section class="conversation" aria-label={chat.title} ref={useFocusWhenLost()} tabIndex={-1}>
      <Head chat={chat} onDetails={() => setOpen({ kind: 'details' })} />
      <GroupHint me={me} room={room} chat={chat} onDetails={() => setOpen({ kind: 'details' })} />
      <PinnedBar pinned={chat.pinned} />
      <TopicBar chat={chat} openTopic={topic} onChoose={setTopic} />
      {chat.messages.length === 0
        ? <FirstSteps chat={chat} onDetails={() => setOpen({ kind: 'details' })} />
        : <MessageLog chat={chat} messages={messages} zone={room.timeZone} onCommand={(text) => void send(text)} onMove={onMove} onEarlier={onEarlier} />}
      <ChatFoot chat={chat}>
        <Composer me={me} chat={chat} aim={aim} onDropAim={() => setAim(undefined)} onSend={send} onFile={onFile} onReplyKey={onReplyKey} />
      </ChatFoot>
      {open && <Windows props={props} open={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

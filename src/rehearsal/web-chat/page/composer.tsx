/** The writing line: text, a file, the bot's commands and keyboard; Enter sends, Shift+Enter breaks the line. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WireChat, WireMessage, WireReplyButton } from '../wire.ts';
import { CommandMenu, matchingCommands, type Command } from './command-menu.tsx';
import { Icon } from './icons.tsx';
import { ReplyKeyboard } from './reply-keyboard.tsx';
import { useSpeech } from './speak.ts';

export type Aim =
  | { readonly kind: 'reply'; readonly message: WireMessage }
  | { readonly kind: 'edit'; readonly message: WireMessage };

export interface ComposerProps {
  readonly me: number;
  readonly chat: WireChat;
  readonly aim: Aim | undefined;
  readonly onDropAim: () => void;
  readonly onSend: (text: string, isAnonymous: boolean) => Promise<boolean>;
  readonly onFile: (file: File, caption: string) => Promise<void>;
  readonly onReplyKey: (button: WireReplyButton) => void;
}

const AimLine = ({ aim, onDrop }: { aim: Aim; onDrop: () => void }): JSX.Element => {
  const { say } = useSpeech();
  return (
    <div class="aim">
      <Icon name={aim.kind} />
      <span class="aim-words"><b>{aim.kind === 'edit' ? say('editing') : aim.message.author}</b><span>{aim.message.text || aim.message.file?.name}</span></span>
      <button type="button" class="quiet" aria-label={say('cancel')} onClick={onDrop}><Icon name="close" /></button>
    </div>
  );
};

interface Draft {
  readonly text: string;
  readonly offers: readonly Command[];
  readonly marked: number;
  readonly change: (text: string) => void;
  readonly mark: (index: number) => void;
  /** Writing as the group itself, as an anonymous administrator does. */
  readonly isMasked: boolean;
  readonly setMasked: (isMasked: boolean) => void;
  readonly submit: (text: string) => Promise<void>;
}

function useDraft({ chat, aim, onSend }: ComposerProps): Draft {
  const [text, setText] = useState('');
  const [marked, mark] = useState(0);
  const [isMasked, setMasked] = useState(false);
  useEffect(() => {
    setText('');
    setMasked(false);
  }, [chat.id]);
  useEffect(() => {
    if (aim?.kind === 'edit') setText(aim.message.text);
  }, [aim]);
  const submit = async (line: string): Promise<void> => {
    if (line.trim() === '') return;
    setText('');
    if (!(await onSend(line, isMasked))) setText((now) => (now === '' ? line : now));
  };
  const change = (line: string): void => {
    setText(line);
    mark(0);
  };
  return { text, offers: matchingCommands(chat.commands, text), marked, change, mark, isMasked, setMasked, submit };
}

type KeyMove = (draft: Draft, dropAim: () => void) => void;

const sendLine: KeyMove = (draft) => {
  const offer = draft.offers[draft.marked];
  void draft.submit(offer ? `/${offer.command}` : draft.text);
};
const keyMoves: Record<string, KeyMove> = {
  Enter: sendLine,
  Tab: (draft) => draft.change(`/${draft.offers[draft.marked]?.command ?? ''} `),
  ArrowDown: (draft) => draft.mark((draft.marked + 1) % draft.offers.length),
  ArrowUp: (draft) => draft.mark((draft.marked + draft.offers.length - 1) % draft.offers.length),
  Escape: (draft, dropAim) => (draft.offers.length > 0 ? draft.change('') : dropAim()),
};
const needOffers = new Set(['Tab', 'ArrowDown', 'ArrowUp']);

function onKey(event: KeyboardEvent, draft: Draft, dropAim: () => void): void {
  const move = keyMoves[event.key];
  const isBreak = event.key === 'Enter' && (event.shiftKey || event.isComposing);
  if (!move || isBreak || (needOffers.has(event.key) && (draft.offers.length === 0 || event.shiftKey))) return;
  event.preventDefault();
  move(draft, dropAim);
}

const WritingLine = ({ draft, props }: { draft: Draft; props: ComposerProps }): JSX.Element => {
  const { say } = useSpeech();
  const box = useRef<HTMLTextAreaElement>(null);
  const { chat, aim, onDropAim } = props;
  useEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, 160)}px`;
  }, [draft.text]);
  useEffect(() => {
    if (aim) box.current?.focus();
  }, [aim]);
  const isOffering = draft.offers.length > 0;
  return (
    <textarea
      ref={box}
      rows={1}
      aria-label={say('write-a-message')}
      aria-autocomplete="list"
      aria-controls={isOffering ? 'command-menu' : undefined}
      aria-activedescendant={isOffering ? `command-${draft.marked}` : undefined}
      placeholder={chat.replyMarkup?.placeholder ?? say('write-a-message')}
      value={draft.text}
      onInput={(event) => draft.change(event.currentTarget.value)}
      onKeyDown={(event) => onKey(event, draft, onDropAim)}
    />
  );
};

const isRuling = ({ chat, me }: ComposerProps): boolean =>
  chat.kind !== 'private' && chat.members.some(({ id, status }) => id === me && status !== 'member');

const Mask = ({ draft }: { draft: Draft }): JSX.Element => {
  const { say } = useSpeech();
  const { isMasked, setMasked } = draft;
  return (
    <button type="button" class="quiet" aria-pressed={isMasked} aria-label={say('send-anonymously')} title={say('send-anonymously')} onClick={() => setMasked(!isMasked)}>
      <Icon name="mask" />
    </button>
  );
};

const Attach = ({ onPick }: { onPick: (file: File) => void }): JSX.Element => {
  const { say } = useSpeech();
  const pick = useRef<HTMLInputElement>(null);
  const picked = (): void => {
    const file = pick.current?.files?.[0];
    if (file) onPick(file);
    if (pick.current) pick.current.value = '';
  };
  return (
    <>
      <button type="button" class="quiet" aria-label={say('attach')} onClick={() => pick.current?.click()}><Icon name="clip" /></button>
      <input ref={pick} type="file" hidden onChange={picked} aria-label={say('attach')} />
    </>
  );
};

interface Keyboard {
  readonly markup: Extract<WireChat['replyMarkup'], { kind: 'keyboard' }> | undefined;
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
}

function useKeyboard({ id, replyMarkup }: WireChat): Keyboard {
  const markup = replyMarkup?.kind === 'keyboard' ? replyMarkup : undefined;
  const [isShown, show] = useState(true);
  useEffect(() => show(true), [markup?.messageId, id]);
  return { markup, isShown, show };
}

export function Composer(props: ComposerProps): JSX.Element {
  const { say } = useSpeech();
  const draft = useDraft(props);
  const { markup, isShown, show } = useKeyboard(props.chat);
  const { chat, aim, onDropAim } = props;
  const press = (button: WireReplyButton): void => {
    if (markup?.oneTime) show(false);
    props.onReplyKey(button);
  };
  const file = (picked: File): void => {
    void props.onFile(picked, draft.text).then(() => draft.change(''));
  };
  return (
    <div class="composer">
      <CommandMenu commands={draft.offers} marked={draft.marked} onChoose={({ command }) => void draft.submit(`/${command}`)} />
      {aim && <AimLine aim={aim} onDrop={onDropAim} />}
      <div class="writing">
        <Attach onPick={file} />
        {chat.commands.length > 0 && <button type="button" class="quiet slash" aria-label={say('commands')} onClick={() => draft.change(draft.text === '/' ? '' : '/')}>/</button>}
        {isRuling(props) && <Mask draft={draft} />}
        <WritingLine draft={draft} props={props} />
        {markup && <button type="button" class="quiet" aria-pressed={isShown} aria-label={say('bot-keyboard')} onClick={() => show(!isShown)}><Icon name="keyboard" /></button>}
        <button type="button" class="send" aria-label={say('send')} disabled={draft.text.trim() === ''} onClick={() => void draft.submit(draft.text)}><Icon name="send" /></button>
      </div>
      {markup && isShown && <ReplyKeyboard markup={markup} onPress={press} />}
    </div>
  );
}

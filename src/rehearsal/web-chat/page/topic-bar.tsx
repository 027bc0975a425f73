/** The topics of a forum as a row of choices: all messages, or one topic, or a new one. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WireChat } from '../wire.ts';
import { useAsking } from './ask.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { useSpeech } from './speak.ts';

const NewTopic = ({ chatId, onClose }: { chatId: number; onClose: () => void }): JSX.Element => {
  const { say } = useSpeech();
  const { act } = useAsking();
  const [name, setName] = useState('');
  const create = (event: Event): void => {
    event.preventDefault();
    void act({ act: 'create-topic', chatId, name }).then((answer) => answer.ok && onClose());
  };
  return (
    <Dialog title={say('topic-new')} onClose={onClose} isNarrow>
      <form class="form" onSubmit={create}>
        <label>{say('topic-name')}<input value={name} maxLength={128} required autoFocus onInput={(event) => setName(event.currentTarget.value)} /></label>
        <footer><button type="submit" class="primary" disabled={name.trim() === ''}>{say('topic-create')}</button></footer>
      </form>
    </Dialog>
  );
};

export interface TopicBarProps {
  readonly chat: WireChat;
  readonly openTopic: number | undefined;
  readonly onChoose: (topic: number | undefined) => void;
}

export function TopicBar({ chat, openTopic, onChoose }: TopicBarProps): JSX.Element | null {
  const { say } = useSpeech();
  const [isNaming, setNaming] = useState(false);
  if (!chat.isForum) return null;
  const choice = (id: number | undefined, name: string): JSX.Element => (
    <button type="button" key={id ?? 'all'} aria-pressed={id === openTopic} onClick={() => onChoose(id)}>{name}</button>
  );
  return (
    <div class="topics" role="group" aria-label={say('topics')}>
      {choice(undefined, say('all-topics'))}
      {chat.topics.map((topic) => choice(topic.id, topic.name))}
      <button type="button" aria-label={say('topic-new')} onClick={() => setNaming(true)}><Icon name="plus" /></button>
      {isNaming && <NewTopic chatId={chat.id} onClose={() => setNaming(false)} />}
    </div>
  );
}

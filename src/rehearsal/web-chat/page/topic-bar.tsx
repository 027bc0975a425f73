/** The topics of a forum as a row of choices: all messages, or one topic. */
import type { JSX } from 'preact';
import type { WireChat } from '../wire.ts';
import { useSpeech } from './speak.ts';

export interface TopicBarProps {
  readonly topics: WireChat['topics'];
  readonly openTopic: number | undefined;
  readonly onChoose: (topic: number | undefined) => void;
}

export function TopicBar({ topics, openTopic, onChoose }: TopicBarProps): JSX.Element | null {
  const { say } = useSpeech();
  if (topics.length === 0) return null;
  const choice = (id: number | undefined, name: string): JSX.Element => (
    <button type="button" key={id ?? 'all'} aria-pressed={id === openTopic} onClick={() => onChoose(id)}>{name}</button>
  );
  return (
    <div class="topics" role="group" aria-label={say('topics')}>
      {choice(undefined, say('all-topics'))}
      {topics.map((topic) => choice(topic.id, topic.name))}
    </div>
  );
}

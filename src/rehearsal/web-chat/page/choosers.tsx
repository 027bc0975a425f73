/** Windows to choose one chat, or some people, for an act that needs them. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WireChatSummary, WirePerson } from '../wire.ts';
import { Avatar } from './avatar.tsx';
import { Dialog } from './dialog.tsx';
import { useSpeech } from './speak.ts';

export interface ChooseChatProps {
  readonly title: string;
  readonly chats: readonly WireChatSummary[];
  readonly onChoose: (chatId: number) => void;
  readonly onClose: () => void;
}

export function ChooseChat({ title, chats, onChoose, onClose }: ChooseChatProps): JSX.Element {
  const { say } = useSpeech();
  return (
    <Dialog title={title} onClose={onClose} isNarrow>
      {chats.length === 0 && <p>{say('no-group-yet')}</p>}
      <ul class="people">
        {chats.map((chat) => (
          <li key={chat.id}>
            <button type="button" class="person" onClick={() => onChoose(chat.id)}>
              <Avatar id={chat.id} name={chat.title} isBot={chat.isBot} /><span>{chat.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

export interface TickPeopleProps {
  readonly people: readonly WirePerson[];
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (id: number) => void;
}

export const TickPeople = ({ people, chosen, onToggle }: TickPeopleProps): JSX.Element => (
  <ul class="people">
    {people.map((person) => (
      <li key={person.id}>
        <label class="person">
          <input type="checkbox" checked={chosen.has(person.id)} onChange={() => onToggle(person.id)} />
          <Avatar id={person.id} name={person.name} isBot={person.isBot} /><span>{person.name}</span>
        </label>
      </li>
    ))}
  </ul>
);

export function toggled(chosen: ReadonlySet<number>, id: number): Set<number> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

export interface ChoosePeopleProps {
  readonly title: string;
  readonly people: readonly WirePerson[];
  readonly most: number;
  readonly onChoose: (ids: number[]) => void;
  readonly onClose: () => void;
}

export function ChoosePeople({ title, people, most, onChoose, onClose }: ChoosePeopleProps): JSX.Element {
  const { say } = useSpeech();
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set());
  const isFit = chosen.size > 0 && chosen.size <= most;
  return (
    <Dialog title={title} onClose={onClose} isNarrow>
      <TickPeople people={people} chosen={chosen} onToggle={(id) => choose(toggled(chosen, id))} />
      <footer><button type="button" class="primary" disabled={!isFit} onClick={() => onChoose([...chosen])}>{say('choose')}</button></footer>
    </Dialog>
  );
}

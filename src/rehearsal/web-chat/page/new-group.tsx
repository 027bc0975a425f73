/** The window that makes a group: its name, its people, and the bot among them from the start if wanted. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WireRoom } from '../wire.ts';
import { useAsking } from './ask.ts';
import { TickPeople, toggled } from './choosers.tsx';
import { Dialog } from './dialog.tsx';
import { useSpeech } from './speak.ts';

export interface NewGroupProps {
  readonly me: number;
  readonly room: WireRoom;
  readonly onClose: () => void;
}

export function NewGroup({ me, room, onClose }: NewGroupProps): JSX.Element {
  const { say } = useSpeech();
  const { act, openChat } = useAsking();
  const people = [...room.bots, ...room.cast.filter(({ id }) => id !== me)];
  const [title, setTitle] = useState('');
  const [isForum, setForum] = useState(false);
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set());
  const create = async (event: Event): Promise<void> => {
    event.preventDefault();
    const answer = await act({ act: 'create-group', title, memberIds: [...chosen], isForum });
    if (!answer.ok) return;
    onClose();
    openChat(answer.chatId);
  };
  const all = (): void => choose(new Set(chosen.size === people.length ? [] : people.map(({ id }) => id)));
  return (
    <Dialog title={say('new-group')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void create(event)}>
        <label>{say('group-title')}<input value={title} maxLength={128} required autoFocus onInput={(event) => setTitle(event.currentTarget.value)} /></label>
        <div class="form-line"><h3>{say('group-people')}</h3><button type="button" onClick={all}>{say('choose-all')}</button></div>
        <TickPeople people={people} chosen={chosen} onToggle={(id) => choose(toggled(chosen, id))} />
        <label class="tick"><input type="checkbox" checked={isForum} onChange={() => setForum(!isForum)} />{say('group-has-topics')}</label>
        <footer><button type="submit" class="primary" disabled={title.trim() === ''}>{say('create-group')}</button></footer>
      </form>
    </Dialog>
  );
}

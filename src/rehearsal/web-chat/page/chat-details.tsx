/** What a chat is and who is in it, with the acts on members, on the bot and on the chat itself. */
import type { JSX } from 'preact';
import type { Act } from '../act-shapes.ts';
import type { WireChat, WireMember, WirePerson, WireRoom } from '../wire.ts';
import { useAsking } from './ask.ts';
import { Avatar } from './avatar.tsx';
import { Dialog } from './dialog.tsx';
import { useSpeech } from './speak.ts';

export interface ChatDetailsProps {
  readonly me: number;
  readonly room: WireRoom;
  readonly chat: WireChat;
  readonly onClose: () => void;
}

const Member = ({ chat, member, isRuling }: { chat: WireChat; member: WireMember; isRuling: boolean }): JSX.Element => {
  const { say } = useSpeech();
  const { act } = useAsking();
  const isAdmin = member.status === 'administrator';
  const place = { chatId: chat.id, userId: member.id };
  return (
    <li class="person">
      <Avatar id={member.id} name={member.name} isBot={member.isBot} />
      <span class="person-words"><span>{member.name}</span>{member.status !== 'member' && <small>{say(`status-${member.status}`)}</small>}</span>
      {isRuling && member.status !== 'creator' && (
        <span class="person-acts">
          <button type="button" aria-label={say(isAdmin ? 'drop-admin-of' : 'make-admin-of', { who: member.name })} onClick={() => void act({ act: 'set-admin', ...place, isAdmin: !isAdmin })}>{say(isAdmin ? 'drop-admin' : 'make-admin')}</button>
          <button type="button" class="danger" aria-label={say('remove-who', { who: member.name })} onClick={() => void act({ act: 'remove-member', ...place })}>{say('remove')}</button>
        </span>
      )}
    </li>
  );
};

const Outsider = ({ chatId, person }: { chatId: number; person: WirePerson }): JSX.Element => {
  const { say } = useSpeech();
  const { act } = useAsking();
  return (
    <li class="person">
      <Avatar id={person.id} name={person.name} isBot={person.isBot} />
      <span class="person-words"><span>{person.name}</span>{person.isBot && <small>{say('is-bot')}</small>}</span>
      <span class="person-acts">
        <button type="button" aria-label={say('add-who', { who: person.name })} onClick={() => void act({ act: 'add-member', chatId, userId: person.id })}>{say('add')}</button>
      </span>
    </li>
  );
};

const GroupDetails = ({ me, room, chat, onClose }: ChatDetailsProps): JSX.Element => {
  const { say } = useSpeech();
  const { act, openChat } = useAsking();
  const inside = new Set(chat.members.map(({ id }) => id));
  const own = chat.members.find(({ id }) => id === me);
  const isRuling = own !== undefined && own.status !== 'member';
  const outside = [...room.bots, ...room.cast].filter(({ id }) => !inside.has(id));
  const leaving = (step: Act): void => void act(step).then((answer) => {
    onClose();
    if (answer.ok) openChat(answer.chatId);
  });
  return (
    <>
      <h3>{say('members', { count: chat.members.length })}</h3>
      <ul class="people">{chat.members.map((member) => <Member key={member.id} chat={chat} member={member} isRuling={isRuling} />)}</ul>
      {chat.isWritable && outside.length > 0 && (
        <>
          <h3>{say('add-people')}</h3>
          <ul class="people">{outside.map((person) => <Outsider key={person.id} chatId={chat.id} person={person} />)}</ul>
        </>
      )}
      {chat.isWritable && (
        <footer class="spread">
          {chat.kind === 'group' && isRuling && <button type="button" onClick={() => leaving({ act: 'upgrade', chatId: chat.id })}>{say('upgrade-group')}</button>}
          <button type="button" class="danger" onClick={() => leaving({ act: 'leave', chatId: chat.id })}>{say('leave-group')}</button>
        </footer>
      )}
    </>
  );
};

const BotDetails = ({ chat, onClose }: ChatDetailsProps): JSX.Element => {
  const { say } = useSpeech();
  const { act } = useAsking();
  const { bot } = chat;
  const isBlocked = bot?.isBlocked ?? false;
  const turn = (): void => void act({ act: isBlocked ? 'unblock' : 'block', botId: bot?.id ?? chat.id }).then(onClose);
  return (
    <>
      <p>{say('bot-details')}</p>
      <footer><button type="button" class={isBlocked ? 'primary' : 'danger'} onClick={turn}>{say(isBlocked ? 'unblock' : 'block')}</button></footer>
    </>
  );
};

export const ChatDetails = (props: ChatDetailsProps): JSX.Element => (
  <Dialog title={props.chat.title} onClose={props.onClose}>
    {props.chat.kind === 'private' ? <BotDetails {...props} /> : <GroupDetails {...props} />}
  </Dialog>
);

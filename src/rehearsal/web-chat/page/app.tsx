/** The whole page: the room's bar on top, the chat list and the open chat below, in one person's name. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WireRoom } from '../wire.ts';
import { usePlace, type Place } from './address.ts';
import { firstAppearance, showAppearance } from './appearance.ts';
import { AskingContext, useAsking } from './ask.ts';
import { useAskingAs } from './asking-as.ts';
import { ChatList } from './chat-list.tsx';
import { RoomClock } from './clock-window.tsx';
import { Conversation } from './conversation.tsx';
import { FaultSwitches } from './faults-window.tsx';
import { useFollowing, type Following } from './following.ts';
import { HuesContext, spreadHues, useHue } from './hues.ts';
import { Icon } from './icons.tsx';
import { Identity, Welcome } from './identity.tsx';
import { NewGroup } from './new-group.tsx';
import { NoticeBoardView, useNotices } from './notices.tsx';
import { useRoomStream, type RoomPicture } from './room-stream.ts';
import { SampleBar } from './sample-bar.tsx';
import { Settings, type SettingsProps } from './settings-window.tsx';
import { firstLanguage, keepLanguage, sayIn, SpeechContext, useSpeech } from './speak.ts';

const logPage = 100;

const Side = ({ room, place, go }: { room: WireRoom; place: Place; go: (next: Place) => void }): JSX.Element => {
  const { say } = useSpeech();
  const { openChat } = useAsking();
  const [isMaking, make] = useState(false);
  return (
    <nav class="side" aria-label={say('chats')}>
      <Identity cast={room.cast} me={room.me} onPlay={(as) => go({ ...place, as })} />
      <ChatList chats={room.chats} openId={place.chat} clock={{ now: room.now, zone: room.timeZone }} onOpen={openChat} />
      <button type="button" class="new-group" onClick={() => make(true)}><Icon name="group" />{say('new-group')}</button>
      {isMaking && <NewGroup me={room.me?.id ?? 0} room={room} onClose={() => make(false)} />}
    </nav>
  );
};

interface BarProps {
  readonly room: WireRoom;
  readonly settings: SettingsProps;
  readonly place: Place;
  readonly following: Following;
}

const Bar = ({ room, settings, place, following }: BarProps): JSX.Element => {
  const { say } = useSpeech();
  return (
    <header class={place.chat === undefined ? 'bar' : 'bar in-chat'}>
      {room.me && <Identity isSmall cast={room.cast} me={room.me} onPlay={(as) => following.goByHand({ ...place, as })} />}
      <span class="brand"><img src="/icon.svg" alt="" width="26" height="26" /><span class="brand-word">{say('room')}</span></span>
      {(room.me || room.sample.status !== 'idle') && <SampleBar room={room} following={following} />}
      <span class="bar-end">
        <RoomClock now={room.now} zone={room.timeZone} />
        <FaultSwitches faults={room.faults} />
        <Settings {...settings} />
      </span>
    </header>
  );
};

interface RoomViewProps {
  readonly place: Place;
  readonly following: Following;
  readonly picture: RoomPicture;
  readonly onEarlier: () => void;
}

const RoomView = ({ place, following, picture, onEarlier }: RoomViewProps): JSX.Element => {
  const { say } = useSpeech();
  const { room, chat } = picture;
  const go = following.goByHand;
  if (!room) return <main class="welcome"><p role="status">{say('connecting')}</p></main>;
  if (!room.me) {
    const start = (): void => {
      following.turn(true);
      go({ as: room.sample.lead });
    };
    const sample = room.sample.status === 'idle' ? { isEmpty: room.isEmpty, onStart: start } : undefined;
    return <Welcome cast={room.cast} me={undefined} onPlay={(as) => go({ as })} sample={sample} />;
  }
  // The person switched to may not be in the chat that was open.
  const isChatOpen = place.chat !== undefined && chat !== null;
  const opened = chat?.id === place.chat ? chat : undefined;
  return (
    <main class={isChatOpen ? 'columns in-chat' : 'columns'}>
      <Side room={room} place={place} go={go} />
      {opened
        ? <Conversation key={`${room.me.id}:${opened.id}`} me={room.me.id} room={room} chat={opened} onEarlier={onEarlier} />
        : <section class="conversation nothing"><p>{say('choose-a-chat')}</p></section>}
    </main>
  );
};

function useTitle(room: WireRoom | undefined, name: string): void {
  const unread = room?.chats.reduce((sum, chat) => sum + chat.unread, 0) ?? 0;
  const who = room?.me?.name;
  useEffect(() => {
    document.title = [unread > 0 ? `(${unread})` : '', who, who === undefined ? name : `· ${name}`].filter(Boolean).join(' ');
  }, [unread, who, name]);
}

/** The window's edge carries the colour of the person being played. */
const Frame = ({ me, children }: { me: number | undefined; children: ComponentChildren }): JSX.Element => (
  <div class="room" style={{ '--mine': String(useHue(me ?? 0)) }}>{children}</div>
);

export function App(): JSX.Element {
  const going = usePlace();
  const { place } = going;
  const [language, setLanguage] = useState(firstLanguage);
  const [appearance, setAppearance] = useState(firstAppearance);
  const [most, setMost] = useState(logPage);
  const speech = useMemo(() => ({ language, say: sayIn(language) }), [language]);
  const board = useNotices();
  const picture = useRoomStream(place, most);
  const following = useFollowing(going, picture.room);
  const asking = useAskingAs({ place, go: following.goByHand, say: speech.say, notices: board.notices });
  useEffect(() => keepLanguage(language), [language]);
  useEffect(() => showAppearance(appearance), [appearance]);
  useEffect(() => setMost(logPage), [place.chat, place.as]);
  useTitle(picture.room, speech.say('room'));
  const hues = useMemo(() => spreadHues(picture.room?.cast ?? []), [picture.room?.cast]);
  const groups = picture.room?.chats.filter(({ kind }) => kind !== 'private') ?? [];
  const settings = { me: picture.room?.me, appearance, onAppearance: setAppearance, onLanguage: setLanguage };
  return (
    <SpeechContext.Provider value={speech}>
      <AskingContext.Provider value={asking}>
        <HuesContext.Provider value={hues}>
          <Frame me={place.as}>
            {picture.room && <Bar room={picture.room} settings={settings} place={place} following={following} />}
            {picture.room && !picture.isConnected && <p class="offline" role="status">{speech.say('disconnected')}</p>}
            <RoomView place={place} following={following} picture={picture} onEarlier={() => setMost(most + logPage)} />
            <NoticeBoardView board={board} groups={groups} />
          </Frame>
        </HuesContext.Provider>
      </AskingContext.Provider>
    </SpeechContext.Provider>
  );
}

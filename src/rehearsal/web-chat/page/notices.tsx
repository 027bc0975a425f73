/** Short words that pass by (a toast), words that must be read (an alert), and the group a link asks for. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WireChatSummary } from '../wire.ts';
import { useAsking } from './ask.ts';
import type { Notices } from './asking-as.ts';
import { ChooseChat } from './choosers.tsx';
import { Dialog } from './dialog.tsx';
import { useSpeech } from './speak.ts';

interface NoticeState {
  readonly toast?: { readonly text: string; readonly turn: number };
  readonly alert?: string;
  readonly link?: string;
}

export interface NoticeBoard {
  readonly state: NoticeState;
  readonly notices: Notices;
  readonly clear: (what: keyof NoticeState) => void;
}

export function useNotices(): NoticeBoard {
  const [state, setState] = useState<NoticeState>({});
  const notices = useMemo<Notices>(() => ({
    tell: (text) => setState((before) => ({ ...before, toast: { text, turn: (before.toast?.turn ?? 0) + 1 } })),
    alert: (alert) => setState((before) => ({ ...before, alert })),
    askForGroup: (link) => setState((before) => ({ ...before, link })),
  }), []);
  const clear = (what: keyof NoticeState): void => setState(({ [what]: _gone, ...rest }) => rest);
  return { state, notices, clear };
}

const Toast = ({ text, onGone }: { text: string; onGone: () => void }): JSX.Element => {
  useEffect(() => {
    const timer = setTimeout(onGone, Math.max(3_500, text.length * 70));
    return () => clearTimeout(timer);
  }, []);
  return <button type="button" class="toast" onClick={onGone}>{text}</button>;
};

export function NoticeBoardView({ board, groups }: { board: NoticeBoard; groups: readonly WireChatSummary[] }): JSX.Element {
  const { say } = useSpeech();
  const { follow } = useAsking();
  const { state, clear } = board;
  const { toast, alert, link } = state;
  const chooseGroup = (groupId: number): void => {
    clear('link');
    if (link !== undefined) follow(link, groupId);
  };
  return (
    <>
      <div class="toasts" role="status">
        {toast && <Toast key={toast.turn} text={toast.text} onGone={() => clear('toast')} />}
      </div>
      {alert !== undefined && (
        <Dialog title={say('notice')} onClose={() => clear('alert')} isNarrow>
          <p class="alert-text">{alert}</p>
          <footer><button type="button" class="primary" autoFocus onClick={() => clear('alert')}>{say('understood')}</button></footer>
        </Dialog>
      )}
      {link !== undefined && <ChooseChat title={say('choose-group-for-bot')} chats={groups} onChoose={chooseGroup} onClose={() => clear('link')} />}
    </>
  );
}

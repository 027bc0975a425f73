/** A modal window of the page on the browser's own dialog: focus stays inside, Esc closes. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { useSpeech } from './speak.ts';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly isNarrow?: boolean;
}

export function Dialog({ title, onClose, children, isNarrow = false }: DialogProps): JSX.Element {
  const { say } = useSpeech();
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const onBackdrop = (event: MouseEvent): void => {
    if (event.target === box.current) onClose();
  };
  return (
    <dialog ref={box} class={isNarrow ? 'dialog narrow' : 'dialog'} aria-labelledby={titleId} onClose={onClose} onClick={onBackdrop}>
      <div class="dialog-box">
        <header>
          <h2 id={titleId}>{title}</h2>
          <button type="button" class="quiet" aria-label={say('close')} onClick={onClose}><Icon name="close" /></button>
        </header>
        <div class="dialog-body">{children}</div>
      </div>
    </dialog>
  );
}

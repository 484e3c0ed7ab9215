/** A modal sheet over the panel. `<dialog>` brings the focus trap, Escape, and the focus back to where it was. */
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { useModal } from '../../ui/use-modal.ts';
import { Act } from './Act.tsx';
import { Announcer } from './announce.tsx';

export interface SheetProps {
  title: string;
  children: ComponentChildren;
  /** Stays in view below what scrolls. */
  foot?: ComponentChildren;
  onClose: () => void;
}

export function Sheet({ title, children, foot, onClose }: SheetProps) {
  const dialog = useModal();
  const id = useId();
  const pressedBeside = useRef(false);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={`${id}title`}
      onCancel={onClose}
      // Only what happens beside the sheet has the dialog itself as its target. A click has it also where a selection
      // began inside and ended there.
      onPointerDown={({ target }) => {
        pressedBeside.current = target === dialog.current;
      }}
      onClick={({ target }) => pressedBeside.current && target === dialog.current && onClose()}
    >
      <div class="sheet-body">
        <header>
          <h2 id={`${id}title`}>{title}</h2>
          <Act icon="close" label={t('close')} act={onClose} />
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and holds no control is scrolled by its keys */}
        <div class="sheet-scroll" tabIndex={0}>
          {children}
        </div>
        {foot && <footer>{foot}</footer>}
      </div>
      <Announcer />
    </dialog>
  );
}

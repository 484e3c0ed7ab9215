/** Asks before a source goes, and says how much goes with it. */
import { useId } from 'preact/hooks';
import type { Source } from '../../../contract/sources.ts';
import { countOf, t } from '../../i18n.ts';
import { useModal } from '../../ui/use-modal.ts';

export interface DeleteDialogProps {
  source: Source;
  remove: () => void;
  leave: () => void;
}

export function DeleteDialog({ source, remove, leave }: DeleteDialogProps) {
  const id = useId();
  const dialog = useModal();
  const { name, products, retired } = source;
  return (
    <dialog
      ref={dialog}
      class="message"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onCancel={leave}
    >
      <h2 id={`${id}title`}>{t('delete_title', name)}</h2>
      <p id={`${id}text`}>{t('delete_text', countOf(products + retired))}</p>
      <div class="actions">
        {/* The first one has the focus: whoever presses Enter too soon loses nothing. */}
        <button type="button" class="quiet" onClick={leave}>
          {t('delete_no')}
        </button>
        <button type="button" class="main danger" onClick={remove}>
          {t('delete_yes')}
        </button>
      </div>
    </dialog>
  );
}

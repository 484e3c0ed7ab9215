/** A product on its way into the catalogue: what the page said stands in the fields, the person adds the rest. */
import { useId, useRef, useState } from 'preact/hooks';
import { saveProduct } from '../../companion/search.ts';
import { type MessageKey, t } from '../../i18n.ts';
import type { PageFacts } from '../../page-facts/read.ts';
import { describe } from '../../ui/describe.ts';
import type { Companion } from '../../ui/use-companion.ts';
import { announce } from '../announce.tsx';
import { Sheet } from '../Sheet.tsx';
import { type Draft, draftOf, FIELDS, type Field, productOf } from './draft.ts';

const LABELS: Readonly<Record<Field, MessageKey>> = {
  title: 'field_title',
  url: 'field_url',
  image: 'field_image',
  brand: 'filter_brand',
  price: 'filter_price',
  currency: 'currency',
};

export interface SaveFormProps {
  companion: Companion;
  /** Null where nothing could be read. */
  page: PageFacts | null;
  onClose: () => void;
}

export function SaveForm({ companion, page, onClose }: SaveFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>(() => draftOf(page));
  const [wrong, setWrong] = useState<Field | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const product = productOf(draft, page);
    setWrong('wrong' in product ? product.wrong : null);
    if ('wrong' in product) {
      form.current?.querySelector<HTMLElement>(`[name=${product.wrong}]`)?.focus();
      return;
    }
    setBusy(true);
    setFault(null);
    try {
      const signal = AbortSignal.timeout(60_000);
      const connection = await companion.check(signal);
      if (connection.status !== 'ready') return setFault(t('absent_title'));
      await saveProduct(connection, product, signal);
      announce(t('added'));
      onClose();
    } catch (error) {
      setFault(describe(error).detail);
    } finally {
      setBusy(false);
    }
  };
  const foot = (
    <button type="submit" form={`${id}form`} class="main" disabled={busy}>
      {busy ? t('adding') : t('add_product')}
    </button>
  );
  return (
    <Sheet title={t('add_title')} foot={foot} onClose={onClose}>
      <form ref={form} id={`${id}form`} class="save-form" noValidate onSubmit={(event) => void submit(event)}>
        {!page && <p class="note">{t('add_unread')}</p>}
        {FIELDS.map((field) => (
          <p key={field}>
            <label for={id + field}>{t(LABELS[field])}</label>
            <input
              id={id + field}
              name={field}
              value={draft[field]}
              inputMode={field === 'price' ? 'decimal' : undefined}
              aria-invalid={wrong === field}
              aria-describedby={wrong === field ? `${id}wrong` : undefined}
              onInput={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
            />
            {wrong === field && (
              <span id={`${id}wrong`} class="fault">
                {t('field_wrong', t(LABELS[field]))}
              </span>
            )}
          </p>
        ))}
        <p class="fault" role="alert">
          {fault}
        </p>
      </form>
    </Sheet>
  );
}

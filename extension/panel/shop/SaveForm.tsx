/** A product on its way into the catalogue: what the page said stands in the fields, the person adds the rest. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { parseBox } from '../../../contract/geometry.ts';
import { saveProduct } from '../../companion/search.ts';
import { type MessageKey, t } from '../../i18n.ts';
import type { PageFacts } from '../../page-facts/facts.ts';
import type { Companion } from '../../ui/use-companion.ts';
import { announce } from '../widgets/announce.tsx';
import { Cropped } from '../widgets/Cropped.tsx';
import { Sheet } from '../widgets/Sheet.tsx';
import { useObjectUrl } from '../widgets/use-object-url.ts';
import { type Draft, draftOf, FIELDS, type Field, productOf } from './draft.ts';
import { faultOf } from './fault-of.ts';
import { croppedTo } from './searched-picture.ts';
import { useHeld } from './use-held.ts';

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
  /** What was searched on the page: it may stand for a picture that cannot be fetched. */
  ownPicture?: { picture: Blob; crop: string | undefined };
  /** Why it did not go without asking. */
  fault?: string | null;
  onClose: (added: boolean) => void;
}

export function SaveForm({ companion, page, ownPicture, fault: before = null, onClose }: SaveFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>(() => draftOf(page));
  const [wrong, setWrong] = useState<Field | null>(null);
  const [fault, setFault] = useState(before);
  const [busy, setBusy] = useState(false);
  const leaving = useRef(new AbortController());
  // Whoever closes the form wants nothing of it any more: a late answer would close the next one.
  useEffect(() => () => leaving.current.abort(), []);
  const [held] = useHeld(companion, page?.url ?? '');

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const product = productOf(draft, page);
    setWrong('wrong' in product ? product.wrong : null);
    if ('wrong' in product) {
      form.current?.querySelector<HTMLElement>(`[name=${product.wrong}]`)?.focus();
      return;
    }
    const { signal } = leaving.current;
    setBusy(true);
    setFault(null);
    try {
      const connection = await companion.check(signal);
      if (connection.status !== 'ready') return setFault(t('absent_title'));
      const own = ownPicture && draft.own;
      const picture = own ? await croppedTo(ownPicture.picture, ownPicture.crop) : null;
      await saveProduct(connection, product, picture, signal);
      announce(t('added'));
      onClose(true);
    } catch (error) {
      if (!signal.aborted) setFault(faultOf(error));
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
    <Sheet title={t('add_title')} foot={foot} onClose={() => onClose(false)}>
      <form ref={form} id={`${id}form`} class="save-form" noValidate onSubmit={(event) => void submit(event)}>
        {!page && <p class="note">{t('add_unread')}</p>}
        {held && (
          <p class="note" role="status">
            {t(held === 'imported' ? 'in_catalogue_imported' : 'in_catalogue')}
          </p>
        )}
        <p class="fault" role="alert">
          {fault}
        </p>
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
            {field === 'image' && ownPicture && (
              <OwnPicture {...ownPicture} on={draft.own} change={(own) => setDraft({ ...draft, own })} />
            )}
            {wrong === field && (
              <span id={`${id}wrong`} class="fault">
                {wordsOn(field, draft, ownPicture !== undefined)}
              </span>
            )}
          </p>
        ))}
      </form>
    </Sheet>
  );
}

/** What is wanted there instead. */
function wordsOn(field: Field, draft: Draft, hasOwn: boolean): string {
  if (field === 'currency') return t('currency_wrong');
  if (field === 'price') return t('price_wrong');
  if (field === 'image' && draft.image.trim() === '') return t(hasOwn ? 'image_or_own' : 'image_missing');
  return field === 'image' || field === 'url' ? t('feed_url_bad') : t('field_wrong', t(LABELS[field]));
}

interface OwnPictureProps {
  picture: Blob;
  crop: string | undefined;
  on: boolean;
  change: (on: boolean) => void;
}

function OwnPicture({ picture, crop, on, change }: OwnPictureProps) {
  const url = useObjectUrl(picture);
  return (
    <label class="choice own-picture">
      <input
        type="checkbox"
        name="own"
        checked={on}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <Cropped url={url} crop={parseBox(crop ?? '')} alt="" width={32} height={40} />
      <span class="name">{t('own_picture')}</span>
    </label>
  );
}

/** A source's name, and whether the person owns what is in it. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Source, SourceChange } from '../../../contract/sources.ts';
import { t } from '../../i18n.ts';
import { sourceCalled } from './draft.ts';
import { KindChoice } from './KindChoice.tsx';

export interface SourceEditorProps {
  source: Source;
  /** The other ones. */
  others: readonly Source[];
  save: (change: SourceChange) => void;
  leave: () => void;
}

export function SourceEditor({ source, others, save, leave }: SourceEditorProps) {
  const id = useId();
  const [name, setName] = useState(source.name);
  const [kind, setKind] = useState(source.kind);
  const first = useRef<HTMLInputElement>(null);
  // The person has just asked to edit it. The browser's own `autofocus` comes later than whoever keeps the focus.
  useLayoutEffect(() => first.current?.focus(), []);
  // A feed finds its source by the name that is typed.
  const taken = sourceCalled(others, name) !== undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() && !taken) save({ name: name.trim(), kind });
  };
  return (
    <form
      class="editor"
      onSubmit={submit}
      onKeyDown={({ key }) => {
        if (key === 'Escape') leave();
      }}
    >
      <label>
        {t('source_name')}
        <input
          ref={first}
          name="name"
          required
          maxLength={60}
          value={name}
          aria-invalid={taken}
          aria-describedby={`${id}fault`}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <p id={`${id}fault`} class="fault" role="alert">
        {taken && t('source_name_taken')}
      </p>
      <KindChoice kind={kind} choose={setKind} />
      <div class="actions">
        <button type="submit" class="main">
          {t('source_save')}
        </button>
        <button type="button" class="quiet" onClick={leave}>
          {t('overlay_cancel')}
        </button>
      </div>
    </form>
  );
}

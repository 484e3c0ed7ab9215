/** A search that came to nothing: in the companion's own words where it has some. */
import { CompanionError } from '../../companion/request.ts';
import { t } from '../../i18n.ts';
import { describe } from '../../ui/describe.ts';
import { Message } from '../../ui/Message.tsx';
import { ownCommand } from '../../ui/own-command.ts';
import { ImportLink } from './ImportLink.tsx';

export function SearchFailed({
  error,
  again,
  mark,
}: {
  error: unknown;
  again: () => void;
  /** Null where no picture was searched. */
  mark: (() => void) | null;
}) {
  const slug = error instanceof CompanionError ? error.problem?.slug : undefined;
  const empty = slug === 'catalogue-empty';
  const gone = slug === 'not-found';
  // What is gone is not there a moment later either.
  const way = gone ? (
    <button type="button" class="main" onClick={() => history.back()}>
      {t('back')}
    </button>
  ) : (
    <button type="button" class={empty ? 'quiet' : 'main'} onClick={again}>
      {t('try_again')}
    </button>
  );
  if (empty) {
    return (
      <Message
        title={t('empty_title')}
        command={ownCommand('import FEED')}
        actions={
          <>
            <ImportLink class="main" />
            {way}
          </>
        }
      >
        {t('empty_text')}
      </Message>
    );
  }
  const { title, detail } = describe(error);
  const remark = mark && (
    <button type="button" class="quiet" onClick={mark}>
      {t('mark_garment')}
    </button>
  );
  return (
    <Message
      tone="alert"
      title={title}
      actions={
        <>
          {way}
          {remark}
        </>
      }
    >
      {slug === 'internal' ? t('error_internal') : detail}
    </Message>
  );
}

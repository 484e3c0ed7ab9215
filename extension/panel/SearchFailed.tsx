/** A search that came to nothing: in the companion's own words where it has some. */
import { CompanionError } from '../companion/client.ts';
import { type MessageKey, t } from '../i18n.ts';
import { Message } from './Message.tsx';

const WORDS: Readonly<Record<Exclude<CompanionError['failure'], 'problem'>, MessageKey>> = {
  unreachable: 'error_broke',
  slow: 'error_slow',
  unreadable: 'error_unreadable',
};

export function SearchFailed({
  error,
  again,
  mark,
}: {
  error: CompanionError;
  again: () => void;
  mark: () => void;
}) {
  const retry = (
    <button type="button" class="main" onClick={again}>
      {t('try_again')}
    </button>
  );
  if (error.problem?.slug === 'catalogue-empty') {
    return (
      <Message
        title={t('empty_title')}
        command="npm run -s lookalike -- import FEED_OR_FOLDER"
        actions={retry}
      >
        {t('empty_text')}
      </Message>
    );
  }
  const { title, detail } = describe(error);
  const remark = (
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
          {retry}
          {remark}
        </>
      }
    >
      {detail}
    </Message>
  );
}

export function describe(error: unknown): { title: string; detail: string } {
  if (error instanceof CompanionError) {
    const { problem, failure } = error;
    if (problem) return { title: problem.title, detail: problem.detail ?? problem.title };
    if (failure !== 'problem') return { title: t('error_title'), detail: t(WORDS[failure]) };
  }
  return { title: t('error_title'), detail: String(error) };
}

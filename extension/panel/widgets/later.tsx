/** A view whose code is fetched when it is first shown, so that the panel itself is there at once. */
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { Message } from '../../ui/Message.tsx';

/** @param meanwhile stands in its place while the code comes; it lies on the same disk */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: () => JSX.Element,
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [phase, setPhase] = useState<'coming' | 'here' | 'gone'>('coming');
    useEffect(() => {
      if (loaded) return;
      load().then(
        (view) => {
          loaded = view;
          setPhase('here');
        },
        () => setPhase('gone'),
      );
    }, []);
    const View = loaded;
    if (View) return <View {...props} />;
    return phase === 'gone' ? <Updated /> : meanwhile();
  };
}

/** An update puts files of other names in the place of those that this page would go on to load. */
function Updated() {
  const anew = (
    <button type="button" class="main" onClick={() => location.reload()}>
      {t('updated_action')}
    </button>
  );
  return (
    <Message title={t('updated_title')} tone="alert" actions={anew}>
      {t('updated_text')}
    </Message>
  );
}

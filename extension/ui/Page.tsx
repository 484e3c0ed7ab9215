/** A page of its own in a tab: the way to the other pages, a title, one column. */
import { type ComponentChild, type ComponentChildren, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { language, t } from '../i18n.ts';
import { Deeper, Heading } from './Heading.tsx';
import { keepFocus } from './keep-focus.ts';
import { PAGES, type PageName } from './pages.ts';

export interface PageProps {
  name: PageName;
  title: string;
  lead?: string;
  children: ComponentChildren;
}

export function Page({ name, title, lead, children }: PageProps) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current ? keepFocus(main.current) : undefined), []);
  return (
    <>
      <header class="brand">
        <img src="/icon/48.png" alt="" width="24" height="24" />
        {t('name')}
        <nav aria-label={t('pages_label')}>
          {PAGES.map(({ name: page, path, title: label }) => (
            <a key={page} href={path} aria-current={page === name ? 'page' : undefined}>
              {t(label)}
            </a>
          ))}
        </nav>
      </header>
      <main ref={main} class="page" tabIndex={-1}>
        <div class="lead">
          <Heading>{title}</Heading>
          {lead && <p>{lead}</p>}
        </div>
        <Deeper>{children}</Deeper>
      </main>
    </>
  );
}

/** A part of a page with a headline of its own. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="section" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <Deeper>{children}</Deeper>
    </section>
  );
}

/** Puts a page into its document, in the language of the messages. */
export function show(page: ComponentChild, title: string): void {
  document.documentElement.lang = language();
  document.title = `${title} · ${t('name')}`;
  render(page, document.getElementById('page') as HTMLElement);
}

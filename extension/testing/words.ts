/** Setup of the unit tests: `browser.i18n` answers from the real messages, English until a test says otherwise. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '../public/_locales/en/messages.json';
import ko from '../public/_locales/ko/messages.json';

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const LANGUAGES: Readonly<Record<'en' | 'ko', Record<string, Entry>>> = { en, ko };

/** Lets the browser speak that language from now on. */
export function speak(language: keyof typeof LANGUAGES): void {
  const messages = LANGUAGES[language];
  fakeBrowser.i18n.getUILanguage = () => language;
  fakeBrowser.i18n.getMessage = (key: string, substitutions: string | (string | number)[] = []) => {
    const values = [substitutions].flat();
    const { message, placeholders = {} } = messages[key] ?? { message: '' };
    return message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const { content = '' } = placeholders[name.toLowerCase()] ?? {};
      return String(values[Number(content.slice(1)) - 1] ?? '');
    });
  };
}

speak('en');

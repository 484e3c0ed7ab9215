/** Setup of the unit tests: `browser.i18n` answers from the English messages, with placeholders filled in. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../public/_locales/en/messages.json';

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

fakeBrowser.i18n.getUILanguage = () => 'en';
fakeBrowser.i18n.getMessage = (key: string, substitutions: string | (string | number)[] = []) => {
  const values = [substitutions].flat();
  const { message, placeholders = {} } = (messages as Record<string, Entry>)[key] ?? { message: '' };
  return message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const { content = '' } = placeholders[name.toLowerCase()] ?? {};
    return String(values[Number(content.slice(1)) - 1] ?? '');
  });
};

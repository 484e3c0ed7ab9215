/** Renders a part of the panel into the test's document. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

export function show(part: ComponentChild): HTMLElement {
  act(() => render(part, document.body));
  return document.body;
}

export function unshow(): void {
  render(null, document.body);
}

/** Changes a control as a person does. */
export function change(control: Element | null, value: string | boolean): void {
  const input = control as HTMLInputElement;
  act(() => {
    if (typeof value === 'boolean') input.checked = value;
    else input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

export function click(control: Element | null): void {
  act(() => (control as HTMLElement).click());
}

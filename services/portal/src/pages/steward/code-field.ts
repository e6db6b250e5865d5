import { html, type Html } from '../../html/html.ts';

export interface CodeField {
  readonly label: string;
  readonly name: string;
  /** Characters. */
  readonly maxLength: number;
}

/** For an identity or an address that is pasted: no keyboard of a phone shall mend it. */
export const codeField = ({ label, name, maxLength }: CodeField): Html =>
  html`<p>
    <label
      >${label}
      <input
        name="${name}"
        maxlength="${maxLength}"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        dir="ltr"
        required
    /></label>
  </p>`;

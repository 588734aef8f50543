import './marking.css';
import { signAs, signedAs } from './marking.ts';

/** Who signs the marks that are made in this browser. */
export function SignedAs() {
  return (
    <label class="signed">
      Signed as
      <input
        value={signedAs.value}
        maxLength={80}
        placeholder="analyst"
        autocomplete="off"
        onInput={(event) => signAs(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Leaves the field; a second Escape closes the evidence.
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
    </label>
  );
}

import { leaveOnEscape } from '../shell/keys.ts';
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
        onKeyDown={leaveOnEscape}
      />
    </label>
  );
}

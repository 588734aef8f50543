import { parseAddress } from '../core/index.ts';
import type { Single } from './items.ts';

/** First labels under which a site serves the same pages. */
const FACES = /^(?:www|m|mobile|amp|edition|en|ar|tr|fa|ku|fr)\./;

function siteOf(address: string): string | undefined {
  return parseAddress(address)?.hostname.toLowerCase().replace(FACES, '');
}

/**
 * The address that says which document a taken text is. A fetched page may name another address of its own site as the
 * canonical one; one that names another site's is not believed, or it would pass for a revision of that site's page.
 */
export function addressOf({ document, capture, identity }: Single): string | undefined {
  if (identity !== undefined) return identity;
  const { url } = document;
  const final = capture?.final ?? capture?.asked;
  if (url === undefined || final === undefined) return url ?? final;
  const [claimed, fetched] = [siteOf(url), siteOf(final)];
  if (claimed === undefined || fetched === undefined) return final;
  const isSameSite =
    claimed === fetched || claimed.endsWith(`.${fetched}`) || fetched.endsWith(`.${claimed}`);
  return isSameSite ? url : final;
}

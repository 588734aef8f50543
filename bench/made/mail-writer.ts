/** A part of a message, with its headers. */
export interface MailPart {
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Base64 in lines, as messages carry it. */
function base64(content: string | Uint8Array): string {
  return (
    Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
}

function head(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
}

/** A message of one part, or of several between boundaries. */
export function writeMail(
  headers: Readonly<Record<string, string>>,
  parts: readonly MailPart[],
  kind = 'mixed',
): Uint8Array {
  const body = (part: MailPart) =>
    `${head({ 'Content-Type': part.type, 'Content-Transfer-Encoding': 'base64', ...part.headers })}\r\n${base64(part.content)}\r\n`;
  const [only] = parts;
  const all = { From: 'Anna Writer <anna@wire.example>', ...headers, 'MIME-Version': '1.0' };
  if (parts.length === 1 && only !== undefined) return new TextEncoder().encode(head(all) + body(only));
  const boundary = 'made-boundary-of-parts';
  const joined = parts.map((part) => `--${boundary}\r\n${body(part)}`).join('');
  return new TextEncoder().encode(
    `${head({ ...all, 'Content-Type': `multipart/${kind}; boundary="${boundary}"` })}\r\n${joined}--${boundary}--\r\n`,
  );
}

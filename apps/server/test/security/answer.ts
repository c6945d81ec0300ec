export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  /** All but the date and what names the connection. */
  readonly headers: string;
  /** The code of a refusal; null: it went well. */
  readonly refused: string | null;
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  const body: unknown = isJson ? JSON.parse(text) : text;
  const headers = [...response.headers]
    .filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
    .map(([name, value]) => `${name}: ${name === 'set-cookie' ? value.replace(/=[^;]*/, '') : value}`)
    .join('\n');
  return { status: response.status, body, text, headers, refused: codeIn(body) };
}

/** The code of a refusal, in an answer's body or an acknowledgement. */
export function codeIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}

import { ForgeRefusal } from './forge.ts';

/** A forge that does not answer would keep a workflow for hours. */
const PATIENCE_MS = 30_000;

interface Request {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Without a body, GET. */
  readonly body?: unknown;
  /** What is asked, in Japanese, for the message when it is refused. */
  readonly what: string;
}

/**
 * Asks a forge's API.
 * @returns the JSON that it answers; undefined where it answers with nothing
 * @throws ForgeRefusal for an answer that is no success, and for none
 */
export async function askForge({ address, headers, body, what }: Request): Promise<unknown> {
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(address, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'User-Agent': 'shingiroku' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    text = await answer.text();
  } catch (error) {
    throw new ForgeRefusal(`${what}ことができません。${new URL(address).host}から答えがありません。`, { cause: error });
  }
  if (!answer.ok)
    throw new ForgeRefusal(`${what}ことができません。${answer.status} ${saidBy(text)}`.trimEnd(), { cause: text });
  return text === '' ? undefined : readJson(text, what);
}

function readJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ForgeRefusal(`${what}ことができません。答えを読めません。`, { cause: error });
  }
}

/** The message of an error, where the forge gives one. */
function saidBy(text: string): string {
  try {
    const { message, error } = JSON.parse(text) as { message?: unknown; error?: unknown };
    const said = message ?? error ?? '';
    return typeof said === 'string' ? said : JSON.stringify(said);
  } catch {
    return '';
  }
}

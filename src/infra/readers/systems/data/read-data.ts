import { decodeStrictly, type Encoding, namedEncoding } from '../../encoding.ts';
import { type Reading, refuse, textOf } from '../../reading.ts';
import { readText } from '../../text/read-text.ts';
import { readTei } from '../tei/read-tei.ts';
import { isDietAnswer, readDietAnswer } from './diet.ts';
import { dietXml } from './diet-xml.ts';
import { isDiscussNetAnswer, readDiscussNetAnswer } from './discussnet.ts';
import { parseStrictly } from './strict-xml.ts';

const KNOWN =
  '読めるデータは、国会会議録検索システムの応答（meeting）、DiscussNet Premiumの応答（get_minute）、TEI・ParlaMintの会議録です。ほかのデータは、テキスト（.txt）に書き出してください。';

/** Reads minutes that a system keeps as data: JSON or XML, told apart by its keys and its root element. */
export async function readData(bytes: Uint8Array, name: string, encoding?: Encoding): Promise<Reading> {
  const text = decodeStrictly(bytes, encoding ?? declaredEncoding(bytes));
  if (text === undefined) {
    // What reads texts says which encoding it is, or could be.
    const read = await readText(bytes, name, encoding);
    if (read.status === 'refused') return read;
    return readData(new TextEncoder().encode(read.source.blocks.map(textOf).join('\n')), name, 'utf-8');
  }
  const start = text.trimStart();
  return start.startsWith('<') ? readXml(start, name) : readJson(start, name);
}

/** UTF-8, as JSON always is and XML unless it says otherwise (RFC 8259, XML 1.0 §4.3.3). */
function declaredEncoding(bytes: Uint8Array): Encoding {
  const [, declared = ''] =
    /^\s*<\?xml[^>]*encoding=["']([\w-]+)/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200))) ?? [];
  return namedEncoding(declared) ?? 'utf-8';
}

/** JSON, or JSONP: a call whose argument it is. */
const CALL = /^[\w$.]{1,80}\s*\(\s*(?=[{[])/u;

function readJson(text: string, name: string): Reading {
  const call = CALL.exec(text)?.[0];
  const json = call === undefined ? text : text.slice(call.length).replace(/\)\s*;?\s*$/u, '');
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return refuse('source-damaged', name, { detail: 'JSONとして読めません' });
  }
  if (data !== null && typeof data === 'object') {
    if (isDiscussNetAnswer(data)) return readDiscussNetAnswer(data, name);
    if (isDietAnswer(data)) return readDietAnswer(data, name);
  }
  const keys = data !== null && typeof data === 'object' && !Array.isArray(data) ? Object.keys(data).slice(0, 5) : [];
  const seen = keys.length > 0 ? `項目：${keys.join('、')}` : '会議録と分かる項目がない';
  return refuse('source-no-minutes', name, { found: `知らない形のJSON（${seen}）`, how: KNOWN });
}

function readXml(text: string, name: string): Reading {
  const parsed = parseStrictly(text);
  if ('fault' in parsed) return refuse('source-damaged', name, { detail: `XMLとして読めません（${parsed.fault}）` });
  const { root } = parsed;
  if (/^tei/i.test(root.name) || /^list(?:Person|Org)$/.test(root.name)) return readTei(root, name);
  const data = dietXml(root);
  if (data) return readDietAnswer(data, name);
  return refuse('source-no-minutes', name, { found: `知らない形のXML（根の要素「${root.name}」）`, how: KNOWN });
}

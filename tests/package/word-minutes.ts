import { writeFile } from 'node:fs/promises';
import { Document, Packer, Paragraph } from 'docx';

/** Minutes as a secretariat writes them in Word, of a meeting that never was. */
export const WORD_LINES = [
  '令和６年度第３回　星見町情報公開・個人情報保護審議会　会議録',
  '１　日時　令和６年９月２０日（金）　午後２時から午後３時まで',
  '２　場所　星見町役場　第一会議室',
  '３　出席者　青木委員、井上会長',
  '４　議事',
  '（会長）　ただいまから、令和６年度第３回の審議会を始めます。',
  '（委員）　望遠鏡の貸出簿は、どれくらい保存しますか。',
  '（会長）　三年間保存します。ほかになければ、終わります。',
];

/** Writes them as a Word file. */
export async function writeWordMinutes(file: string): Promise<void> {
  const document = new Document({ sections: [{ children: WORD_LINES.map((line) => new Paragraph(line)) }] });
  await writeFile(file, await Packer.toBuffer(document));
}

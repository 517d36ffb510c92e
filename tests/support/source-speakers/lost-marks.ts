/** What stood before a list item: a member's ●, the department's →, the label of another speaker, or nothing of its own. */
export type Bullet = '●' | '→' | 'goes on' | (string & {});

export interface LostMark {
  /** 1-based line of the source. */
  readonly line: number;
  /** How the text of the line begins, so that a source that has moved is noticed. */
  readonly opening: string;
  readonly bullet: Bullet;
}

/**
 * List items of 002 whose ● or → is not in the text that was extracted from the PDF. What stood there is judged by what
 * the item says and by its neighbours; each stretch says how.
 */
export const LOST_MARKS: readonly LostMark[] = [
  // 諮問第9号: one level and, after the first ●, no marks up to line 150. A question is a member's, what speaks for the city (市が行う,
  // 把握していない, 検討する) is the department's.
  { line: 92, opening: '年間2回の催', bullet: '→' },
  { line: 93, opening: 'それらの業務', bullet: '●' },
  { line: 94, opening: '催告文書の郵', bullet: '→' },
  { line: 95, opening: '居住の有無の', bullet: '●' },
  { line: 96, opening: '諮問書を見た', bullet: '●' },
  { line: 97, opening: '近隣住民への', bullet: '→' },
  { line: 98, opening: '市は、建物の', bullet: '●' },
  { line: 99, opening: '可能である。', bullet: '→' },
  { line: 100, opening: '建物が賃貸住', bullet: '●' },
  { line: 101, opening: '賃貸住宅の多', bullet: '→' },
  { line: 102, opening: '受託者は車の', bullet: '●' },
  { line: 103, opening: '受託者に車の', bullet: '→' },
  { line: 104, opening: '仕様書13ペ', bullet: '●' },
  { line: 105, opening: '滞納者全員を', bullet: '→' },
  { line: 106, opening: '調査員1人あ', bullet: '●' },
  { line: 107, opening: '全国各地に調', bullet: '→' },
  { line: 108, opening: '調査内容に土', bullet: '●' },
  { line: 109, opening: 'あくまで滞納', bullet: '→' },
  { line: 110, opening: '諮問書6ペー', bullet: '●' },
  { line: 112, opening: '市がこの調査', bullet: '●' },
  { line: 117, opening: '市外滞納者に', bullet: '●' },
  { line: 118, opening: '民間業者に本', bullet: '●' },
  { line: 119, opening: '法務課には確', bullet: '→' },
  { line: 123, opening: '民間事業者の', bullet: '●' },
  { line: 124, opening: '新規に委託契', bullet: '→' },
  { line: 125, opening: '行政法学上、', bullet: '●' },
  { line: 126, opening: '「第2次市税', bullet: '→' },
  { line: 127, opening: '「基本方針」', bullet: '●' },
  { line: 128, opening: '民間委託をし', bullet: '●' },
  { line: 129, opening: '「連絡依頼文', bullet: '●' },
  { line: 130, opening: '基本的には、', bullet: '→' },
  { line: 132, opening: '受託者は「連', bullet: '●' },
  { line: 133, opening: 'その通り。', bullet: '→' },
  { line: 134, opening: '投函した後の', bullet: '●' },
  { line: 135, opening: '「連絡依頼文', bullet: '→' },
  { line: 136, opening: '表札やポスト', bullet: '●' },
  { line: 137, opening: '「連絡依頼文', bullet: '→' },
  { line: 138, opening: '例えば「連絡', bullet: '●' },
  // Lines 136 to 141 are not sure: a question that asks what was meant, so of the one who was told (138), and its refusal in the
  // same voice (141). Both could be another member's.
  { line: 139, opening: '表札が表示さ', bullet: '→' },
  { line: 140, opening: 'その通り。', bullet: '●' },
  { line: 141, opening: 'その方法は望', bullet: '→' },
  // Five remarks in a row call on the city to check and to explain (法務課に確認してもらいたい): members.
  { line: 142, opening: '諮問書6ペー', bullet: '●' },
  { line: 143, opening: '「アパートや', bullet: '●' },
  { line: 144, opening: '調査の最中に', bullet: '●' },
  { line: 145, opening: '集合住宅への', bullet: '●' },
  { line: 146, opening: '各市がどうい', bullet: '●' },
  // Asks for understanding of what is commissioned: the department.
  { line: 147, opening: '仕様書には、', bullet: '→' },
  { line: 148, opening: '当審議会では', bullet: '●' },
  // The marks are gone again after the page break; line 198 sets the conditions and asks for a report, though it stands on the
  // inner level.
  { line: 196, opening: '調査期間はお', bullet: '→' },
  { line: 197, opening: 'A社は在宅社', bullet: '●' },
  { line: 198, opening: '紙書類を処分', bullet: '●' },
  { line: 199, opening: '承知した。', bullet: '→' },
  // 諮問第10号: one level, no marks at all. Questions are members'; 211 gives the reason of the question before.
  { line: 205, opening: '生活保護受給', bullet: '●' },
  { line: 206, opening: 'センター運営', bullet: '→' },
  { line: 207, opening: 'これまで従事', bullet: '●' },
  { line: 208, opening: 'センター運営', bullet: '→' },
  { line: 209, opening: '委託先である', bullet: '●' },
  { line: 210, opening: 'やまてに在籍', bullet: '→' },
  { line: 211, opening: '委託業務を追', bullet: '●' },
  { line: 212, opening: '池袋に本社、', bullet: '→' },
  { line: 213, opening: '27年度にセ', bullet: '●' },
  { line: 215, opening: '支援完了数は', bullet: '→' },
  { line: 216, opening: '事業内容が広', bullet: '●' },
  { line: 217, opening: '資産調査業務', bullet: '→' },
  // 後日補足: added to the answer above.
  { line: 218, opening: '後日補足：資', bullet: 'goes on' },
  { line: 219, opening: '諮問書9ペー', bullet: '●' },
  { line: 220, opening: '本事業は国か', bullet: '→' },
  { line: 221, opening: '諮問書23ペ', bullet: '●' },
  { line: 222, opening: '支援対象者か', bullet: '→' },
  { line: 223, opening: 'さらに「返却', bullet: '●' },
  { line: 224, opening: '貴重品を返却', bullet: '→' },
  { line: 225, opening: '新たに追加業', bullet: '●' },
  // Three answers to one question, on three kinds of effect.
  { line: 226, opening: '29年度から', bullet: '→' },
  { line: 227, opening: '暮らし・しご', bullet: '→' },
  { line: 228, opening: '資産調査業務', bullet: '→' },
  { line: 230, opening: '金銭的な効果', bullet: '●' },
  { line: 231, opening: '現在も資産調', bullet: '→' },
  { line: 232, opening: '諮問書6ペー', bullet: '●' },
  { line: 233, opening: '基本的に生活', bullet: '→' },
  { line: 234, opening: 'やまては、新', bullet: '●' },
  { line: 235, opening: '生活福祉課で', bullet: '→' },
  { line: 236, opening: '諮問書88ペ', bullet: '●' },
  { line: 237, opening: 'すべてのリス', bullet: '→' },
  { line: 238, opening: 'やまてはプラ', bullet: '●' },
  { line: 239, opening: '取得している', bullet: '→' },
  // 報告2: questions and answers without marks, and no heading names who answers. The record says 事務局, and says so in a note.
  { line: 274, opening: '警察署からの', bullet: '●' },
  { line: 275, opening: '起案書別紙様', bullet: '事務局' },
  { line: 276, opening: '宅配ボックス', bullet: '●' },
  { line: 277, opening: 'カメラ角度が', bullet: '事務局' },
  // 報告3: what the speaker named above the list reads out, opinion and answer (⇒) in turn.
  { line: 285, opening: 'ふるさとチョ', bullet: 'goes on' },
  { line: 286, opening: '⇒ 2社とも', bullet: 'goes on' },
  { line: 293, opening: '子ども相談シ', bullet: 'goes on' },
  { line: 294, opening: '⇒ 実データ', bullet: 'goes on' },
  // Below its own label （委員意見）.
  { line: 298, opening: '会社にもよる', bullet: 'goes on' },
];

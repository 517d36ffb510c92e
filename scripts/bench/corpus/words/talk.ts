/** Phrases that make a turn of any subject: one per line, templates as in the aspects. */

/** How a member begins. */
export const MEMBER_LEADS = `
[二|三]点ほど伺います。
{paper}の{page}ページを見ての質問です。
素人の質問で恐縮ですが、
先ほどの{member}委員のお話に関連しまして、
{doc}を拝見して気になったのは{aspect}のことです。
{task}についてお尋ねします。
{resident}の立場から申し上げます。
私は{town}に{5-50}年住んでおりますが、
{thing}のことを思い浮かべながら聞いておりました。
確認の意味で一つだけ。
前の質問とも重なりますけれども、
{aspect}について、もう少し詳しく知りたいと思います。
この件は{lastfy}にも話題になったと記憶しています。
{data}という言葉が何度か出てきましたが、
{fy}の実績を踏まえての話になりますが、
少し角度を変えて、{thing}の例で考えてみたいのです。
{work}の現場を見せていただいたことがあります。
資料を送っていただいてから考えていたのですが、
説明は大体分かりました。そのうえで、
{occasion}のことを考えますと、
賛成の立場から、念のために伺います。
反対というわけではありませんが、
`;

/** What a member tells before asking. */
export const BACKGROUNDS = `
[知人|隣人]が{town}の{place}で{thing}を[なくし|取り違えられ]、たいへん困っていました。
{lastfy}に新聞で、{prefecture}の自治体の{harm}が[大きく|小さく]報じられました。
{resident}から、{data}がどう使われるのか分からないという声を聞いております。
{thing}にしても、昔は誰も気にしませんでしたが、今はそうはいきません。
{work}では{occasion}に仕事が集まると伺っています。
私の{3-40}年の勤めの経験では、{guard}は始めの{2-6}か月だけで、だんだん緩むものです。
{paper}には「適切に管理する」とだけあり、{thing}一つをとっても人によって受け取り方が違います。
{partner}の方が{people}の家を訪ねれば、{thing}から暮らし向きまで見えてしまいます。
民間では{thing}の扱いにも{aspect}の決まりがあり、違反すれば{2-6}か月の停職になります。
町会では{thing}を作るときにも、載せてよいかどうかを{30-300}軒に聞いて回りました。
{fy}だけで{people}が{100-3000}人[増えた|減った]と{paper}にあります。
{data}が分かれば、{data2}まで[おおよそ|だいたい]見当が付いてしまいます。
子どもの学校でも{thing}をめぐって保護者の間で意見が分かれました。
{town}では{month}に{thing}がなくなったという騒ぎがありました。
{agency}との間で{data}を行き来させるのは、{work}としては初めてのはずです。
{thing}の写しが出回ったときの、あの{resident}の心細さを思います。
{company}の名は、{lastfy}の{place}の工事の件で[聞いた|見た]覚えがあります。
{resident}にとって、{thing}は{data}より大事なものかもしれません。
便利になることに異存はありませんが、{thing}と{thing2}を一緒にされては困ります。
{thing}の件では、{agency}の対応がよかったという話も聞いています。
`;

/** What a member adds at the end. */
export const WISHES = `
{aspect}については、{paper}にきちんと[書いて|残して]いただきたいと思います。
{nextfy}の審議会で、{data}の扱いがどうなったか[教えて|報告して]ください。
{guard}だけは、ぜひ[お願いします|徹底してください]。
{resident}にも分かる言葉で{paper}を[作り直して|書き改めて]ほしいと思います。
{thing}の例を[反面教師|他山の石]としていただければと思います。
そこまで考えておられるのであれば、{aspect}の点は[安心しました|結構です]。
私の考え過ぎかもしれませんが、{harm}だけは避けなければなりません。
後の議論のためにも、{paper}の[写し|抜粋]を次の会に出していただけませんか。
以上、{aspect}と{aspect2}の[二つ|2点]をお答えください。
`;

/** Short questions and remarks of members. */
export const SHORT_ASKS = `
{data}も[含む|入る]のですね。
それは{month}からですか。
{company}は{prefecture}の会社ですか。
{place}でも受け付けるのですか。
{people}は何人ですか。
{paper}は[配られる|もらえる]のですか。
{aspect}は{fy}と同じですか。
[確認|再度の確認]ですが、{data}だけですね。
{thing}は[対象外|別]ということですか。
{task}は今も[直営|職員]ですか。
その{1-9}件は{town}の分ですか。
{system}は{fy}に入れたものですか。
では{data2}は渡さないのですね。
{resident}も同じですか。
{paper}の{page}ページですか。
{partner}は{2-9}者ですか。
{thing}ではだめなのですか。
{aspect}は分かりました。ありがとうございます。
{guard}をお願いしておきます。
{month}には{thing}も終わるのですね。
{dept2}も同じ{system}ですか。
`;

/** Short answers. */
export const SHORT_ANSWERS = `
はい、{data}も[含みます|入ります]。
いいえ、{data2}は[使いません|渡しません]。
{month}の{1-28}日からです。
{fy}で{20-9800}件です。
{paper}の{page}ページに[書いてあります|載せました]。
{place}と{place2}の2か所です。
おおむね{1-9}割です。
{aspect}については[ご指摘|おっしゃる]とおりです。
{data}に限って[おります|います]。
{dept}の職員が[行います|当たります]。
{people}のうち{2-30}％ほどです。
{thing}は対象に[しておりません|なりません]。
{company}は{town}に営業所があります。
{system}で{2-40}分ほどかかります。
{guard}を[続けます|行います]。
{task}は今も[直営|職員だけ]です。
{aspect}は{lastfy}から変わっておりません。
今のところ{thing}の予定はございません。
{paper}で[確かめ|調べ]、後ほどお答えします。
{town}では{3-60}名です。
`;

/** How a department begins a longer answer. */
export const ANSWER_LEADS = `
{aspect}のお尋ねに[お答えします|ついてです]。
ただいまの{member}委員のご質問ですが、
まず{data}について申し上げます。
{paper}の{page}ページをご覧ください。
[ご心配|ご懸念]はもっともと存じます。
言葉が足りませんでした。
{task}の流れに沿ってご説明いたします。
正確な数は手元にありませんが、
{dept}としましては、
{fy}の{month}に調べたところでは、
先に{aspect2}のほうからお答えします。
順にお答えいたします。
現在の{work}では、
ご指摘を受けて{paper}を見直しました。
{lastfy}までの経過を申し上げますと、
{place}での例で申し上げますと、
`;

/** Sentences that lengthen an answer. */
export const ANSWER_DETAILS = `
{thing}のような例は{fy}に{1-30}件ありましたが、いずれも{place}で[解決して|済んで]います。
{resident}には{dept}から直に[電話|連絡]を差し上げています。
{occasion}は{2-9}名を{town}から[応援に回します|呼び寄せます]。
この点は{paper}にも加え、{month}までに{partner}へ[伝えます|示します]。
{data}と{data2}を同じ紙に[載せない|並べない]ことも決めました。
{harm}の多くは思い込みから起きますので、{guard}を[欠かしません|怠りません]。
実際には{thing}を持って来られる{people}が{1-9}割を占めます。
なお、{system}の画面には{data3}が[出ません|映りません]。
{agency}とは{month}にも話し合い、{aspect}の扱いを[そろえました|決めました]。
{dept2}にも同じ{paper}があり、{fy}から共通に[使っています|用いています]。
職員は{3-60}名おりますが、{data}に触れるのは{1-9}名です。
{thing}については{town}の方々から{2-80}通のご意見をいただきました。
{company}には{month}に来てもらい、{aspect}を{2-5}時間かけて[確かめました|詰めました]。
費用の内訳は、{thing}の分が{3-40}％、{thing2}の分が{5-30}％です。
{era}に始めたときは{place}だけで、今は{3-40}か所に[広がって|増えて]います。
{people}の中には{thing}しか手元にない方もおられます。
夜間は{place}の{1-4}名が{thing}とあわせて[見ています|受け持っています]。
{paper}と{paper2}とで書き方が違っておりましたので、{month}に[そろえました|改めました]。
{work}と{thing}とは所管が別ですが、{occasion}には一緒に動きます。
ほかに{thing}や{thing2}から{people}に気付く場合もございます。
`;

/** How an answer ends. */
export const ANSWER_CLOSINGS = `
{aspect}については、{nextfy}の審議会で[ご報告いたします|お示しします]。
ご意見を{paper}に[生かしてまいります|反映させます]。
{month}までに{dept2}と[調整いたします|話し合います]。
{guard}を改めて{partner}に[求めます|申し入れます]。
{people}の立場に立って{task}を[進めてまいります|行います]。
{harm}のないよう、{dept}を挙げて[努めます|取り組みます]。
足りないところは{paper}で[補います|お出しします]。
{thing}の件は、いましばらく[研究|検討]させてください。
`;

/** How the one who asked takes the answer. */
export const FOLLOW_UPS = `
{aspect}は[分かりました|承知しました]。では、{data}のほうはどうですか。
そうしますと、{thing}も同じ扱いに[なる|される]のでしょうか。
お答えの中の{guard}は、{fy}から[行っている|している]ものですか。
{company}にも同じことを[約束させる|求める]のですね。
{people}が{100-9000}人という数には、{resident}も[入って|数えて]いますか。
今のご説明ですと、{occasion}は{paper}のとおりに[いかない|できない]ことになりませんか。
{page}ページの数と{3-90}件[合わない|違う]ように思いますが。
{thing}まで考えておられるとは思いませんでした。{aspect}も[同様|同じよう]にお願いします。
{month}までの間は、{data}は誰が[持つ|預かる]のですか。
{agency}が断ってきたときは[どうする|やめる]のですか。
{town}の{place}では[逆|別]の扱いだったと思います。
`;

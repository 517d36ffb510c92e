/** Given names of all ages, from the yearly lists of the commonest ones, 1912 to 2024, the newest being the hardest. */
export const GIVEN_NAMES =
  '正一 清 千代 ハナ 文子 和子 幸子 節子 茂 昭 博 勝 久子 洋子 弘 実 恵子 京子 修 隆 誠 由美子 真由美 明美 久美子 健一 浩 智子 陽子 裕子 大輔 健太 翔太 拓也 直樹 愛 美穂 彩 麻衣 沙織 達也 健 亮 優花 美咲 葵 陽菜 さくら 結衣 凛 莉子 紬 陽葵 蓮 大翔 悠真 湊 蒼 樹 律 碧 颯真 朝陽 陽翔 伊織 詩 芽依 澪 結菜 咲良 心春 杏 琴音 一郎 太郎 次郎 三郎 健太郎 龍之介 慎太郎 美佐子 登美子 喜久雄 豊 進 勇 正雄 義男 芳江 トメ 静江 敏子 武 昇 功 稔 登 光男 輝夫 秀樹 哲也 和也 友美 香織 奈々 千尋 薫 純 忍 望'.split(
    ' ',
  );

/** Municipalities as addresses begin with them. */
export const REAL_PLACES =
  '東京都練馬区 練馬区 東京都東村山市 東村山市 さいたま市浦和区 横浜市港北区 千葉県船橋市 八王子市 大阪府堺市北区 愛知県名古屋市千種区 長野県上伊那郡辰野町 北海道旭川市 福岡市博多区 つくば市 西東京市 町田市'.split(
    ' ',
  );

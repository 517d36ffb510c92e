import type { Random } from '../corpus/random.ts';

/** What minutes hold and is no personal data, though it looks like some: numbers of all sorts, days, places, persons in general. */
export const LOOKALIKES: readonly ((random: Random) => string)[] = [
  (random) => `個人情報の保護に関する法律（平成15年法律第${random.int(1, 199)}号）`,
  (random) =>
    `令和${random.int(1, 8)}年${random.int(1, 12)}月${random.int(1, 28)}日付け${random.int(1, 9)}情発第${random.int(100, 9999)}号`,
  (random) => `諮問第${random.int(1, 9)}-${random.int(1, 99)}号`,
  (random) => `資料${random.int(1, 9)}-${random.int(1, 9)}-${random.int(1, 9)}`,
  (random) => `予算は${random.int(1, 999)},${random.int(100, 999)},${random.int(100, 999)}円`,
  (random) => `${random.int(1_000_000, 9_999_999)}件`,
  (random) => `法人番号${random.int(1_000_000_000_000, 9_999_999_999_999)}`,
  (random) =>
    `${random.int(2005, 2026)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`,
  (random) => `${random.int(2005, 2020)}-${random.int(2021, 2026)}年度`,
  (random) => `フリーダイヤル0120-${random.int(100, 999)}-${random.int(100, 999)}`,
  (random) => `〒${random.int(100, 999)}-${random.int(1000, 9999)}`,
  (random) => `旭が丘${random.int(1, 8)}丁目の防犯カメラ${random.int(2, 90)}台`,
  (random) => `平成${random.int(1, 20)}年4月2日から平成21年4月1日までに生まれた人`,
  (random) => `昭和${random.int(10, 63)}年生まれの世代`,
  (random) => `平成${random.int(10, 30)}年4月1日生活保護の基準が改まった`,
  () => '委員の皆様',
  () => '保護者様と利用者様',
  () => '民生委員さんと町会長さん',
  () => '総括仕様と同様の様式',
  (random) => `住民票の${random.int(1, 40)}番から${random.int(41, 90)}番までの項目`,
  (random) => `午前${random.int(8, 11)}時${random.int(10, 59)}分`,
  (random) => `条例第${random.int(1, 40)}条の${random.int(2, 9)}第${random.int(1, 9)}項`,
  () => '氏名、住所、生年月日、電話番号、口座番号',
  (random) => `普通徴収${random.int(1_000_000, 9_999_999)}円`,
  (random) => `内線電話${random.int(100, 999)}台`,
  (random) => `${random.int(10, 99)}:${random.int(10, 59)}-${random.int(10, 99)}:${random.int(10, 59)}`,
  (random) => `ISBN 978-4-${random.int(10, 99)}-${random.int(100_000, 999_999)}-${random.int(0, 9)}`,
  (random) => `受付番号${random.int(10_000_000, 99_999_999)}`,
  (random) => `IPアドレス192.168.${random.int(0, 255)}.${random.int(1, 254)}`,
  (random) => `前年比${random.int(1, 99)}.${random.int(1, 9)}％、${random.int(3, 6)}-${random.int(7, 12)}か月`,
];

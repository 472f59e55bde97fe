/**
 * One code for every way of writing the same character: full-width forms, dashes and zeros of all kinds, traditional
 * characters. 0 means "not there": blanks, line breaks, control and zero-width characters, so that a date broken over a line
 * is still one run. Every fold is one UTF-16 unit to one, so offsets survive.
 */
export const FOLD = new Uint16Array(65_536);

const TRADITIONAL =
  '週周號号個个內内後后兩两禮礼農农曆历節节國国慶庆勞劳動动兒儿婦妇長长堅坚續续進进盡尽適适時时點点鐘钟間间會会議议發发佈布報报終终屆届滿满開开學学習习學学過过從从將将應应當当對对於于與与為为實实關关門门軍军師师冬冬臘腊閏闰陰阴陽阳歷历總总務务員员億亿萬万貳贰參叁陸陆幾几號号結结經经請请書书轉转級级縣县區区廳厅處处構构夠够達达到到遲迟還还這这裏里裡里過过隨随邊边劃划畫画規规驟骤驗验収收辦办給给項项審审';

for (let code = 0; code < FOLD.length; code++) FOLD[code] = code;
for (let code = 0xff01; code <= 0xff5e; code++) FOLD[code] = code - 0xfee0;
const fold = (from: string, to: string) => {
  for (let i = 0; i < from.length; i++) FOLD[from.charCodeAt(i)] = to.charCodeAt(0);
};
fold('—–―─‐‑‒−﹣－⸺⸻', '-');
fold('～〜∼﹏', '~');
fold('ー', '-');
fold('○◯Ο零', '〇');
fold('•・‧∙⋅', '·');
fold('“”‘’「」『』＂"＇', '"');
fold('〔［【〖﹝', '[');
fold('〕］】〗﹞', ']');
fold('，﹐', ',');
fold('；﹔', ';');
fold('：﹕∶', ':');
fold('．﹒', '.');
fold('／∕⁄', '/');
for (let i = 0; i < TRADITIONAL.length; i += 2)
  FOLD[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1);
for (let code = 0; code <= 0x20; code++) FOLD[code] = 0;
for (let code = 0x7f; code <= 0xa0; code++) FOLD[code] = 0;
for (let code = 0x2000; code <= 0x200f; code++) FOLD[code] = 0;
for (let code = 0x2028; code <= 0x202f; code++) FOLD[code] = 0;
for (const code of [0xad, 0x1680, 0x205f, 0x2060, 0x3000, 0xfeff, 0xfffc, 0xfffe]) FOLD[code] = 0;

/**
 * One code for every way of writing the same character: full-width forms, dashes and zeros of all kinds, traditional
 * characters. 0 means "not there": blanks, line breaks, control and zero-width characters, so that a date broken over a line
 * is still one run. Every fold is one UTF-16 unit to one, so offsets survive.
 */
export const FOLD = new Uint16Array(65_536);

const TRADITIONAL =
  '週周號号個个內内後后兩两禮礼農农曆历節节國国慶庆勞劳動动兒儿婦妇長长堅坚續续進进盡尽適适時时點点鐘钟間间會会議议發发佈布報报終终屆届滿满開开學学習习學学過过從从將将應应當当對对於于與与為为實实關关門门軍军師师冬冬臘腊閏闰陰阴陽阳歷历總总務务員员億亿萬万貳贰參叁陸陆幾几號号結结經经請请書书轉转級级縣县區区廳厅處处構构夠够達达到到遲迟還还這这裏里裡里過过隨随邊边劃划畫画規规驟骤驗验収收辦办給给項项審审' +
  '業业舉举畝亩僅仅優优體体倆俩寫写凍冻減减準准則则單单壓压雙双變变啟启啓启聖圣備备復复複复頭头獎奖憲宪歲岁廢废態态戰战戶户執执搶抢護护擇择換换暫暂標标樹树樣样橋桥樓楼歐欧畢毕澇涝漁渔遊游燈灯盤盘離离種种稱称簡简緊紧紅红約约紀纪線线組组統统' +
  '編编縮缩藍蓝補补計计讓让記记許许設设訴诉試试該该讀读調调談谈財财貸贷費费資资輪轮輕轻較较運运連连選选遞递鎮镇閑闲閒闲隊队際际險险順顺須须頒颁顛颠風风飯饭餅饼館馆馬马麥麦齡龄龍龙氣气匯汇歸归數数權权條条來来檢检簽签產产親亲機机決决臺台誕诞黨党驚惊蟄蛰穀谷舊旧錄录';

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

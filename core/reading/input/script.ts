/**
 * One way of writing for matching: full-width letters and digits become half-width, half-width Chinese punctuation
 * full-width, traditional characters of office language simplified. Every character maps to exactly one, so offsets
 * stay; names shown to people are always cut from the text as written.
 */

/** Traditional characters and their simplified forms, pairwise. */
const TRADITIONAL =
  '區区縣县鄉乡鎮镇級级門门關关機机構构單单務务會会議议黨党組组織织導导領领長长辦办處处廳厅員员級级總总責责任任牽牵頭头負负協协' +
  '參参與与導导監监督督業业產产農农漁渔業业財财稅税務务環环規规劃划設设計计劃划統统審审質质標标準准檢检測测驗验證证認认證证' +
  '發发開开關关報报請请討讨論论記记錄录讀读寫写說说話话語语詞词調调評评價价資资訊讯號号碼码數数據据庫库網网絡络電电視视聽听' +
  '學学習习課课題题師师範范專专業业醫医療疗衛卫藥药護护養养險险勞劳動动職职員员創创業业進进運运輸输達达過过還还這这遠远連连' +
  '時时間间後后從从於于將将須须應应當当務务實实際际現现場场對对爲为為为無无個个們们來来見见規规觀观點点條条項项類类別别種种' +
  '積积極极嚴严緊紧穩稳擴扩強强優优體体製制約约結结構构給给維维護护續续經经濟济貿贸貨货購购買买賣卖費费額额預预備备儲储' +
  '萬万億亿雙双幾几歲岁週周廣广東东馬马風风雲云飛飞鐵铁鋼钢銀银錢钱錦锦鐘钟鄰邻鄭郑陳陈陽阳陰阴隊队階阶隨随難难雜杂離离' +
  '靈灵靜静頂顶順顺願愿顧顾顯显館馆驅驱驟骤魚鱼鳥鸟麗丽齊齐龍龙龐庞擬拟擔担據据擇择擊击撥拨換换損损搶抢撐撑攔拦攜携' +
  '書书東东樓楼樣样檔档權权歷历歸归殘残毀毁氣气決决沒没況况淨净減减測测湊凑溝沟滿满漢汉潔洁濕湿灣湾灘滩災灾爐炉爭争' +
  '牆墙狀状獎奖獨独獲获環环產产畫画異异當当療疗發发盜盗盡尽監监盤盘矚瞩礦矿碼码確确禮礼稱称穀谷積积窮穷竊窃競竞筆笔' +
  '節节範范築筑簡简簽签糧粮紀纪級级紙纸素素細细終终組组結结統统綜综綠绿線线縮缩縣县總总績绩繳缴續续羅罗義义聯联職职' +
  '聲声肅肃脫脱腦脑興兴舉举舊旧艦舰藝艺蘇苏處处號号蟲虫補补裝装複复襲袭訂订訊讯訓训託托訪访許许訴诉診诊詢询試试詳详' +
  '誌志認认誤误課课調调談谈諮咨證证譯译議议護护讓让豐丰貫贯責责貴贵費费貼贴賀贺賓宾賠赔質质賴赖贊赞趨趋跡迹踐践軍军' +
  '軟软載载較较輔辅輛辆輪轮輸输轄辖轉转辭辞農农邊边遞递適适遲迟選选遺遗郵邮鄉乡醫医釋释針针鑒鉴鑑鉴長长閉闭閱阅闡阐' +
  '關关陸陆險险隱隐隸隶雖虽電电霧雾靠靠響响頁页項项須须預预頒颁頻频題题額额類类飲饮飯饭餘余駐驻騎骑騙骗驗验鬥斗魯鲁' +
  '黃黄點点齡龄啟启國国圖图團团園园圓圆報报塊块壓压壞坏夢梦奪夺奮奋婦妇媽妈孫孙學学寧宁審审寬宽專专尋寻屆届屬属島岛' +
  '幹干庫库廢废廠厂張张強强彈弹徑径徵征復复態态慣惯慶庆憂忧憑凭懇恳戰战戲戏戶户拋抛掃扫採采揚扬併并並并佈布係系俠侠' +
  '倉仓偉伟側侧債债傳传傷伤價价儀仪億亿償偿儘尽內内兩两冊册軍军則则剛刚剩剩劇剧勁劲勝胜勢势匯汇協协單单卻却厭厌參参' +
  '啓启問问喪丧喬乔嗎吗嘆叹嚇吓執执堅坚場场塵尘墊垫壘垒壯壮奧奥妝妆姍姗孔孔宮宫層层巖岩師师帳账帶带幣币庄庄廈厦彙汇' +
  '徹彻恆恒惡恶愛爱應应懷怀撫抚敗败敵敌斷断晉晋暫暂曆历櫃柜歡欢歲岁湖湖滬沪潛潜灑洒煩烦熱热營营燈灯牘牍獄狱瑋玮礎础' +
  '祕秘禍祸種种穩稳筍笋籌筹紅红純纯級级紡纺絲丝綁绑網网緒绪緣缘編编縱纵繁繁繫系繼继纖纤聖圣聞闻腫肿膽胆臨临舉举薦荐' +
  '藍蓝虧亏術术衝冲裏里製制親亲覺觉覽览觸触訖讫該该誠诚誰谁諒谅謂谓講讲謝谢識识譜谱變变貧贫賬账賽赛贏赢趕赶輕轻輩辈' +
  '辦办遼辽邏逻鄧邓酬酬銷销鋪铺錯错鍵键鎖锁鏈链閒闲閥阀闊阔階阶雞鸡韓韩頓顿顆颗飾饰養养館馆駕驾騰腾驚惊鬆松鮮鲜麥麦' +
  '黨党齒齿';

const PUNCTUATION: Record<string, string> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '[': '〔',
  ']': '〕',
  '［': '〔',
  '］': '〕',
  '﹝': '〔',
  '﹞': '〕',
  '﹙': '（',
  '﹚': '）',
  '︰': '：',
  '．': '.',
  '｡': '。',
};

const FOLD = (() => {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = code;
  for (let code = 0xff10; code <= 0xff19; code++) table[code] = code - 0xfee0;
  for (let code = 0xff21; code <= 0xff3a; code++) table[code] = code - 0xfee0;
  for (let code = 0xff41; code <= 0xff5a; code++) table[code] = code - 0xfee0;
  for (let i = 0; i < TRADITIONAL.length; i += 2)
    table[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1);
  for (const [from, to] of Object.entries(PUNCTUATION)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table;
})();

const isDigit = (code: number) => code >= 48 && code <= 57;

/**
 * The folded form of a UTF-16 code unit. `before` and `after` are its neighbours in the text: a comma or colon
 * between two digits (1,000；14:30) belongs to the number and stays.
 */
export function fold(code: number, before: number, after: number): number {
  if ((code === 44 || code === 58) && isDigit(before) && isDigit(after)) return code;
  return FOLD[code]!;
}

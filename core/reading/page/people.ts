/** The family names that nearly everyone in an office bears, single and double. */
const SURNAMES = new Set(
  (
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟' +
    '秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪牛温芦俞章鲁葛伍申尤毕聂焦柳邢岳齐梅庄辛管祝左涂' +
    '谷耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈鲍覃霍翁隋甘景包司柯阮桂闵解强柴车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟郎宁郁窦' +
    '蒲储简卓楚单艾巩冷全娄卞晏干应蓝连佟门仇冼占申屠尚国巫扈麦甯宗褚邝鄢阎迟敖糜'
  ).split(''),
);
const DOUBLE = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
  '端木',
  '申屠',
]);

/** Words of two to four characters that begin like a name and are none. */
const NOT_NAMES =
  /^(?:同意|已阅|圈阅|照办|速办|请办|办理|意见|审核|审批|方案|方面|文件|安全|安排|全部|全面|全县|全市|全区|全省|国家|关于|关键|关注|于本|应当|应急|成立|成员|管理|任务|和谐|严格|严肃|常态|来文|来件|来电|路线|章程|文化|金融|万元|白天|高度|高效|包括|包含|强化|强调|解决|解释|查处|查看|查找|查明|程序|房屋|房产|车辆|边境|司法|单位|单独|全力|全程|全体|连续|应该|应按|应于|干部|冷链|简化|简要|储备|古城|麦收|时间|时限|时间节点|平台|计划|项目|相关|有关|水利|水务|农业|教育|民政|财政|审计|经办|承办|主办|协办|转办|督办|向县|向市|向上|向社|左右|余下|施工|施行|常务|申请|申报|申办|汤水|康养|易地|方可|时任|金额|石料|高温|高质|周边|周期|路面|曲线|盛会|章节|计划表|管控|管护|安置|安装|孔洞|向我)/;

const OFFICE = /[局科室处办股队站所厅委部院会府组厂司校镇乡县市区]$/;

/** True for what reads as a person's full name: a family name and one or two more characters (double names: up to four). */
export function isPersonName(text: string): boolean {
  const name = text.replaceAll(/\s/g, '');
  if (!/^[\u4e00-\u9fa5]{2,4}(?:·[\u4e00-\u9fa5]{1,4})?$/.test(name) || NOT_NAMES.test(name)) return false;
  if (DOUBLE.has(name.slice(0, 2))) return name.length >= 3;
  return SURNAMES.has(name.charAt(0)) && name.length <= 3 && !(name.length > 2 && OFFICE.test(name));
}

/** A person spoken of by office or politely: 郑局长, 王市长, 建平同志, 志远同志. */
export const isAddressed = (text: string): boolean =>
  /^[\u4e00-\u9fa5]{1,4}(?:同志|书记|市长|县长|区长|局长|主任|厅长|处长|科长|部长|秘书长|院长|校长|镇长|乡长|主席|董事长|总经理|总)$/.test(
    text,
  );

/** Posts shown beside a name: 县委常委、常务副县长; 县政府办主任; 局领导. */
export const isPost = (text: string): boolean =>
  text.length <= 30 &&
  /(?:书记|市长|县长|区长|州长|省长|局长|主任|厅长|处长|科长|部长|秘书长|院长|校长|镇长|乡长|主席|所长|站长|队长|组长|常委|调研员|主任科员|领导|科员|干事|秘书|文书|总工程师|总经济师|总会计师|董事长|总经理)(?:[（(][^（）()]{1,12}[）)])?$/.test(
    text,
  );

/** A section or office that signs an opinion in place of a person: 机要保密科, 办公室, 秘书一科. */
export const isSection = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 14 &&
  /^[\u4e00-\u9fa5（）()]+(?:科|室|处|办|股|局|部|厅|委|中心|组)$/.test(text);

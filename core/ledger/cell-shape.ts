import { trimCell } from './grid.ts';
import type { CellValue } from './workbook-port.ts';

/** What a cell looks like, without reading it: enough to tell what a column holds. */
export type CellShape =
  | 'blank'
  | 'day'
  | 'limit'
  | 'percent'
  | 'number'
  | 'phone'
  | 'documentNumber'
  | 'id'
  | 'state'
  | 'unit'
  | 'person'
  | 'words';

const DAY = /^(?:\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const LIMIT =
  /[\d一二三四五六七八九十]\s*月|季度|年底|年内|年末|年前|月底|月末|工作日|日内|天内|日前|个月|小时内|长期|持续|常态|每[年月周日季半]|[上下]半年|[上中下]旬|全年|立即|尽快|适时|按时序|即知即改|立行立改|近期|\d{4}\s*年/;
const STATE =
  /^(?:是|否|√|×|✓|✔|已?(?:完成|办结|完结|销号|落实|整改|启动|开工|中止|终止|立项|归档)|未(?:完成|办结|启动|开始|整改|销号|开工)|(?:正在|持续|有序)?(?:办理|推进|进行|整改|落实|实施)中?|正常|滞后|严重滞后|预警|逾期|超期|按时|按期|基本完成|部分完成|长期坚持|持续推进|(?:未?达(?:到)?|欠|超|慢|按|滞后)(?:序时)?(?:进度|序时)(?:推进)?|有?序时推进|红灯?|黄灯?|绿灯?|蓝灯?|(?:按时|逾期|超期)(?:完成|办结)|暂缓|取消|Y|N)$/i;
const UNIT_END =
  /(?:局|委|委员会|办|办公室|部|厅|院|中心|政府|管委会|公司|集团|处|科|科室|股|室|街道|街道办|镇|乡|县|区|市|州|旗|银行|法院|检察院|学院|学校|大学|医院|站|所|队|支队|大队|总队|协会|联合会|总工会|团委|妇联|工会|社|馆|署|会|组|专班|单位|部门|地区|[)）〕])等?$/;
const PERSON =
  /^[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓单杭洪包诸左石崔吉龚程邢裴陆荣翁荀甄封储靳焦牧谷车侯宓蓬全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司黎溥印白蒲邰从鄂索赖卓屠池乔阴胥能苍双闻党翟谭贡劳逄姬申扶堵冉宰雍桑桂濮牛寿通边扈燕冀尚农温别庄晏柴瞿阎慕连茹习宦艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶空曾沙养鞠须丰巢关查后荆红游权盖益桓公][\u4e00-\u9fa5]{1,2}(?:同志)?$/;

/** Offices by their short names that begin like a family name. */
const SHORT_OFFICES = new Set(
  '公安 国安 国土 国资 国税 农业 农林 农水 水务 水利 房管 安监 安全 文旅 文化 文体 卫健 卫计 卫生 金融 司法 应急 林业 商务 广电 宗教 养护 方志 史志 党校 武警 武装 团委 计生 车管 路政 项目 施工 成员 全体 全县 全市 全区 全镇 全省'.split(
    ' ',
  ),
);

/** 张副县长, 李书记: a person by family name and post. */
const POST =
  /^[\u4e00-\u9fa5](?:副)?(?:市|县|区|州|局|镇|乡|校|院|厅|处|科|部|所|会|秘书)?(?:长|书记|主任|主席)$/;

/** True for a person's name (张明) or a family name with a post (张副县长), judged by its look. */
export function looksLikePerson(name: string): boolean {
  if (POST.test(name)) return true;
  return name.length <= 3 && PERSON.test(name) && !UNIT_END.test(name) && !SHORT_OFFICES.has(name);
}

function looksLikeUnit(name: string): boolean {
  return name.length >= 2 && name.length <= 18 && UNIT_END.test(name) && !/[。：:]/.test(name);
}

/** Tells the shape of a cell. `isDate`: the number is shown as a date. Looks at the first 60 characters at most. */
export function shapeOf(value: CellValue, isDate: boolean): CellShape {
  if (value === null) return 'blank';
  if (typeof value === 'boolean') return 'state';
  if (typeof value === 'number') return isDate ? 'day' : 'number';
  const text = trimCell(value.length > 200 ? value.slice(0, 200) : value);
  if (text === '' || text === '/' || text === '—' || text === '-' || text === '无') return 'blank';
  if (text.length <= 24) {
    if (DAY.test(text)) return 'day';
    if (/^\d+(?:\.\d+)?\s*[%％]$/.test(text)) return 'percent';
    if (/^(?:1\d{10}|(?:0\d{2,3}[-\s]?)?\d{7,8})$/.test(text)) return 'phone';
    if (/^[(（]?(?:\d+(?:[.-]\d+)*|[一二三四五六七八九十]{1,3})[)）.、]?$/.test(text)) return 'number';
    if (STATE.test(text)) return 'state';
  }
  if (text.length <= 40 && /[〔[（(【]\s*\d{4}\s*[〕\]）)】]\s*第?\s*\d+\s*号/.test(text))
    return 'documentNumber';
  if (/^[0-9A-HJKMNP-TV-Z]{26}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text))
    return 'id';
  if (text.length <= 30 && LIMIT.test(text) && !/[，。；].{8}/.test(text)) return 'limit';
  const names = text.slice(0, 60).split(/[、，,；;\s/]+/);
  if (names.slice(0, 6).some(looksLikeUnit)) return 'unit';
  if (looksLikePerson(names[0]!)) return 'person';
  return 'words';
}

/** A name a template may use in { }, and what stands there. */
export type Placeholder = { name: string; about: string };

/** Names that stand for one text. */
export const FIELDS: readonly Placeholder[] = [
  { name: '发文机关', about: '发文机关全称' },
  { name: '发文机关标志', about: '红头上的大字' },
  { name: '文种', about: '交办通知单、督办函等' },
  { name: '文号', about: '发文字号，登记时自动编排' },
  { name: '标题', about: '公文标题' },
  { name: '主送', about: '主送机关' },
  { name: '事项', about: '所涉事项，多项时用分号隔开' },
  { name: '事项数', about: '所涉事项的项数' },
  { name: '回复期限', about: '要求回复的日期' },
  { name: '签发人', about: '签发人姓名' },
  { name: '联系人', about: '联系人姓名' },
  { name: '联系电话', about: '联系电话' },
  { name: '抄送', about: '抄送机关' },
  { name: '附件', about: '附件名称，多件时编号' },
  { name: '成文日期', about: '2026年11月23日' },
  { name: '成文日期汉字', about: '二〇二六年十一月二十三日' },
];

/** Names that stand for a stretch: {#正文}…{/正文}, repeated for each entry, or shown only where there is one. */
export const STRETCHES: readonly (Placeholder & { within: readonly Placeholder[] })[] = [
  {
    name: '正文',
    about: '正文各段，逐段重复',
    within: [
      { name: '一级标题', about: '“一、”一级标题' },
      { name: '二级标题', about: '“（一）”二级标题' },
      { name: '段落', about: '一般段落' },
      { name: '是末段', about: '最后一段才出现，可用来与落款排在同页' },
    ],
  },
  {
    name: '事项列表',
    about: '所列事项，逐项重复（可放在表格的一行里）',
    within: [
      { name: '序号', about: '1、2、3' },
      { name: '事项', about: '事项' },
      { name: '工作要求', about: '工作要求' },
      { name: '来源', about: '来源文件' },
      { name: '来源文号', about: '来源文件的文号' },
      { name: '批示领导', about: '批示领导' },
      { name: '批示日期', about: '批示日期' },
      { name: '牵头单位', about: '牵头单位' },
      { name: '配合单位', about: '配合单位' },
      { name: '责任人', about: '责任人' },
      { name: '完成时限', about: '截止日或时限原文' },
      { name: '状态', about: '办理状态' },
      { name: '最新进展', about: '最近一次报送的进展' },
      { name: '逾期天数', about: '截至成文日期逾期的天数，未逾期为空' },
    ],
  },
  { name: '有事项列表', about: '列有事项时才出现', within: [] },
  { name: '有抄送', about: '有抄送机关时才出现', within: [] },
  { name: '有联系人', about: '填了联系人时才出现', within: [] },
  { name: '有联系电话', about: '填了联系电话时才出现', within: [] },
  { name: '有签发人', about: '填了签发人时才出现', within: [] },
  { name: '上行', about: '报上级的文（督查专报）且填了签发人时才出现', within: [] },
  { name: '有附件', about: '有附件时才出现', within: [] },
  { name: '红头', about: '设置为套红头时才出现', within: [] },
];

/** All names a template may use. */
export const PLACEHOLDER_NAMES: ReadonlySet<string> = new Set(
  [...FIELDS, ...STRETCHES, ...STRETCHES.flatMap(({ within }) => within)].map(({ name }) => name),
);

/** A shape of page the program reads by itself, wherever it stands; `sample` is a page of that shape in test/fixtures/oa. */
export type GeneralReading = { name: string; about: string; sample: string };

/**
 * What is read without any rule, for people to see what needs none (docs/decisions: the general readers are the rules that come
 * with the program). In the order a clerk meets them.
 */
export const GENERAL_READINGS: readonly GeneralReading[] = [
  {
    name: '收文处理单',
    about: '标签和内容分两格的表格：跨行跨列、两栏并排、标签中间有空格或分两行写，都按标签认。',
    sample: 'frameset/form.html',
  },
  { name: '竖写的标签', about: '一字一行的“领导批示”等标签。', sample: 'gbk.html' },
  {
    name: '标签和内容同格',
    about: '“文号：……”写在一格里，或红字标签后面跟着内容。',
    sample: 'opinions-plain.html',
  },
  {
    name: '意见表',
    about: '环节、办理人、意见、时间分列的表格，先签在前或后签在前。',
    sample: 'approval-list.html',
  },
  {
    name: '同一格里的意见',
    about: '姓名、时间、意见连着写在一格里，重复多次。',
    sample: 'opinions-cell.html',
  },
  {
    name: '不用表格的意见列表',
    about: '一条条排下来的意见；只显示第一页时会说明。',
    sample: 'opinions-list.html',
  },
  { name: '可填写的表单', about: '内容在输入框、下拉框和多行文本框里。', sample: 'opinions-textarea.html' },
  {
    name: '手写批示',
    about: '批示是图片的，列出来等人录入，不当作没有意见。',
    sample: 'opinions-image.html',
  },
  {
    name: '控件里的批示',
    about: 'OFD、Office 控件里的批示，列出来等人对照原件录入。',
    sample: 'opinions-control.html',
  },
  {
    name: '督办单、交办单',
    about: '表单本身写明督办事项、责任单位和时限的，就是一件事项。',
    sample: 'nested/inner.html',
  },
  {
    name: '单页应用的表单',
    about: '泛微 E9 一类：内容分几次到达，等它显示出来再读，最多等 3 秒。',
    sample: 'e9/form.html',
  },
  { name: '框架里的表单', about: '致远一类：标题在外层，正文在里层框架。', sample: 'seeyon/content.html' },
  { name: '影子根里的表单', about: '网页组件里的内容，开放的和封闭的都读。', sample: 'shadow.html' },
  {
    name: '台账、任务清单',
    about: '表头一级或两级，一行一件事项，可以挑着立项；“*”标牵头单位。',
    sample: 'ledger.html',
  },
  {
    name: '会议纪要、通知、方案',
    about: '成段的文字，按谁牵头、谁配合、什么时候完成逐句认。',
    sample: 'minutes.html',
  },
];

/** What the try-out offers: pages of the sample intranet, and ledgers. Paths below /oa and /ledgers. */
export const SAMPLE_PAGES = [
  { path: 'frameset/index.html', name: '收文处理单（框架页）' },
  { path: 'opinions-cell.html', name: '办文处理专用单' },
  { path: 'opinions-list.html', name: '领导批示列表' },
  { path: 'gbk.html', name: '老系统页面（GBK 编码）' },
  { path: 'e9/index.html', name: '单页流程表单（内容晚到）' },
  { path: 'ledger.html', name: '任务清单网页' },
  { path: 'minutes.html', name: '会议纪要' },
];

export const SAMPLE_LEDGERS = [
  '督查台账-县政府办.xlsx',
  '重点任务分解表-两级表头.xlsx',
  '会议议定事项台账.xlsx',
  '整改台账-合并单元格.xlsx',
];

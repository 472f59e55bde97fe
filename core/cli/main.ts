/** The `ducha` command: reads arguments, hands over to one command a file, turns its answer into an exit code. */
const COMMANDS: Record<string, () => Promise<{ run(args: string[]): Promise<number> }>> = {
  due: () => import('./due.ts'),
  workday: () => import('./workday.ts'),
  extract: () => import('./extract.ts'),
  check: () => import('./check.ts'),
  merge: () => import('./merge.ts'),
};

const USAGE = `用法：ducha <命令> …
  due      读出文字中的办理时限        ducha due --ref 2024-05-03 "请于6月30日前报送"
  workday  推算工作日                  ducha workday --jsonl < 每行一个 {"id","op","date","days"}
  extract  从文件中读出任务            ducha extract 会议纪要.docx
  check    检查台账并就地标记          ducha check 台账.xlsx --out 已标记.xlsx
           就地修复（先不给 --out 看预览）、加汇总表
                                       ducha check 台账.xlsx --repair all --summary --out 已修复.xlsx
  merge    把多个单位的台账汇成一份    ducha merge 甲.xlsx 乙.xlsx --out 汇总.xlsx
各命令都可加 --holidays 放假安排.json（或通知全文 .txt，可给几次），用上新一年的放假安排；
extract、check、merge 可加 --units 单位名录.xlsx（或 .csv、.json：单位名称、简称、别名、级别、上级），按本单位的名录认单位。`;

/** Runs the command the arguments name; the answer is the exit code. */
export async function main([command, ...args]: string[]): Promise<number> {
  const load = command === undefined ? undefined : COMMANDS[command];
  if (load) return (await load()).run(args);
  const asked = command === undefined || command === '--help' || command === '-h';
  console.error(asked ? USAGE : `没有“${command}”这个命令。\n${USAGE}`);
  return command !== undefined && asked ? 0 : 2;
}

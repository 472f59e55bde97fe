/** Words before the subject that lead a directive in: 下一步，同时，会议要求，一是. */
const LEAD_IN =
  /^(?:（[一二三四五六七八九十\d]{1,3}）|[①-⑳]|\d{1,2}[.．、](?!\d)|下一步|下步|同时|与此同时|会上|会后|会议(?:原则)?(?:通过|同意)?[并后]?(?:要求|决定|明确|议定|强调|同意|提出)|近期|今后|随后|此外|另外|其中|首先|其次|最后|对此|为此|因此|并且|并|且|而|各?[一二三四五六七八九]是[要]?|一要|二要|三要|四要|——|特别是|尤其是|原则上|力争|确保|经研究|现请|务必|届时|在此基础上|从现在起|即日起|每年|平时|要求|请求|明确)/;
const DATE =
  /^(?:从|自|到|至|于|在|截至|截止)?(?:本年|今年|明年|每年|每月|每季度|每半年|每周|20\d\d年?|\d{1,2}月|年底|月底|年内)[\d年月日底前末上中下午晚半旬季度起止至到之以—\-~～、每内初]*/;

/** Moves past lead-in words and a written date at the head of a clause: the offset where its subject may stand. */
export function pastLeadIn(text: string, from: number, to: number): number {
  let at = from;
  for (let round = 0; round < 4; round++) {
    const head = text.slice(at, Math.min(to, at + 36));
    const length = (LEAD_IN.exec(head) ?? DATE.exec(head))?.[0].length ?? 0;
    if (length === 0) break;
    at += length;
    while (at < to && '，、：'.includes(text.charAt(at))) at++;
  }
  return at;
}

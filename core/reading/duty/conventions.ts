/** Words that belong to the whole document, not to the list of units they stand beside. */
const NOTE =
  /^(?:以下)?(?:均)?(?:列|排|排名|列在|排在|位列|名列)?(?:在)?(?:第一|首位|首个|最前|前面|最先)|下同|不再|以下均|以下简称|以下同|^均为|^均由|^按(?:照)?(?:责任|职责|任务)?分工$|未标注|除标注|^适用|为牵头(?:单位|部门)$|首位(?:单位|部门)|^注[:：]|^以上|^以下|不分先后|排名不分/;
const FIRST_LEADS =
  /(?:第一|首位|首个|首|最前|前面|最先|前)[^，。；]{0,10}(?:牵头|负总责|主办|主责)|牵头[^，。；]{0,8}(?:第一|首位)/;
const IMPLIED =
  /以下(?:各项|任务|工作|内容)?(?:均需|均须|均由|均要|都需|都由|需|均请)([^，。；]{2,40}?)(?:共同|分别|按职责|抓好|做好|积极|具体)*(?:配合|落实|参与|负责|实施|支持|组织实施|推进)/;

export const isNote = (segment: string): boolean => NOTE.test(segment);
export const firstLeads = (text: string): boolean => FIRST_LEADS.test(text);

/** The words for units in 以下均需…配合, as a range of `text` moved by `base`. */
export function impliedUnits(text: string, base: number): { start: number; end: number } | null {
  const match = IMPLIED.exec(text);
  if (!match?.[1]) return null;
  const start = base + match.index + match[0].indexOf(match[1]);
  return { start, end: start + match[1].length };
}

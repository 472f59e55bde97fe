/** What a heading says its numbers count: 办理时限（工作日） → 个工作日内; null where it says nothing. */
export function dayUnitOf(heading: string): string | null {
  const unit = /[（(]\s*(工作日|天|个月)\s*[)）]/.exec(heading)?.[1];
  if (unit === undefined) return null;
  return unit === '工作日' ? '个工作日内' : unit === '个月' ? '个月内' : '日内';
}

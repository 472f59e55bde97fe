/** A 发文字号 as GB/T 9704 writes it: 代字, the year in full in 〔〕, the running number without 第 and leading zeros. */
export const documentNumber = (series: string, year: number, running: number): string =>
  `${series}〔${year}〕${running}号`;

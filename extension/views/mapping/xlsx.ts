/** The type of a workbook's file. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

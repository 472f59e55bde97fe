/** The same work with exceljs: read, fill one cell in ten rows, write: `node with-exceljs.ts IN OUT`. */
import ExcelJS from 'exceljs';

const [input = '', output = ''] = process.argv.slice(2);
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(input);
const sheet = book.worksheets[0]!;
for (let row = 2; row <= sheet.rowCount; row++) {
  const cell = sheet.getCell(row, 7);
  if (cell.value === null)
    cell.style = {
      ...cell.style,
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF8CBAD' } },
    };
}
await book.xlsx.writeFile(output);

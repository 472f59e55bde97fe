import { cellAddress } from '../../ledger/grid.ts';
import { type PlannedChart, type SheetPlan, sheetReference } from '../../ledger/summary/sheet-plan.ts';
import type { CellRange } from '../../ledger/workbook-port.ts';
import { escapeXml } from '../xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The drawing part of a sheet: its charts, each over its cells. The nth chart is named rIdn. */
export function drawingXml(charts: readonly PlannedChart[]): string {
  const anchors = charts.map(({ at }, i) => {
    const corner = (row: number, column: number) =>
      `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    return (
      `<xdr:twoCellAnchor><xdr:from>${corner(at.top, at.left)}</xdr:from><xdr:to>${corner(at.bottom + 1, at.right + 1)}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="图表 ${i + 1}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAWINGML}/chart"><c:chart xmlns:c="${DRAWINGML}/chart" r:id="rId${i + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main" xmlns:r="${RELATIONSHIP}">${anchors.join('')}</xdr:wsDr>`;
}

/** A chart of stacked columns over cells of its sheet; what the cells hold now stands in it too. */
export function chartXml(plan: SheetPlan, { title, data, colours }: PlannedChart): string {
  const names = { top: data.top + 1, bottom: data.bottom, left: data.left, right: data.left };
  const series = colours.map((colour, i) => {
    const column = data.left + 1 + i;
    const heading = { top: data.top, bottom: data.top, left: column, right: column };
    const numbers = { ...names, left: column, right: column };
    return (
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx>${texts(plan, heading)}</c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
      `<c:cat>${texts(plan, names)}</c:cat><c:val>${counts(plan, numbers)}</c:val></c:ser>`
    );
  });
  const words = `<a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="0"/><a:t>${escapeXml(title)}</a:t></a:r></a:p>`;
  return (
    `${HEAD}<c:chartSpace xmlns:c="${DRAWINGML}/chart" xmlns:a="${DRAWINGML}/main" xmlns:r="${RELATIONSHIP}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich>${words}</c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join('')}` +
    '<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx></c:plotArea>' +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const texts = (plan: SheetPlan, range: CellRange) =>
  `<c:strRef><c:f>${escapeXml(referenceTo(plan, range))}</c:f><c:strCache>${points(plan, range)}</c:strCache></c:strRef>`;
const counts = (plan: SheetPlan, range: CellRange) =>
  `<c:numRef><c:f>${escapeXml(referenceTo(plan, range))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(plan, range)}</c:numCache></c:numRef>`;

const referenceTo = ({ name }: SheetPlan, { top, left, bottom, right }: CellRange) => {
  const fixed = (row: number, column: number) => `$${cellAddress(row, column).replace(/(\d+)$/, '$$$1')}`;
  const first = sheetReference(name, fixed(top, left));
  return top === bottom && left === right ? first : `${first}:${fixed(bottom, right)}`;
};

/** What the cells hold, as far as it is known. */
function points(plan: SheetPlan, { top, left, bottom }: CellRange): string {
  const known = Array.from({ length: bottom - top + 1 }, (_, i) => {
    const cell = plan.cells[top + i]?.[left] ?? null;
    const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
    return value === null || value === undefined
      ? ''
      : `<c:pt idx="${i}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${known.length}"/>${known.join('')}`;
}
